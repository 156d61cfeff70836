import { expect, test } from 'vitest'
import { describeValue } from './describe.ts'

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
