import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { policyOf } from '../../cli/src/commands/scan/html.ts'
import { servePage } from '../../cli/src/serve/page-server.ts'
import { clean, empty } from '../fixtures/empty.ts'
import { hostile } from '../fixtures/hostile.ts'
import { fill, readTemplate } from '../fixtures/index.ts'
import { sample } from '../fixtures/sample.ts'
import { launch, openPage, type Session, startSession, textOf, VIEWS } from './support.ts'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

const HARMED = `[window.__pwned, document.scripts.length, document.images.length,
  document.querySelectorAll('iframe, object, embed, base, form, link:not([rel=icon])').length]`

test('no name in any view becomes markup, script or a request', async () => {
  const data = hostile()
  const links = [
    ...VIEWS.map(([, hash]) => hash),
    ...data.findings.map(({ fingerprint }) => `#/finding/${fingerprint}`),
    ...data.resources.slice(0, 8).map(({ id }) => `#/map?focus=${encodeURIComponent(id.toWellFormed())}`),
    '#/findings?severity=%3Cscript%3E&q=%3Cimg%20src=x%20onerror=window.__pwned=1%3E&sort=__proto__',
    '#/finding/%3Cscript%3Ewindow.__pwned=1%3C%2Fscript%3E',
    '#/coverage/constructor',
    '#/__proto__',
    '#/map?focus=%00&steps=1e9&unit=%3Cb%3E',
  ]
  const { page, faults } = await session.open(data)
  const before = await page.evaluate(HARMED)
  for (const link of links) {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, link)
    await page.waitForTimeout(60)
    expect(await page.evaluate(HARMED)).toEqual(before)
    expect(await textOf(page.locator('main'))).not.toContain('cannot read')
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('right-to-left, emoji and unseen characters are shown for what they are', async () => {
  const { page } = await session.open(hostile(), '#/map')
  const names = await page.locator('button .node-name').allInnerTexts()
  for (const name of [
    'مساعد-الدعم',
    'עוזר תמיכה',
    '🤖🧠👩‍👩‍👧‍👦 model',
    '⟨U+202E⟩gnp.exe⟨U+202C⟩',
    '<script>window.__pwned=1</script>',
  ])
    expect(names).toContain(name)
  await page.context().close()
})

test('the policy stops script and style that got in all the same', async () => {
  const { page } = await session.open(sample())
  const ran = await page.evaluate(() => {
    const attempt = (act: () => void): void => {
      try {
        act()
      } catch {
        // Trusted Types refuse by throwing.
      }
    }
    attempt(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__pwned=1">')
    })
    attempt(() => {
      const script = document.createElement('script')
      script.append('window.__pwned = 2')
      document.body.append(script)
    })
    return new Promise((resolve) => {
      setTimeout(() => resolve(Reflect.get(window, '__pwned')), 200)
    })
  })
  expect(ran).toBeUndefined()
  await page.context().close()
})

test('an export of hostile names starts no formula', async () => {
  const { page } = await session.open(hostile(), '#/findings')
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).not.toMatch(/(^|\n|,)"?[=+@]/)
  await page.context().close()
})

test.each([
  ['empty', empty(), 'No AI workload was found.'],
  ['clean', clean(), 'Nothing is wrong in'],
])('a report that is %s says so', async (_, data, text) => {
  const { page, faults } = await session.open(data)
  expect(await textOf(page.locator('h1'))).toContain(text)
  expect(await textOf(page.locator('nav').first())).not.toContain('Map')
  for (const [, hash] of VIEWS) {
    await page.evaluate((next) => {
      window.location.hash = next
    }, hash)
    await page.waitForTimeout(60)
    expect((await textOf(page.locator('main'))).length).toBeGreaterThan(20)
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('a file without a report says so', async () => {
  const { page } = await session.openHtml(readTemplate())
  await page.getByText('This file holds no report').waitFor()
  await page.context().close()
})

test('served, it is the same application', async () => {
  const page = fill(readTemplate(), sample())
  const server = await servePage(page, policyOf(page), 0)
  const browser = await launch()
  const opened = await openPage(browser, {}, { offline: false, baseURL: server.url })
  await opened.page.goto(`${server.url}#/findings`)
  await opened.page.locator('text=26 findings').first().waitFor()
  expect(opened.faults).toEqual([])
  await browser.close()
  await server.close()
})
