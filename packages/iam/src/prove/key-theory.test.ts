import { describe, expect, test } from 'vitest'
import type { KnownClause } from '../condition/clause.ts'
import { evaluateClause } from '../condition/evaluate.ts'
import { readPolicyText } from '../language/read.ts'
import { compilePattern, matchText } from '../pattern/pattern.ts'
import { findValues } from './key-theory.ts'

function clause(operator: string, value: string | readonly string[]): KnownClause {
  const Statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition: { [operator]: { k: value } } }
  const { policy } = readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'identity')
  const found = policy.statements[0]?.conditions.find((item): item is KnownClause => item.kind === 'clause')
  if (found === undefined) throw new Error('a clause was expected')
  return found
}

type Demand = readonly [operator: string, value: string | readonly string[], holds: boolean]
type Missing = boolean | undefined

/** Values that meet the demands, seen to be right by the evaluation of conditions, or why there are none. */
function answer(demands: readonly Demand[], missing: Missing, shape?: string): string {
  const clauses = demands.map(([operator, value, holds]) => ({ clause: clause(operator, value), holds }))
  const pattern = compilePattern(shape ?? '', { wildcards: true, variables: false, foldCase: false })
  const shapes = shape === undefined ? [] : [{ pattern, mode: 'exact' as const }]
  const found = findValues({ missing, clauses, shapes })
  if (typeof found === 'string') return found
  const { values, set } = found
  const context = {
    keys: new Map([['k', { kind: 'known', values, set } as const]]),
    others: 'absent',
  } as const
  for (const demand of clauses) expect(evaluateClause(demand.clause, context)).toBe(demand.holds)
  if (shape !== undefined) for (const value of values) expect(matchText(pattern, value)).toBe(true)
  return values.length === 0 ? 'missing' : set ? `set of ${values.length}` : 'found'
}

const yes = true
const no = false

