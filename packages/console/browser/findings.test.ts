import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { large } from '../fixtures/large.ts'
import { sample } from '../fixtures/sample.ts'
import { type Session, startSession, textOf } from './support.ts'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

const total = (page: Page): Promise<string> => textOf(page.locator('.list-head output'))
const titles = (page: Page): Promise<string[]> => page.locator('tbody .title').allInnerTexts()

test('search, filters and chips narrow the list and stand in the address', async () => {
  const { page, faults } = await session.open(sample(), '#/findings')
  expect(await total(page)).toBe('26 findings')
  await page.getByRole('searchbox').fill('guardrail')
  await page.locator('text=4 of 26 findings').waitFor()
  await page.getByRole('checkbox', { name: /^High/ }).check()
  await page.locator('text=2 of 26 findings').waitFor()
  expect(page.url()).toMatch(/#\/findings\?severity=high&q=guardrail$/)
  await page.reload()
  await page.locator('text=2 of 26 findings').waitFor()
  await page.getByRole('button', { name: 'Remove filter Severity: High' }).click()
  await page.locator('text=4 of 26 findings').waitFor()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.locator('text=26 findings').first().waitFor()
  await page.getByRole('searchbox').fill('no such thing')
  await page.locator('text=No finding fits.').waitFor()
  expect(faults).toEqual([])
  await page.context().close()
})

test('heads order the list and turn it around', async () => {
  const { page } = await session.open(sample(), '#/findings')
  await page.getByRole('button', { name: 'Finding', exact: true }).click()
  await page.locator('th[aria-sort="ascending"]').waitFor()
  const up = await titles(page)
  expect(up).toEqual([...up].sort())
  await page.getByRole('button', { name: 'Finding', exact: true }).click()
  await page.locator('th[aria-sort="descending"]').waitFor()
  expect((await titles(page))[0]).toBe('Vector store can be reached from the internet')
  await page.context().close()
})

test.each([
  ['CSV', 'csv', /^severity,verdict,confidence,control/],
  ['JSON', 'json', /^\[\n/],
  ['Markdown', 'md', /^\| Severity \|/],
] as const)('the narrowed view is exported as %s', async (format, ending, begins) => {
  const { page, faults } = await session.open(sample(), '#/findings?severity=critical')
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`parapet-findings.${ending}`)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toMatch(begins)
  expect(text).toContain('Training data can be written by anyone')
  expect(text).not.toContain('Notebook users are root')
  expect(faults).toEqual([])
  await page.context().close()
})

test('a finding opens beside the list, shows its line, and is copied', async () => {
  const { page, faults } = await session.open(sample(), '#/findings')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText('Tool of an agent runs as administrator').click()
  const pane = page.locator('.pane')
  expect(await textOf(pane.locator('.line.hit'))).toContain('AdministratorAccess')
  expect(await textOf(pane)).toMatch(/What to do[\s\S]*Why it matters[\s\S]*OWASP LLM Top 10/)
  expect(await pane.locator('.diff .removed').count()).toBe(2)
  await pane.locator('.excerpt .icon-button').first().click()
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
    /^templates\/support-assistant\.yaml:\d+$/,
  )
  await pane.getByRole('link', { name: 'Open by itself' }).click()
  expect(page.url()).toContain('#/finding/')
  await page.goBack()
  await page.locator('tbody .title').first().waitFor()
  expect(faults).toEqual([])
  await page.context().close()
})

test('on a phone the finding takes the screen and gives it back', async () => {
  const { page } = await session.open(sample(), '#/findings', { width: 390, height: 800 })
  await page.locator('tbody a').first().click()
  const box = await page.locator('.pane').boundingBox()
  expect([box?.width, box?.height]).toEqual([390, 800])
  await page.locator('.pane').getByRole('button', { name: 'Close' }).click()
  expect(await page.locator('.pane').count()).toBe(0)
  await page.context().close()
})

test('ten thousand findings: few are drawn, all are reached', async () => {
  const { page, faults } = await session.open(large(10_000, 1000), '#/findings')
  expect(await total(page)).toBe('10,000 findings')
  expect(await page.locator('tbody tr').count()).toBeLessThan(60)
  await page.locator('tbody a').first().focus()
  await page.keyboard.press('End')
  await page.locator('[aria-rowindex="10001"] a:focus').waitFor()
  await page.keyboard.press('Home')
  await page.locator('[aria-rowindex="2"] a:focus').waitFor()
  await page.locator('.grid-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight / 2))
  await page.locator('[aria-rowindex="5002"] .title').waitFor()
  expect(await page.locator('td:has-text("…")').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})
