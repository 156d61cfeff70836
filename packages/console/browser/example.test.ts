import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { consoleDataFromJson, controls } from '@parapet/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Session, startSession, textOf, VIEWS, violations } from './support.ts'

const workspace = fileURLToPath(new URL('../../../', import.meta.url))

let session: Session
let html = ''
beforeAll(async () => {
  html = reportOf('support-assistant', '--fixes')
  session = await startSession()
})

/** The report of an example, made as a user would. */
function reportOf(example: string, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-example-'))
  const file = join(folder, 'report.html')
  const launcher = join(workspace, 'packages/cli/bin/parapet.js')
  const args = [launcher, 'scan', `examples/${example}`, ...options, '--output', file, '--quiet']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: workspace, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const report = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  return report
}

afterAll(() => session.close())

test('the report of the example has at most 4 MB', () => {
  expect(Buffer.byteLength(html)).toBeLessThan(4 * 1024 * 1024)
})

test.each(VIEWS)('%s of the example is there, faultless and accessible', async (_, hash, heading) => {
  const { page, faults } = await session.openHtml(html, hash)
  expect(await textOf(page.locator('h1'))).toContain(heading)
  await page.waitForTimeout(300)
  expect(await violations(page)).toEqual([])
  expect(faults).toEqual([])
  await page.context().close()
})

test('the worst path, the change that cuts it and the line to edit are within three clicks', async () => {
  const { page } = await session.openHtml(html)
  const card = page.locator('section', { hasText: 'Worst attack paths' }).locator('li').first()
  await card.locator('h3 a').click()
  await page.locator('.hops').waitFor()
  expect(await textOf(page.locator('.path .settle'))).toContain('The change that cuts it')
  expect(await page.locator('.path .settle .line.hit').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('each of the worst paths names the line to edit, and on a phone one path stands under a short list', async () => {
  const { page } = await session.openHtml(html, '', { width: 390, height: 844 })
  const cards = page.locator('section', { hasText: 'Worst attack paths' }).locator('li')
  await cards.first().waitFor()
  for (const card of await cards.all())
    expect(await textOf(card.locator('.mono'))).toMatch(/^examples\/support-assistant\/\w+\.yaml:\d+$/)
  await cards.nth(2).locator('h3 a').click()
  const title = page.locator('.path h2')
  await title.waitFor()
  expect((await title.boundingBox())?.y).toBeLessThan(844)
  expect(await textOf(page.locator('.path-list [aria-current]'))).toContain(await textOf(title))
  await page.context().close()
})

test('shown from its JSON, the same report says what it lacks and how to see it', async () => {
  const launcher = join(workspace, 'packages/cli/bin/parapet.js')
  const args = [launcher, 'scan', 'examples/support-assistant', '--format', 'json', '--quiet']
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const read = consoleDataFromJson(stdout, controls)
  if (read.kind === 'refused') throw new Error(read.reason)
  const { page, faults } = await session.open(read.data)
  expect(await textOf(page.locator('main'))).toContain('parapet scan --open')
  const card = page.locator('section', { hasText: 'Worst attack paths' }).locator('li').first()
  await card.locator('h3 a').click()
  await page.locator('.hops').waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(`${page.url().split('#')[0]}#/map`)
  await page.getByText('This report has no map').waitFor()
  expect(faults).toEqual([])
  await page.context().close()
})

test('paper holds the path that is open, then the whole list', async () => {
  const { page } = await session.openHtml(html, '#/paths')
  await page.emulateMedia({ media: 'print' })
  const [path, list] = [page.locator('.path'), page.locator('.path-list')]
  await path.waitFor()
  expect((await path.boundingBox())?.y).toBeLessThan((await list.boundingBox())?.y ?? 0)
  const hidden = await list.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  expect(hidden).toBe(0)
  await page.context().close()
})

test('a finding shows the proven change that mends it', async () => {
  const { page } = await session.openHtml(html, '#/findings?control=sagemaker/notebook-direct-internet')
  await page.locator('tbody a').first().click()
  const change = page.locator('figure', { hasText: 'Verified change' })
  expect(await textOf(change)).toContain('DirectInternetAccess: Disabled')
  await page.context().close()
})

test('who may do what names outsiders and the statements that let them', async () => {
  const { page } = await session.openHtml(html, '#/access')
  const row = page.locator('tr', { hasText: '444455556666' }).first()
  expect(await textOf(row)).toContain('external')
  expect(await textOf(row)).toContain('allows')
  await page.context().close()
})

test('paths that were accepted are not among the worst, and say why where they are listed', async () => {
  const { page } = await session.openHtml(reportOf('support-assistant-hardened'))
  await page.locator('h1').waitFor()
  expect(await page.locator('section', { hasText: 'Worst attack paths' }).count()).toBe(0)
  await page.locator('nav a', { hasText: 'Paths' }).first().click()
  await page.locator('.path').waitFor()
  expect(await textOf(page.locator('.path-list li').first())).toContain('Accepted')
  expect(await textOf(page.locator('.path .settle').first())).toContain('our editors write there')
  await page.context().close()
})
