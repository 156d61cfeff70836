import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible, widthOf } from './characters.ts'

const esc = String.fromCharCode(27)

test.each([
  ['plain text', 'plain text'],
  [`${esc}[31mred${esc}[0m`, '\\x1b[31mred\\x1b[0m'],
  ['tab\tline\nreturn\r', 'tab\\tline\\nreturn\\r'],
  [`a${String.fromCodePoint(0x202e)}b`, 'a\\u{202e}b'],
  [`lone ${String.fromCharCode(0xd800)} half`, 'lone \\u{d800} half'],
  [`c1 ${String.fromCharCode(0x9b)}31m`, 'c1 \\x9b31m'],
  ['naïve 文字 🙂 שלום', 'naïve 文字 🙂 שלום'],
])('shows %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test.each([
  ['abc', 3],
  ['文字', 4],
  ['🙂', 2],
  ['e\u0301', 1],
  ['', 0],
])('%j has its width', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('showing what is shown changes nothing, and nothing of it is a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visible(text)
      expect(visible(shown)).toBe(shown)
      expect(shown).not.toMatch(/\p{Control}/u)
    }),
  )
})
