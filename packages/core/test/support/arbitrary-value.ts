import fc from 'fast-check'
import type { Condition, Value } from '../../src/workload/index.ts'

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('*', 'arn:aws:iam::aws:policy/X', 'true', '${x}', 's3://b/k'),
)
const condition: fc.Arbitrary<Condition> = fc.constantFrom(
  { kind: 'is', symbol: 'Env', value: 'prod' },
  { kind: 'opaque', symbol: 'c' },
  { kind: 'not', of: { kind: 'is', symbol: 'Env', value: 'dev' } },
)
const unresolved = fc
  .constantFrom(
    'reference',
    'parameter',
    'import',
    'dynamic',
    'environment',
    'sensitive',
    'denied',
    'unsupported',
  )
  .map((reason) => ({ kind: 'unresolved', symbol: { id: 'X' }, reason }) as const)

/** Any value, nested a few levels deep, with the keys of policies and of common properties among its keys. */
export const arbitraryValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.boolean()).map((value): Value => ({ kind: 'scalar', value })),
    unresolved,
    fc.constant<Value>({ kind: 'absent' }),
    fc
      .tuple(text, unresolved)
      .map(([literal, hole]): Value => ({ kind: 'text', parts: [`x${literal}`, hole] })),
    fc.array(tie('value'), { maxLength: 3 }).map((items): Value => ({ kind: 'list', items })),
    fc
      .dictionary(
        fc.oneof(
          fc.constantFrom('Statement', 'Effect', 'Action', 'Principal', 'AWS', 'Resource', 'Type', 'Name'),
          text,
        ),
        tie('value'),
        { maxKeys: 4 },
      )
      .map((entries): Value => ({ kind: 'map', entries: new Map(Object.entries(entries)) })),
    fc
      .tuple(condition, tie('value'), tie('value'))
      .map(([when, then, otherwise]): Value => ({ kind: 'choice', condition: when, then, else: otherwise })),
  ),
})).value
