import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleWithPaths } from '../fixtures/paths.ts'
import { sample } from '../fixtures/sample.ts'
import { type Session, startSession, textOf, VIEWS, violations } from './support.ts'

const data = sampleWithPaths()
const [first] = data.findings

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

const states = [
  ...VIEWS,
  ['a finding', `#/finding/${first?.fingerprint}`, first ? 'Training data' : ''],
  ['no finding', '#/finding/none', 'Finding'],
  ['narrowed', '#/findings?severity=high&q=role', 'Findings'],
  [
    'a focus',
    `#/map?focus=${encodeURIComponent('templates/support-assistant.yaml#SupportAgent')}&steps=1`,
    'Map',
  ],
] as const

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(states)('%s is there, faultless and accessible', async (_, hash, heading) => {
    const { page, faults } = await session.open(data, hash, { theme })
    expect(await textOf(page.locator('h1'))).toContain(heading)
    await page.waitForTimeout(150)
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('dialogs, menus and the pane are accessible', async () => {
    const { page, faults } = await session.open(data, '#/findings', { theme })
    await page.locator('tbody a').first().click()
    await page.locator('.pane h2').waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Keyboard' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'About this report' }).click()
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })
})

test('nothing runs out of a screen, narrow or wide', async () => {
  const { page, faults } = await session.open(data)
  for (const hash of [...VIEWS.map(([, link]) => link), `#/finding/${first?.fingerprint}`]) {
    await page.goto(`${page.url().split('#')[0]}${hash}`)
    for (const width of [360, 820, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      await page.waitForTimeout(60)
      expect([hash, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([hash, width])
    }
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('views without data are not in the navigation and say so when opened by a link', async () => {
  const { page, faults } = await session.open(sample(), '#/paths')
  expect(await textOf(page.locator('nav').first())).not.toMatch(/Paths|Access/)
  expect(await textOf(page.locator('main'))).toContain('Attack paths were not computed')
  await page.goto(`${page.url().split('#')[0]}#/access`)
  expect(await textOf(page.locator('main'))).toContain('Access was not computed')
  expect(faults).toEqual([])
  await page.context().close()
})

test('the worst path, the change that cuts it and the line to edit are within three clicks', async () => {
  const { page } = await session.open(data)
  const card = page.locator('section', { hasText: 'Worst attack paths' }).locator('li').first()
  expect(await textOf(card)).toContain('GuardrailConfiguration.GuardrailIdentifier')
  await card.locator('h3 a').click()
  await page.locator('.hops').waitFor()
  expect(await textOf(page.locator('.path .settle'))).toContain('The change that cuts it')
  expect(await textOf(page.locator('.path .settle .line.hit'))).toContain('AWS::Bedrock::Agent')
  await page.context().close()
})

test('without paths the worst defect and its line are within two clicks', async () => {
  const { page } = await session.open(sample())
  await page.locator('section', { hasText: 'Change first' }).locator('h3 a').first().click()
  expect(await textOf(page.locator('.line.hit'))).toContain('Principal')
  await page.context().close()
})

test('the theme is kept to what the reader chose', async () => {
  const { page } = await session.open(data, '', { theme: 'light' })
  const paper = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
  const light = await paper()
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  expect(await paper()).not.toBe(light)
  await page.reload()
  expect(await paper()).not.toBe(light)
  await page.context().close()
})

test('paper holds the list in full', async () => {
  const { page } = await session.open(data, '#/findings')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.length).toBeGreaterThan(20_000)
  await page.emulateMedia({ media: 'print' })
  await page.locator('table.plain tbody tr').first().waitFor()
  expect(await page.locator('table.plain tbody tr').count()).toBe(data.findings.length)
  await page.context().close()
})
