import { once } from 'node:events'
import { consoleDataFromJson, controls } from '@parapet/core'
import { fillTemplate, policyOf, readTemplate } from '../commands/scan/html.ts'
import { ExitCode, UsageError } from '../exit-code.ts'
import { readNamed } from '../files/read-named.ts'
import { openInBrowser } from './open-browser.ts'
import { type PageServer, servePage } from './page-server.ts'

/**
 * Serves a JSON report until interrupted; gives the exit code.
 *
 * @throws {UsageError} when the file is no report or the port is taken
 */
export async function runServe(
  file: string,
  { port, open }: { readonly port: number; readonly open?: boolean },
): Promise<ExitCode> {
  const server = await serveReport(readNamed(file, 'the report'), file, port)
  process.stdout.write(`${server.url}\n`)
  process.stderr.write('serving on this machine only; stop with Ctrl-C\n')
  if (open === true && !(await openInBrowser(server.url)))
    process.stderr.write('no browser could be opened: go to the address above\n')
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
  return ExitCode.clean
}

/** Serves the text of a JSON report. @throws {UsageError} as {@link runServe} */
export async function serveReport(json: string, file: string, port: number): Promise<PageServer> {
  const read = consoleDataFromJson(json, controls)
  if (read.kind === 'refused')
    throw new UsageError(
      `\`${file}\` is no JSON report of parapet: ${read.reason}; write one with \`parapet scan --format json\``,
    )
  const page = fillTemplate(readTemplate(), read.data)
  try {
    return await servePage(page, policyOf(page), port)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`cannot listen on port ${port}: ${code}`)
  }
}
