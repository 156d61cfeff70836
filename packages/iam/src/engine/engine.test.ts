import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { world, worldActions } from '../../test/arbitrary.ts'
import { cells, reference } from '../../test/cells.ts'
import { runs } from '../../test/runs.ts'
import type { PolicyNode, Text } from '../language/node.ts'
import { readPolicy, readPolicyText } from '../language/read.ts'
import type { Truth } from '../language/truth.ts'
import { hasBit, transpose } from './bits.ts'
import { compileWorld } from './compiled-world.ts'
import { accessRows, explainCell, whatCan, whoCan } from './engine.ts'

describe('the compiled engine', () => {
  test('answers every cell as the reference does', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...worldActions), (random, action) => {
        const expected = random.principals.map((_p, principal) =>
          random.resources.map((_r, resource) => reference(random, action, principal, resource)),
        )
        expect(cells(compileWorld(random), action)).toEqual(expected)
      }),
      { numRuns: runs(1500) },
    )
  })

  test('one matrix after the other is as one alone', () => {
    fc.assert(
      fc.property(world, fc.array(fc.constantFrom(...worldActions), { maxLength: 4 }), (random, actions) => {
        const compiled = compileWorld(random)
        for (const action of actions)
          expect(cells(compiled, action)).toEqual(cells(compileWorld(random), action))
      }),
      { numRuns: runs(400) },
    )
  })

  test('whoCan, whatCan and the explanation agree with the matrix', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...worldActions), (random, action) => {
        const compiled = compileWorld(random)
        const rows = [...accessRows(compiled, action)]
        const who = whoCan(compiled, action, 0)
        expect(who.may).toEqual(rows.filter(({ may }) => hasBit(may, 0)).map(({ principal }) => principal))
        expect(who.must).toEqual(rows.filter(({ must }) => hasBit(must, 0)).map(({ principal }) => principal))
        const [what] = whatCan(compiled, 0, [action])
        expect(what?.may ?? []).toEqual(
          random.resources.flatMap((_r, index) => (rows[0] && hasBit(rows[0].may, index) ? [index] : [])),
        )
        const outcome = explainCell(compiled, action, 0, 0)?.outcome
        if (rows[0] && hasBit(rows[0].must, 0)) expect(outcome).toBe('allowed')
        if (rows[0] && !hasBit(rows[0].may, 0)) expect(outcome).toBe('denied')
      }),
      { numRuns: runs(500) },
    )
  })
})