describe('values of one key', () => {
  const cases: readonly [readonly Demand[], Missing, string][] = [
    [[], undefined, 'missing'],
    [[], yes, 'missing'],
    [[], no, 'found'],
    [[['StringEquals', 'a', yes]], undefined, 'found'],
    [[['StringEquals', 'a', yes]], yes, 'none'],
    [[['StringEquals', 'a', no]], undefined, 'missing'],
    [[['StringEquals', 'a', no]], no, 'found'],
    [
      [
        ['StringEquals', 'a', yes],
        ['StringEquals', 'b', yes],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['StringEquals', ['a', 'b'], yes],
        ['StringEquals', 'a', no],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['StringLike', 'a*', yes],
        ['StringLike', '*b', yes],
        ['StringLike', 'a*b', no],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['StringLike', 'a*', yes],
        ['StringLike', '*b', yes],
        ['StringEquals', 'ab', no],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['StringEqualsIgnoreCase', 'aB', yes],
        ['StringEquals', 'aB', no],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['ArnLike', 'arn:aws:s3:::b*', yes],
        ['ArnLike', 'arn:aws:s3:::b?', no],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['ArnLike', 'arn:aws:s3:::b*', yes],
        ['ArnLike', 'arn:*:*:*:*:*', no],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['NumericLessThan', '10', yes],
        ['NumericGreaterThan', '9', yes],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['NumericLessThan', '10', yes],
        ['NumericGreaterThan', '10', yes],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['NumericLessThanEquals', '10', yes],
        ['NumericGreaterThanEquals', '10', yes],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['NumericLessThanEquals', '5', no],
        ['NumericLessThanEquals', '7', yes],
        ['NumericEquals', '6', no],
      ],
      no,
      'found',
    ],
    [[['NumericEquals', '5', no]], no, 'found'],
    [
      [
        ['DateLessThan', '2024-01-01', yes],
        ['DateGreaterThan', '2023-12-31', yes],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['DateLessThan', '2024-01-01', yes],
        ['DateGreaterThan', '2024-01-01', yes],
      ],
      undefined,
      'none',
    ],
    [[['DateEquals', '2024-01-01', no]], no, 'found'],
    [
      [
        ['Bool', 'true', yes],
        ['Bool', 'false', yes],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['Bool', 'true', no],
        ['Bool', 'false', no],
      ],
      undefined,
      'missing',
    ],
    [[['Bool', 'true', no]], no, 'found'],
    [[['BinaryEquals', 'QQ==', yes]], undefined, 'found'],
    [[['BinaryEquals', 'QQ==', no]], no, 'found'],
    [
      [
        ['BinaryEquals', 'QQ==', yes],
        ['BinaryEquals', 'Qg==', yes],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['IpAddress', '10.0.0.0/8', yes],
        ['IpAddress', '10.0.0.0/9', no],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['IpAddress', '10.0.0.0/8', yes],
        ['IpAddress', ['10.0.0.0/9', '10.128.0.0/9'], no],
      ],
      undefined,
      'none',
    ],
    [[['IpAddress', '10.0.0.0/8', no]], no, 'found'],
    [
      [
        ['IpAddress', ['0.0.0.0/1', '128.0.0.0/1'], no],
        ['IpAddress', '0.0.0.0/0', yes],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['IpAddress', ['0.0.0.0/1'], no],
        ['IpAddress', '0.0.0.0/0', yes],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['IpAddress', ['128.0.0.0/1'], no],
        ['IpAddress', '0.0.0.0/0', yes],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['IpAddress', '2001:db8::/32', yes],
        ['IpAddress', '2001:db8::/33', no],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['IpAddress', '255.255.255.255', no],
        ['IpAddress', '255.255.255.254/31', yes],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['StringEquals', 'true', yes],
        ['Bool', 'true', yes],
      ],
      undefined,
      'found',
    ],
    [
      [
        ['StringEquals', 'x', yes],
        ['Bool', 'true', yes],
      ],
      undefined,
      'gave-up',
    ],
    [
      [
        ['NumericEquals', '5', yes],
        ['Bool', 'true', yes],
      ],
      undefined,
      'gave-up',
    ],
    [[['Null', 'true', yes]], undefined, 'gave-up'],
    [[['StringEqualsIfExists', 'a', yes]], undefined, 'gave-up'],
  ]
  test.each(cases)('%j, missing: %s, are %s', (demands, missing, expected) => {
    expect(answer(demands, missing)).toBe(expected)
  })

  const sets: readonly [readonly Demand[], Missing, string][] = [
    [[['ForAllValues:StringEquals', ['a', 'b'], yes]], undefined, 'missing'],
    [[['ForAllValues:StringEquals', ['a', 'b'], yes]], no, 'set of 1'],
    [[['ForAllValues:StringEquals', ['a', 'b'], no]], undefined, 'set of 1'],
    [[['ForAllValues:StringEquals', 'a', no]], yes, 'none'],
    [[['ForAnyValue:StringEquals', 'a', yes]], undefined, 'set of 1'],
    [[['ForAnyValue:StringEquals', 'a', no]], undefined, 'missing'],
    [[['ForAnyValue:StringEquals', 'a', no]], no, 'set of 1'],
    [
      [
        ['ForAnyValue:StringEquals', 'a', yes],
        ['ForAnyValue:StringEquals', 'b', yes],
      ],
      undefined,
      'set of 2',
    ],
    [
      [
        ['ForAnyValue:StringEquals', 'a', yes],
        ['ForAllValues:StringEquals', 'b', yes],
      ],
      undefined,
      'none',
    ],
    [
      [
        ['ForAnyValue:StringEquals', 'a', yes],
        ['ForAllValues:StringEquals', 'a', no],
      ],
      undefined,
      'set of 2',
    ],
    [
      [
        ['ForAnyValue:StringNotEquals', 'a', yes],
        ['ForAnyValue:StringEquals', 'a', yes],
      ],
      undefined,
      'set of 2',
    ],
    [
      [
        ['ForAllValues:StringNotEquals', 'a', yes],
        ['ForAnyValue:StringEquals', 'a', yes],
      ],
      undefined,
      'none',
    ],
    [[['ForAllValues:StringLike', '*', no]], undefined, 'none'],
    [[['ForAllValues:StringEquals', '', yes]], no, 'none'],
    [
      [
        ['ForAnyValue:NumericLessThan', '5', yes],
        ['ForAllValues:NumericGreaterThan', '3', yes],
      ],
      undefined,
      'set of 1',
    ],
    [
      [
        ['ForAnyValue:StringEquals', 'a', yes],
        ['StringEquals', 'a', yes],
      ],
      undefined,
      'gave-up',
    ],
    [[['ForAnyValue:StringEqualsIfExists', 'a', yes]], undefined, 'gave-up'],
  ]
  test.each(sets)('%j, missing: %s, are the %s', (demands, missing, expected) => {
    expect(answer(demands, missing)).toBe(expected)
  })

  const shaped: readonly [readonly Demand[], string, string][] = [
    [[], 'a?*', 'found'],
    [[['StringEquals', 'ab', yes]], 'a?*', 'found'],
    [[['StringEquals', 'b', yes]], 'a?*', 'none'],
    [[['StringEquals', 'ab', no]], 'a?', 'found'],
    [[['NumericLessThan', '50', yes]], '77*', 'gave-up'],
    [[['NumericEquals', '42', yes]], '4*', 'found'],
    [[['ForAnyValue:StringLike', 'a*', yes]], '*b', 'set of 1'],
  ]
  test.each(shaped)('%j of the shape %s are %s', (demands, shape, expected) => {
    expect(answer(demands, undefined, shape)).toBe(expected)
  })
})
