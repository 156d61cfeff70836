import { expect, test } from 'vitest'
import { breakable, lastPart, piecesOf, shortType, visible } from './visible.ts'

test.each([
  ['plain', 'plain'],
  ['\u202Egnp.exe', '⟨U+202E⟩gnp.exe'],
  ['a\u0000b', 'a⟨U+0000⟩b'],
  ['a\nb', 'a⟨U+000A⟩b'],
  ['a\u2028b', 'a⟨U+2028⟩b'],
  ['zero\u200Bwidth', 'zero⟨U+200B⟩width'],
  ['tag\u{E0041}', 'tag⟨U+E0041⟩'],
  ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ['مساعد', 'مساعد'],
  ['\uD800', '\uFFFD'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test.each([
  ['a `b` c', ['a ', '*b', ' c']],
  ['`a`', ['*a']],
  ['a ` b', ['a ` b']],
  ['`a` ` b', ['*a', ' ` b']],
  ['', []],
])('%j is cut into %j', (message, pieces) => {
  expect(piecesOf(message).map(({ code, text }) => (code ? `*${text}` : text))).toEqual(pieces)
})

test('names are broken between words, and nothing is lost', () => {
  const name = 'Network/SupportAgentRole-v2'
  const parts = breakable(name)
  expect(parts.map(({ text }) => text)).toEqual(['Network/', 'Support', 'Agent', 'Role-', 'v2'])
  expect(parts.map(({ at }) => name[at])).toEqual(['N', 'S', 'A', 'R', 'v'])
})

test('types and paths are shortened', () => {
  expect(shortType('AWS::SageMaker::Model')).toBe('SageMaker Model')
  expect(lastPart('a/b.yaml')).toBe('b.yaml')
  expect(lastPart('')).toBe('')
})
