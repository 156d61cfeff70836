import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf } from '../characters.ts'
import { palette } from '../palette.ts'
import { frame } from './frame.ts'

const draw = (text: string, line: number, column: number, endColumn: number, endLine = line, width = 60) =>
  frame(
    text.split('\n'),
    { file: 'f', line, column, endLine, endColumn },
    { paint: palette(false), style: 'high', width },
  ).join('\n')

test('underlines the range between the lines around it', () => {
  expect(draw('a: 1\nkey: value\nb: 2', 2, 6, 11)).toBe(
    ['   |', ' 1 | a: 1', ' 2 | key: value', '   |      ^^^^^', ' 3 | b: 2'].join('\n'),
  )
})

test('leaves out blank lines and lines that are not there', () => {
  expect(draw('\nkey: value', 2, 1, 4)).toBe(['   |', ' 2 | key: value', '   | ^^^'].join('\n'))
  expect(draw('one', 7, 1, 2)).toBe('')
})

test('a range over several lines is marked on its first', () => {
  expect(draw('key: |\n  text\n  more', 1, 6, 7, 3)).toBe(
    ['   |', ' 1 | key: |', '   |      ^ to line 3', ' 2 |   text'].join('\n'),
  )
})

test('tabs, wide and control characters move the underline as they move the text', () => {
  const line = `\t文${String.fromCharCode(27)}x: y`
  expect(draw(line, 1, 7, 8)).toBe(['   |', ' 1 |   文\\x1bx: y', '   |            ^'].join('\n'))
})

test('a long line is cut around the range', () => {
  const line = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`
  const [, code = '', mark = ''] = draw(line, 1, 5001, 5005).split('\n')
  expect(code).toBe(` 1 | …${'a'.repeat(13)}HERE${'b'.repeat(36)}…`)
  expect(mark.indexOf('^')).toBe(code.indexOf('HERE'))
})

test('a line cut before a range at its end fills the width', () => {
  const line = `${'a'.repeat(500)}END`
  const [, code = '', mark = ''] = draw(line, 1, 501, 504).split('\n')
  expect(code).toBe(` 1 | …${'a'.repeat(51)}END`)
  expect(mark.indexOf('^')).toBe(code.indexOf('END'))
})

test('never throws, fits the width and marks something, whatever the location', () => {
  const number = fc.integer({ min: 1, max: 300 })
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      number,
      number,
      number,
      (line, column, end, width) => {
        const [, ...lines] = draw(line.replaceAll('\n', ' '), 1, column, end, 1, width).split('\n')
        expect(lines.at(-1)).toContain('^')
        for (const one of lines) expect(widthOf(one)).toBeLessThanOrEqual(Math.max(25, width) + 10)
      },
    ),
  )
})
