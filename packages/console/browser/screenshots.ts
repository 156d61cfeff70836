import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launch, openPage } from './support.ts'

const workspace = fileURLToPath(new URL('../../..', import.meta.url))

/** The README's pictures: view, theme and what is done before the picture is taken. */
const PICTURES = [
  ['overview', '#/overview', 'light'],
  ['findings', '#/findings', 'light'],
  ['map', '#/map', 'dark'],
] as const

/** Scans the example as a user would and takes the README's pictures of its report. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-pictures-'))
  const report = join(folder, 'report.html')
  scan(report)
  const target = join(workspace, 'docs/images')
  mkdirSync(target, { recursive: true })
  const browser = await launch()
  for (const [name, hash, theme] of PICTURES) {
    const { page } = await openPage(browser, { theme, width: 1360, height: 850 })
    await page.goto(`${pathToFileURL(report).href}${hash}`)
    await page.locator('h1').first().waitFor()
    if (name === 'findings') await page.locator('tbody a').first().click()
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(target, `report-${name}.png`), animations: 'disabled' })
    await page.context().close()
  }
  await browser.close()
  rmSync(folder, { recursive: true })
}

function scan(report: string): void {
  const command = join(workspace, 'packages/cli/bin/parapet.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, 'scan', 'examples/support-assistant', '--quiet', '--output', report],
    { cwd: workspace, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the example could not be scanned: ${stderr}`)
}
