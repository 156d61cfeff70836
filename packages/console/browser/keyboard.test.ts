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

const heading = (page: Page, text: string): Promise<void> => page.locator('h1', { hasText: text }).waitFor()
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement?.textContent?.trim()')

test('keys go to every view', async () => {
  const { page, faults } = await session.open(sample())
  for (const [key, title] of [
    ['f', 'Findings'],
    ['m', 'Map'],
    ['c', 'Coverage'],
    ['d', 'Diagnostics'],
    ['o', 'problems'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await heading(page, title)
    expect(await focused(page)).toContain(title)
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('the list is walked, a finding opened, driven and closed without a pointer', async () => {
  const { page } = await session.open(sample(), '#/findings')
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement?.type')).toBe('search')
  await page.keyboard.type('j')
  expect(await page.getByRole('searchbox').inputValue()).toBe('j')
  await page.getByRole('searchbox').fill('')
  await page.locator('text=26 findings').first().waitFor()
  await page.locator('tbody a[tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-index="1"] a:focus').waitFor()
  await page.keyboard.press('j')
  await page.locator('[data-index="2"] a:focus').waitFor()
  await page.keyboard.press('k')
  await page.locator('[data-index="1"] a:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.pane h2', { hasText: 'Tool of an agent' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.locator('.pane h2', { hasText: 'Agent answers without' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.pane').waitFor({ state: 'detached' })
  await page.locator('[data-index="2"] a:focus').waitFor()
  await page.context().close()
})

test('one row takes part in tabbing, whatever the length of the list', async () => {
  const { page } = await session.open(sample(), '#/findings')
  expect(await page.locator('tbody a[tabindex="0"]').count()).toBe(1)
  await page.context().close()
})

test('the keys are told, and single ones can be turned off', async () => {
  const { page } = await session.open(sample())
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard' })
  await dialog.waitFor()
  await dialog.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.waitForTimeout(100)
  expect(await dialog.count()).toBe(0)
  await page.context().close()
})

test('the first stop skips to the content', async () => {
  const { page } = await session.open(sample())
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement?.id')).toBe('main')
  await page.context().close()
})

test('the map is walked, zoomed and let go', async () => {
  const { page, faults } = await session.open(sample(), '#/map')
  await page.locator('.node[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('.map-panel').waitFor()
  const first = await textOf(page.locator('.map-panel h2'))
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction((name) => document.querySelector('.map-panel h2')?.textContent !== name, first)
  expect(page.url()).toContain('focus=')
  expect(await page.locator('button.node[aria-current]').count()).toBe(1)
  const transform = (): Promise<string | null> => page.locator('.react-flow__viewport').getAttribute('style')
  const before = await transform()
  await page.keyboard.press('+')
  await page.waitForTimeout(300)
  expect(await transform()).not.toBe(before)
  await page.keyboard.press('Escape')
  await page.locator('.map-panel').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await page.context().close()
})

test('the map says the same as a table', async () => {
  const { page } = await session.open(sample(), '#/map')
  await page.getByText('The map as a table').click()
  await page.locator('.map-table tbody tr').first().waitFor()
  expect(await page.locator('.map-table tbody tr').count()).toBe(sample().relations?.length)
  await page.context().close()
})

test('a resource is found by a part of its name', async () => {
  const { page, faults } = await session.open(sample(), '#/map')
  const field = page.getByRole('combobox', { name: 'Find a resource' })
  await field.fill('supportag')
  await page.keyboard.press('Enter')
  await page.locator('.map-panel h2', { hasText: 'SupportAgent' }).waitFor()
  await field.blur()
  expect(await field.inputValue()).toBe('SupportAgent')
  await field.fill('')
  await page.locator('.map-panel').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await page.context().close()
})

test('of a thousand resources each is a button with its name, and those near enough to read are drawn in full', async () => {
  const { page, faults } = await session.open(large(500, 1000), '#/map')
  const cards = page.locator('button.node')
  await cards.first().waitFor()
  expect(await cards.count()).toBe(1000)
  expect(await page.locator('button.node[tabindex="0"]').count()).toBe(1)
  expect(await page.locator('button.node[aria-label]').count()).toBe(1000)
  expect(await page.locator('button.node .node-name').count()).toBe(0)
  expect(await page.locator('.mini-map').count()).toBe(0)
  for (let step = 0; step < 9; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.locator('button.node .node-name').first().waitFor()
  const full = await page.locator('button.node .node-name').count()
  expect(full).toBeGreaterThan(5)
  expect(full).toBeLessThan(500)
  expect(await page.locator('button.node[aria-label]').count()).toBe(1000 - full)
  await page.locator('.mini-map').click({ position: { x: 20, y: 60 } })
  expect(faults).toEqual([])
  await page.context().close()
})
