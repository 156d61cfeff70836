import { expect, test } from 'vitest'
import { changePlace } from './place-change.ts'

const literal = { kind: 'literal', start: 4, end: 5, text: '2' } as const
const line = { kind: 'line', start: 2, text: 'x\n' } as const

test.each([
  ['a literal', literal, [], 'a\nb=2\n'],
  ['a literal behind a line that was put in', literal, [{ start: 2, end: 2, text: 'x\n' }], 'a\nx\nb=2\n'],
  ['a line', line, [], 'a\nx\nb=1\n'],
  ['a line after another one of another name', line, [{ start: 2, end: 2, text: 'y\n' }], 'a\ny\nx\nb=1\n'],
] as const)('%s', (_, change, since, is) => {
  const text = since.reduce((now, one) => now.slice(0, one.start) + one.text + now.slice(one.end), 'a\nb=1\n')
  expect(changePlace(text, change, since)).toMatchObject({ text: is })
})

test('a change that was made is none', () => {
  expect(changePlace('a\nb=2\n', literal, [literal])).toEqual({ text: 'a\nb=2\n' })
  expect(changePlace('a\nx\nb=1\n', line, [{ ...line, end: 2 }])).toEqual({ text: 'a\nx\nb=1\n' })
})

test('two changes of one place exclude each other', () => {
  expect(changePlace('a\nb=3\n', literal, [{ ...literal, text: '3' }])).toHaveProperty('refused')
  expect(changePlace('a\n9\n', literal, [{ start: 2, end: 5, text: '9' }])).toHaveProperty('refused')
})

test('two plans do not write one block twice, one plan writes several', () => {
  const one = { start: 2, end: 2, text: 'block {\n}\n' }
  const other = { kind: 'line', start: 2, text: 'block {\n  a = 1\n}\n' } as const
  const text = 'a\nblock {\n}\nb=1\n'
  expect(changePlace(text, other, [one])).toHaveProperty('refused')
  expect(changePlace(text, other, [one], 0)).toHaveProperty('splice')
})