describe('resources whose ARN is known in part', () => {
  const bucket = { id: 'Bucket' }
  const allow = (...resources: readonly unknown[]) => readPolicy(policyOf(resources), 'identity').policy
  const policyOf = (resources: readonly unknown[]): PolicyNode => ({
    kind: 'map',
    entries: [
      { key: 'Version', value: { kind: 'scalar', value: '2012-10-17' } },
      {
        key: 'Statement',
        value: {
          kind: 'map',
          entries: [
            { key: 'Effect', value: { kind: 'scalar', value: 'Allow' } },
            { key: 'Action', value: { kind: 'scalar', value: 's3:*' } },
            { key: 'Resource', value: { kind: 'list', items: resources.map(nodeOf) } },
          ],
        },
      },
    ],
  })
  const nodeOf = (text: unknown): PolicyNode =>
    typeof text === 'string' ? { kind: 'scalar', value: text } : { kind: 'text', parts: holed }
  const holed = ['arn:aws:s3:::', bucket, '/*'] as const
  const cases: readonly [string, readonly unknown[], readonly Truth[]][] = [
    ['the same hole, which may hold the other name too', [holed], [true, undefined]],
    ['everything', ['*'], [true, true]],
    ['a name that it may have', ['arn:aws:s3:::data*'], [undefined, true]],
    ['another service', ['arn:aws:sqs:*:*:*'], [false, false]],
  ]
  test.each(cases)('%s', (_name, resources, expected) => {
    const compiled = compileWorld({
      principals: [
        {
          caller: { kind: 'role', arn: 'arn:aws:iam::111122223333:role/a' },
          identity: [allow(...resources)],
        },
      ],
      resources: [
        { arn: ['arn:aws:s3:::', bucket, '/', { id: 'object' }], account: '111122223333' },
        { arn: 'arn:aws:s3:::data/a', account: '111122223333' },
      ],
    })
    expect(cells(compiled, 's3:GetObject')).toEqual([expected])
    const outcomes = expected.map((_truth, index) => explainCell(compiled, 's3:GetObject', 0, index)?.outcome)
    expect(outcomes).toEqual(
      expected.map((truth) => (truth === undefined ? 'unknown' : truth ? 'allowed' : 'denied')),
    )
  })

  const region = { id: 'AWS::Region' }
  const owned: readonly [string, Text, Truth][] = [
    ['sqs:SendMessage', ['arn:aws:sqs:x:111122223333:', { id: 'Queue' }], true],
    ['sqs:SendMessage', ['arn:aws:sqs:x:444455556666:', { id: 'Queue' }], false],
    ['sqs:SendMessage', ['arn:aws:sqs:', region, ':111122223333:q'], true],
    ['sqs:SendMessage', ['arn:aws:sqs:', region, ':444455556666:q'], false],
    ['kms:Decrypt', ['arn:aws:kms:', region, ':111122223333:key/k'], false],
    ['kms:ListAliases', ['arn:aws:kms:', region, ':111122223333:alias/k'], true],
    ['kms:Decrypt', ['arn:aws:kms:x:111122223333:', region], undefined],
    ['kms:Decrypt', ['arn:aws:', region, ':x:111122223333:key/k'], undefined],
    ['kms:Decrypt', [region], undefined],
    ['sqs:SendMessage', [region], undefined],
    ['sqs:SendMessage', ['arn:aws:sqs:x:', region, ':q'], undefined],
    ['s3:GetObject', ['arn:aws:s3:::', region], true],
    ['sts:AssumeRole', [region], false],
  ]
  test.each(owned)('%s on %j, with an identity policy alone: %s', (action, arn, expected) => {
    const { policy } = readPolicyText(
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
      'identity',
    )
    const caller = { kind: 'role', arn: 'arn:aws:iam::111122223333:role/a' } as const
    const compiled = compileWorld({ principals: [{ caller, identity: [policy] }], resources: [{ arn }] })
    expect(cells(compiled, action)).toEqual([[expected]])
    expect(explainCell(compiled, action, 0, 0)?.outcome).toBe(
      expected === undefined ? 'unknown' : expected ? 'allowed' : 'denied',
    )
  })

  test('a key admits only whom its policy names', () => {
    const compiled = compileWorld({
      principals: [
        {
          caller: { kind: 'role', arn: 'arn:aws:iam::111122223333:role/a' },
          identity: [
            readPolicyText('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}', 'identity').policy,
          ],
        },
      ],
      resources: [{ arn: ['arn:aws:kms:eu-west-1:111122223333:key/', { id: 'Key' }] }],
    })
    expect(cells(compiled, 'kms:Decrypt')).toEqual([[false]])
    expect(explainCell(compiled, 'kms:Decrypt', 0, 0)?.outcome).toBe('denied')
  })
})

test('transposing turns columns into rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 80 }),
      fc.array(fc.tuple(fc.nat(79), fc.nat(79)), { maxLength: 60 }),
      (rowCount, columnCount, cells) => {
        const columns = Array.from({ length: columnCount }, () => new Uint32Array((rowCount + 31) >>> 5))
        for (const [r, c] of cells) {
          const column = columns[c % columnCount]
          const row = r % rowCount
          if (column !== undefined) column[row >>> 5] = (column[row >>> 5] ?? 0) | (1 << (row & 31))
        }
        const rows = transpose(columns, rowCount)
        const words = (columnCount + 31) >>> 5
        const bits = columns.map((column, c) =>
          Array.from({ length: rowCount }, (_row, r) => [
            hasBit(column, r),
            hasBit(rows.subarray(r * words, (r + 1) * words), c),
          ]),
        )
        expect(bits.flat().filter(([before, after]) => before !== after)).toEqual([])
      },
    ),
  )
})
