import { type Command, InvalidArgumentError } from 'commander'
import type { Outcome } from '../program.ts'

type ServeOptions = { readonly port: number; readonly open?: boolean }

/** `parapet serve REPORT.json`: the report as an application, on this machine only. */
export function registerServe(root: Command, outcome: Outcome): void {
  root
    .command('serve')
    .description('show a JSON report in the browser, from this machine to this machine only')
    .argument('<report>', 'what `parapet scan --format json` wrote')
    .option('--port <number>', 'port to listen on (default: one that is free)', portOf, 0)
    .option('--open', 'open the browser')
    .action(async (report: string, options: ServeOptions) => {
      const { runServe } = await import('../serve/run-serve.ts')
      outcome.code = await runServe(report, options)
    })
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}
