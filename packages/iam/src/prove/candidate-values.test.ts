import { expect, test } from 'vitest'
import type { KnownClause } from '../condition/clause.ts'
import { readPolicyText } from '../language/read.ts'
import { candidateValues } from './candidate-values.ts'

function values(operator: string, ...written: string[]): readonly string[] {
  const Statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition: { [operator]: { k: written } } }
  const { policy } = readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'identity')
  return candidateValues(
    policy.statements.flatMap(({ conditions }) =>
      conditions.filter((item): item is KnownClause => item.kind === 'clause'),
    ),
  )
}

const cases: readonly [string, string, readonly string[]][] = [
  ['NumericLessThan', '5', ['5', '4', '6', '4.9990234375', '5.0009765625']],
  ['NumericLessThan', 'five', []],
  [
    'DateLessThan',
    '2024-01-01',
    [
      '2024-01-01T00:00:00.000Z',
      '2023-12-31T23:59:59.999Z',
      '2024-01-01T00:00:00.001Z',
      '2023-12-31T23:59:59.999Z',
      '2024-01-01T00:00:00.000Z',
    ],
  ],
  ['Bool', 'true', ['true', 'false']],
  ['BinaryEquals', 'QQ==', ['QQ==', 'AAAA', 'AAAB']],
  ['IpAddress', '10.0.0.0/8', ['10.0.0.0', '11.0.0.0', '9.255.255.255', '0.0.0.0', '255.255.255.255']],
  ['IpAddress', '10.1.2.3/8', ['10.0.0.0', '11.0.0.0', '9.255.255.255', '0.0.0.0', '255.255.255.255']],
  ['IpAddress', '0.0.0.0/1', ['0.0.0.0', '128.0.0.0', '0.0.0.0', '255.255.255.255']],
  ['IpAddress', '128.0.0.0/1', ['128.0.0.0', '127.255.255.255', '0.0.0.0', '255.255.255.255']],
  ['IpAddress', 'somewhere', []],
  [
    'IpAddress',
    '2001:db8::/32',
    [
      '2001:db8:0:0:0:0:0:0',
      '2001:db9:0:0:0:0:0:0',
      '2001:db7:ffff:ffff:ffff:ffff:ffff:ffff',
      '0:0:0:0:0:0:0:0',
      'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    ],
  ],
  ['StringEquals', 'a', []],
]
test.each(cases)('%s %s', (operator, written, expected) => {
  expect(values(operator, written)).toEqual(expected)
})

test('every value of every clause', () => {
  expect(values('Bool', 'true', 'false')).toEqual(['true', 'false', 'true', 'false'])
  expect(values('NumericEquals', '1e21')).toEqual([])
})
