import { expect, test } from 'vitest'
import { applySplice } from '../splice.ts'
import { intoBlock, intoBraces } from './insert.ts'
import type { PlaceChange } from './place-change.ts'

function made(text: string, change: PlaceChange | undefined): string | undefined {
  if (change === undefined) return undefined
  const end = change.kind === 'literal' ? change.end : change.start
  return applySplice(text, { start: change.start, end, text: change.text })
}

const body = [{ kind: 'argument', name: 'b', expression: '2' }] as const

test.each([
  ['a {\n  c = 1\n}\n', 'a {\n  b = 2\n  c = 1\n}\n'],
  ['a { # why\r\n}\r\n', 'a { # why\r\n  b = 2\r\n}\r\n'],
  ['a {}\n', 'a {\n  b = 2\n}\n'],
  ['a { c = 1 }\n', 'a {\n  b = 2\n  c = 1\n}\n'],
  ['a { c = { d = 1 } }\n', undefined],
])('into the block %j', (text, is) => {
  expect(made(text, intoBlock(text, 0, body))).toBe(is)
})

test.each([
  ['{ c = 1 }', '{ b = 2, c = 1 }'],
  ['{}', '{ b = 2 }'],
  ['{\n    c = 1\n}', '{\n    b = 2\n    c = 1\n}'],
  ['[c]', '[b = 2, c]'],
  ['local.all', undefined],
])('into the braces %j', (text, is) => {
  expect(made(text, intoBraces(text, 0, 'b = 2'))).toBe(is)
})
