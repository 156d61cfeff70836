import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleWithPaths } from '../fixtures/paths.ts'
import { type Look, type Session, startSession } from './support.ts'

// Half size keeps the pictures small; what they guard is the layout and the colors, not single pixels.
// `UPDATE_BASELINES=1 npm run test:browser visual` draws them anew.
const folder = new URL('./baselines/', import.meta.url)
/** The part of the pixels that may differ: fonts for code are the machine's own. */
const TOLERANCE = 0.03

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

const data = sampleWithPaths()
const finding = `#/finding/${data.findings[1]?.fingerprint}`
const agent = encodeURIComponent('templates/support-assistant.yaml#SupportAgent')
const phone = { width: 390, height: 844 }
const pictures: readonly (readonly [name: string, hash: string, look: Look])[] = [
  ['overview-light', '', { theme: 'light' }],
  ['overview-dark', '', { theme: 'dark' }],
  ['overview-phone', '', { ...phone, theme: 'light' }],
  ['findings-light', '#/findings', { theme: 'light' }],
  ['findings-phone', '#/findings', { ...phone, theme: 'dark' }],
  ['finding-dark', finding, { theme: 'dark' }],
  ['map-light', '#/map', { theme: 'light' }],
  ['map-dark', `#/map?focus=${agent}`, { theme: 'dark' }],
  ['paths-light', '#/paths', { theme: 'light' }],
  ['access-dark', '#/access', { theme: 'dark' }],
  ['coverage-light', '#/coverage', { theme: 'light' }],
  ['diagnostics-dark', '#/diagnostics', { theme: 'dark' }],
]

test.each(pictures)('%s looks as it did', async (name, hash, look) => {
  const { page } = await session.open(data, hash, { ...look, scale: 0.5 })
  await page.waitForTimeout(300)
  const now = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await page.context().close()
  const file = new URL(`${name}.png`, folder)
  if (process.env['UPDATE_BASELINES'] === '1') {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, now)
  }
  expect(difference(readFileSync(file), now)).toBeLessThanOrEqual(TOLERANCE)
})

function difference(before: Buffer, after: Buffer): number {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)]
  if (a.width !== b.width || a.height !== b.height) return 1
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height)
}
