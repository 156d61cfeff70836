import { expect, test } from 'vitest'
import { hostile } from '../../fixtures/hostile.ts'
import { FindingIndex } from '../store/finding-index.ts'
import { csvCell, exportFindings } from './export.ts'

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1+1', `"'  =1+1"`],
  ['\tx', `"'\tx"`],
  ['\r=1', `"'\r=1"`],
  ['＝1+1', `"'＝1+1"`],
  ['', ''],
])('%j becomes %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})

const { rows } = new FindingIndex(hostile())

test('no cell of a hostile report starts a formula', () => {
  const csv = exportFindings(rows, 'csv')
  for (const line of csv.split('\r\n')) expect(line).not.toMatch(/(^|,)"?\s*[=+@|-]/)
})

test('JSON holds what was exported', () => {
  const parsed: unknown = JSON.parse(exportFindings(rows, 'json'))
  expect(parsed).toHaveLength(rows.length)
})

test('a Markdown table has one line for each finding, and no markup of theirs', () => {
  const lines = exportFindings(rows, 'markdown').trimEnd().split('\n')
  expect(lines).toHaveLength(rows.length + 2)
  for (const line of lines) expect(line).not.toMatch(/(?<!\\)</)
})
