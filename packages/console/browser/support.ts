import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConsoleData } from '@parapet/core'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { fill, readTemplate } from '../fixtures/index.ts'

/** A report in a browser: opened from disk, with no network, every fault noted. */
export type Opened = {
  readonly page: Page
  /** Errors on the console and exceptions, requests for anything, dialogs. */
  readonly faults: readonly string[]
}

/** How a report is looked at. */
export type Look = {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly scale?: number
}

/** One browser and the files it opens. */
export type Session = {
  readonly open: (data: ConsoleData, hash?: string, look?: Look) => Promise<Opened>
  /** Opens HTML that may be no report. */
  readonly openHtml: (html: string, hash?: string, look?: Look) => Promise<Opened>
  readonly close: () => Promise<void>
}

/** Starts a browser; `CHROMIUM_PATH` says which. */
export async function startSession(): Promise<Session> {
  const browser = await launch()
  const folder = mkdtempSync(join(tmpdir(), 'parapet-console-'))
  const template = readTemplate()
  let files = 0
  const openHtml = async (html: string, hash = '', look: Look = {}): Promise<Opened> => {
    files += 1
    const file = join(folder, `report ${files}.html`)
    writeFileSync(file, html)
    const opened = await openPage(browser, look)
    await opened.page.goto(`${pathToFileURL(file).href}${hash}`)
    return opened
  }
  return {
    openHtml,
    open: async (data, hash, look) => {
      const opened = await openHtml(fill(template, data), hash, look)
      await opened.page.locator('h1').first().waitFor()
      return opened
    },
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A browser without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? 'chromium',
    args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'],
  })
}

/** A page that notes every fault. */
export async function openPage(
  browser: Browser,
  look: Look,
  more: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    offline: true,
    acceptDownloads: true,
    ...more,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url()) && !more.baseURL) faults.push(`request: ${request.url()}`)
  })
  return { page, faults }
}

/** The views that a full report has, each with a link into it. */
export const VIEWS = [
  ['overview', '#/overview', 'problems'],
  ['findings', '#/findings', 'Findings'],
  ['map', '#/map', 'Map'],
  ['paths', '#/paths', 'Paths'],
  ['access', '#/access', 'Access'],
  ['coverage', '#/coverage', 'Coverage'],
  ['diagnostics', '#/diagnostics', 'Diagnostics'],
] as const

/** The text of an element, whether or not it is in view. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? ''
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe has against a page by the rules of WCAG 2.2 AA and good practice. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const found: unknown = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))",
  )
  return Array.isArray(found) ? found.map(String) : ['axe gave no list']
}
