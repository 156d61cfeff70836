import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { fill, fixtures, readTemplate } from '../fixtures/index.ts'
import { launch, openPage } from './support.ts'

type Row = readonly [what: string, milliseconds: number, limit: number]

const ROUNDS = 5
/** What a reader still feels as at once, and what as slow. */
const LIMITS = { paint: 1000, interaction: 100 }

/** Measures a report of 10,000 findings and 1,000 resources in a browser; prints a table. */
export async function main(): Promise<void> {
  const template = readTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'parapet-bench-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, fill(template, (fixtures['large'] ?? fixtures['sample'])?.() ?? never()))
  const url = pathToFileURL(file).href
  const rows = [...(await firstPaint(url)), ...(await interactions(url))]
  print(rows, template.length, statSync(file).size)
  rmSync(folder, { recursive: true })
}

function never(): never {
  throw new Error('no such fixture')
}

async function firstPaint(url: string): Promise<readonly Row[]> {
  const painted: number[] = []
  const mapped: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    painted.push(await paintOf(url, 'h1'))
    mapped.push(await paintOf(`${url}#/map`, '.node', true))
  }
  return [
    ['first paint with content, overview', median(painted), LIMITS.paint],
    ['opened at the map of 1,000 resources', median(mapped), LIMITS.paint],
  ]
}

/** From the start of navigation to the frame after an element is there. */
async function paintOf(url: string, selector: string, whole = false): Promise<number> {
  const browser = await launch()
  const { page } = await openPage(browser, {})
  await page.goto(url)
  await page.locator(selector).first().waitFor()
  if (whole) {
    const drawn = Number(
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => done(performance.now())))'),
    )
    await browser.close()
    return drawn
  }
  const paint = Number(
    await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime"),
  )
  await browser.close()
  return paint
}

async function interactions(url: string): Promise<readonly Row[]> {
  const browser = await launch()
  const { page } = await openPage(browser, {})
  const measure = async (
    what: string,
    prepare: () => Promise<void>,
    act: () => Promise<void>,
  ): Promise<Row> => {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await prepare()
      times.push(await felt(page, act))
    }
    return [what, median(times), LIMITS.interaction]
  }
  const at = (hash: string) => async (): Promise<void> => {
    await page.goto(`${url}${hash}`)
    await page.reload()
    await page.locator('h1').first().waitFor()
    await page.waitForTimeout(400)
  }
  const listed = at('#/findings')
  const drawn = at('#/map')
  const rows = [
    await measure('to the findings', at('#/overview'), () =>
      page.locator('nav a', { hasText: 'Findings' }).click(),
    ),
    await measure('narrow by severity', listed, () => page.getByRole('checkbox', { name: /^High/ }).click()),
    await measure('search', listed, () => page.getByRole('searchbox').pressSequentially('fraud')),
    await measure('order by title', listed, () =>
      page.getByRole('button', { name: 'Finding', exact: true }).click(),
    ),
    await measure('open a finding', listed, () => page.locator('tbody a').nth(3).click()),
    await measure('next finding', listed, async () => {
      await page.locator('tbody a[tabindex="0"]').focus()
      await page.keyboard.press('ArrowDown')
    }),
    await measure('to the map', at('#/overview'), () => page.locator('nav a', { hasText: 'Map' }).click()),
    await measure('resource in focus', drawn, () => page.locator('.node').nth(400).click({ force: true })),
    await measure('next resource', drawn, async () => {
      await page.locator('.node[tabindex="0"]').focus()
      await page.keyboard.press('ArrowRight')
    }),
    ['map moved, slowest of 30 frames', await frames(page), LIMITS.interaction] as const,
  ]
  await browser.close()
  return rows
}

/** The longest time from an input to the paint that follows it, as the browser itself measures. */
async function felt(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = []
    Reflect.set(window, 'seenDurations', seen)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  await act()
  await page.waitForTimeout(500)
  const seen: unknown = await page.evaluate("Math.max(0, ...Reflect.get(window, 'seenDurations'))")
  return Number(seen)
}

async function frames(page: Page): Promise<number> {
  const box = await page.locator('.canvas').boundingBox()
  if (box === null) return Number.NaN
  const [x, y] = [box.x + box.width / 2, box.y + 30]
  await page.evaluate(() => {
    const gaps: number[] = []
    Reflect.set(window, 'frameGaps', gaps)
    let last = performance.now()
    const step = (now: number): void => {
      gaps.push(now - last)
      last = now
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 30; step += 1) await page.mouse.move(x + step * 8, y + step * 3)
  await page.mouse.up()
  return Number(await page.evaluate("Math.max(0, ...Reflect.get(window, 'frameGaps').slice(1))"))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function print(rows: readonly Row[], template: number, whole: number): void {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`
  const lines = [
    '| 10,000 findings, 1,000 resources | ms | at most |',
    '| --- | ---: | ---: |',
    ...rows.map(([what, time, limit]) => `| ${what} | ${Math.round(time)} | ${limit} |`),
    '',
    `The application without data: ${megabytes(template)}; this report: ${megabytes(whole)}.`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
