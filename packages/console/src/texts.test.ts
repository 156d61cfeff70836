import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && name !== 'texts.ts',
)

test.each(sources)('%s leaves texts for readers to texts.ts', (name) => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  // Words between tags, or in an attribute that is read out.
  expect(text).not.toMatch(/>\s*[A-Z][a-z]+ [a-z]+[^<>{}]*<\//)
  expect(text).not.toMatch(/(?:aria-label|title|placeholder)="/)
})

test.each(sources)('%s makes no markup of text', (name) => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  expect(text).not.toMatch(
    /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
  )
})
