import { expect, test } from 'vitest'
import { describeUnresolved, describeValue } from './describe.ts'

test.each([
  ['eu-west-1', 'eu-west-1'],
  ['one\n  two\tthree', 'one two three'],
  ['x'.repeat(200), 'x'.repeat(200)],
  ['x'.repeat(201), `${'x'.repeat(200)}...`],
])('%j is quoted in one line', (value, shown) => {
  expect(describeValue('Policy', { kind: 'scalar', value })).toBe(`\`Policy\` is \`${shown}\``)
})

test('a text with holes is quoted in one line as well', () => {
  const hole = { kind: 'unresolved', symbol: { id: 'P' }, reason: 'parameter' } as const
  expect(describeValue('Policy', { kind: 'text', parts: ['a\nb', hole] })).toBe('`Policy` is `a b${P}`')
})

test.each([
  ['untold', 'is not told by the source'],
  ['denied', 'could not be read (`x`): access was denied'],
  ['unsupported', 'is an expression that is not evaluated (`x`)'],
] as const)('what is not known because it is %s', (reason, told) => {
  expect(describeUnresolved({ kind: 'unresolved', symbol: { id: 'x' }, reason })).toBe(told)
})
