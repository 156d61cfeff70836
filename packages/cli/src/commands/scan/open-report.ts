import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OutputTarget } from '../../output/targets.ts'
import { openInBrowser } from '../../serve/open-browser.ts'

/**
 * Opens the HTML report that was written, or one in a folder of this user alone when none was asked for.
 * Where no browser can be opened, says where the report is.
 */
export async function openReport(targets: readonly OutputTarget[], render: () => string): Promise<void> {
  const written = targets.find(({ format, file }) => format === 'html' && file !== undefined)?.file
  const file = written ?? writeAside(render())
  const opened = await openInBrowser(pathToFileURL(resolve(file)).href)
  process.stderr.write(opened ? `opened ${file}\n` : `no browser could be opened; the report is ${file}\n`)
}

function writeAside(page: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parapet-')), 'report.html')
  writeFileSync(file, page, { mode: 0o600 })
  return file
}
