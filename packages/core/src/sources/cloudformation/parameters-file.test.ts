import { expect, test } from 'vitest'
import { readParametersFile } from './parameters-file.ts'

test.each([
  [
    'the AWS CLI',
    '[{"ParameterKey": "A", "ParameterValue": "1"}, {"ParameterKey": "B", "ParameterValue": "x,y"}]',
  ],
  ['CodePipeline and CDK', '{"Parameters": {"A": "1", "B": "x,y"}}'],
  ['a plain map', '{"A": 1, "B": "x,y"}'],
  ['a plain map in YAML', 'A: 1\nB: [x, y]\n'],
  ['assignments', '["A=1", "B=x,y"]'],
])('%s', (_, text) => {
  const { parameters, diagnostics } = readParametersFile(text, 'p.json')
  expect(diagnostics).toEqual([])
  expect([...parameters]).toEqual([
    ['A', '1'],
    ['B', 'x,y'],
  ])
})

test('a value may hold an equals sign, and a kept one is left out', () => {
  const { parameters } = readParametersFile(
    '["A=b=c", {"ParameterKey": "B", "UsePreviousValue": true}]',
    'p.json',
  )
  expect([...parameters]).toEqual([['A', 'b=c']])
})

test.each([
  ['text', 1, 1],
  ['["A"]', 1, 2],
  ['["=1"]', 1, 2],
  ['[{"ParameterKey": "A"}]', 1, 2],
  ['{"A": {"B": "c"}}', 1, 7],
  ['{"A": null}', 1, 7],
])('%s is said', (text, line, column) => {
  const { parameters, diagnostics } = readParametersFile(text, 'p.json')
  expect(parameters.size).toBe(0)
  expect(diagnostics).toMatchObject([
    { code: 'invalid-parameters-file', location: { file: 'p.json', line, column } },
  ])
})

test('a file that is not JSON is said', () => {
  expect(readParametersFile('[', 'p.json').diagnostics).toMatchObject([{ code: 'invalid-json' }])
})
