import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import { unknownContext } from '../condition/context.ts'
import { evaluateClauses } from '../condition/evaluate.ts'
import type { PolicyNode } from './node.ts'
import type { PolicyKind, Statement } from './policy.ts'
import { readPolicy, readPolicyText } from './read.ts'

const allowAll = { Effect: 'Allow', Action: '*', Resource: '*' }

function codes(document: unknown, kind: PolicyKind = 'identity'): string[] {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return readPolicyText(text, kind).diagnostics.map(({ code }) => code)
}

function only(document: unknown, kind: PolicyKind = 'identity'): Statement {
  const [statement, ...more] = readPolicyText(JSON.stringify(document), kind).policy.statements
  if (statement === undefined || more.length > 0) throw new Error('one statement was expected')
  return statement
}

test('reads every element with its place', () => {
  const text = `{
  "Version": "2012-10-17",
  "Id": "example",
  "Statement": {
    "Sid": "Read",
    "Effect": "Allow",
    "Action": ["s3:Get*", "s3:List*"],
    "NotResource": "arn:aws:s3:::secret/*",
    "Condition": { "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["a*", "b"] } }
  }
}`
  const { policy, diagnostics } = readPolicyText(text, 'identity', 'p.json')
  expect(diagnostics).toEqual([])
  expect(policy.version).toBe('2012-10-17')
  expect(policy.id).toBe('example')
  const [statement] = policy.statements
  expect(statement?.id).toBe('Read')
  expect(statement?.effect).toBe('Allow')
  expect(statement?.action.patterns.map(({ pattern, at }) => [pattern.text, at?.line, at?.column])).toEqual([
    ['s3:Get*', 7, 16],
    ['s3:List*', 7, 27],
  ])
  expect(statement?.resource?.negated).toBe(true)
  expect(statement?.conditions).toMatchObject([
    {
      operator: 'StringLike',
      qualifier: 'ForAnyValue',
      ifExists: true,
      key: 'aws:TagKeys',
      keyName: 'aws:tagkeys',
      at: { file: 'p.json', line: 9, column: 56 },
    },
  ])
})

describe('what IAM would refuse is reported', () => {
  const statement = (change: object) => ({ Version: '2012-10-17', Statement: { ...allowAll, ...change } })
  const cases: readonly [string, unknown, PolicyKind, string[]][] = [
    ['a sound policy', statement({}), 'identity', []],
    ['not JSON', '{', 'identity', ['not-json']],
    ['a list', [], 'identity', ['wrong-type']],
    ['no statement', { Version: '2012-10-17' }, 'identity', ['missing-element']],
    ['a version of its own', { Version: '2024-01-01', Statement: [] }, 'identity', ['unknown-version']],
    ['an element of its own', { ...statement({}), Comment: 'x' }, 'identity', ['unknown-element']],
    ['a statement that is a text', { Statement: ['x'] }, 'identity', ['wrong-type']],
    ['a misspelled element', statement({ Condtion: {} }), 'identity', ['unknown-element']],
    ['no effect', { Statement: { Action: '*', Resource: '*' } }, 'identity', ['missing-element']],
    ['an effect in lower case', statement({ Effect: 'allow' }), 'identity', ['unknown-effect']],
    ['a number as action', statement({ Action: 1 }), 'identity', ['wrong-type']],
    ['both elements', statement({ NotAction: 's3:*' }), 'identity', ['both-elements']],
    ['no action', { Statement: { Effect: 'Deny', Resource: '*' } }, 'identity', ['missing-element']],
    ['an empty list', statement({ Action: [] }), 'identity', ['empty-list']],
    ['no resource', { Statement: { Effect: 'Deny', Action: '*' } }, 'boundary', ['missing-element']],
    ['a principal in an identity policy', statement({ Principal: '*' }), 'identity', ['element-not-allowed']],
    ['no principal in a resource policy', statement({}), 'resource', ['missing-element']],
    [
      'a resource in a trust policy',
      statement({ Principal: { AWS: '*' } }),
      'trust',
      ['element-not-allowed'],
    ],
    ['an account as bare text', statement({ Principal: '123456789012' }), 'resource', ['wrong-type']],
    ['an unknown type', statement({ Principal: { Aws: '*' } }), 'resource', ['unknown-principal-type']],
    [
      'a partial wildcard',
      statement({ Principal: { AWS: 'arn:aws:iam::123456789012:role/*' } }),
      'resource',
      ['invalid-principal'],
    ],
    [
      'an unknown operator',
      statement({ Condition: { StringIs: { a: 'b' } } }),
      'identity',
      ['unknown-operator'],
    ],
    [
      'NullIfExists',
      statement({ Condition: { NullIfExists: { a: 'true' } } }),
      'identity',
      ['unknown-operator'],
    ],
    ['a condition list', statement({ Condition: [] }), 'identity', ['wrong-type']],
    ['an operator without keys', statement({ Condition: { Bool: 'x' } }), 'identity', ['wrong-type']],
    ['a null value', statement({ Condition: { Bool: { a: null } } }), 'identity', ['wrong-type']],
    ['a key written twice', '{"Statement":[],"Statement":[]}', 'identity', ['duplicate-key']],
    [
      'a Sid used twice',
      {
        Statement: [
          { ...allowAll, Sid: 'A' },
          { ...allowAll, Sid: 'A' },
        ],
      },
      'identity',
      ['duplicate-sid'],
    ],
  ]
  test.each(cases)('%s', (_name, document, kind, expected) => {
    expect(codes(document, kind)).toEqual(expected)
  })
})

describe('what was not read decides nothing', () => {
  test.each([
    ['a misspelled element', { ...allowAll, Condtion: {} }],
    ['an unknown operator', { ...allowAll, Condition: { StringIs: { a: 'b' } } }],
    ['a principal where none belongs', { ...allowAll, Principal: '*' }],
  ])('%s leaves the conditions open', (_name, statement) => {
    expect(evaluateClauses(only({ Statement: statement }).conditions, unknownContext)).toBeUndefined()
  })

  test('an effect that is not known is neither', () => {
    expect(only({ Statement: { ...allowAll, Effect: 'allow' } }).effect).toBeUndefined()
  })

  test('a document of holes is one statement of holes', () => {
    const { policy, diagnostics } = readPolicy({ kind: 'hole', hole: { id: 'Policy' } }, 'resource')
    expect(diagnostics).toEqual([])
    expect(policy.statements).toMatchObject([
      { effect: undefined, principal: { principals: [{ kind: 'unknown' }] } },
    ])
  })
})

describe('versions', () => {
  const home = (version?: string) =>
    only({
      ...(version === undefined ? {} : { Version: version }),
      Statement: { ...allowAll, Resource: 'arn:aws:s3:::home/${aws:username}' },
    }).resource?.patterns[0]?.pattern

  test('variables exist from 2012-10-17 on; without a version `${…}` is text', () => {
    expect(home('2012-10-17')?.certain).toBe(false)
    expect(home('2008-10-17')?.certain).toBe(true)
    expect(home()?.certain).toBe(true)
  })

  test('a version that is not known leaves such a text open', () => {
    expect(home('2024-01-01')?.tokens.map(({ kind }) => kind)).toEqual(['hole'])
  })
})

test('a template keeps its holes', () => {
  const bucket = { id: 'Bucket.Arn' }
  const text = (value: string): PolicyNode => ({ kind: 'scalar', value })
  const statement: PolicyNode = {
    kind: 'map',
    entries: [
      { key: 'Effect', value: text('Allow') },
      {
        key: 'Principal',
        value: { kind: 'map', entries: [{ key: 'AWS', value: { kind: 'hole', hole: { id: 'R' } } }] },
      },
      { key: 'Action', value: text('s3:*') },
      { key: 'Resource', value: { kind: 'text', parts: [bucket, '/', '*'] } },
    ],
  }
  const node: PolicyNode = {
    kind: 'map',
    entries: [{ key: 'Statement', value: { kind: 'list', items: [statement] } }],
  }
  const { policy, diagnostics } = readPolicy(node, 'resource')
  expect(diagnostics).toEqual([])
  expect(policy.statements[0]?.resource?.patterns[0]?.pattern.text).toBe('${Bucket.Arn}/*')
  expect(policy.statements[0]?.principal?.principals[0]?.kind).toBe('unknown')
})

describe('the length of a policy', () => {
  /** An identity policy of this many characters without white space. */
  const ofLength = (length: number, space = '') => {
    const head = `{"Version":"2012-10-17",${space}"Statement":{"Effect":"Allow","Action":"s3:*","Resource":["`
    return `${head}${'x'.repeat(length - head.replaceAll(' ', '').length - 4)}"]}}`
  }
  const cases: readonly [PolicyKind, number, string[]][] = [
    ['identity', 6_144, []],
    ['identity', 6_145, ['warning']],
    ['identity', 10_240, ['warning']],
    ['identity', 10_241, ['error']],
    ['boundary', 6_144, []],
    ['boundary', 6_145, ['error']],
    ['session', 2_048, []],
    ['session', 2_049, ['error']],
    ['scp', 5_121, ['warning']],
    ['scp', 10_241, ['error']],
    ['rcp', 5_121, ['error']],
    ['trust', 2_049, ['warning']],
    ['trust', 4_097, ['error']],
    ['endpoint', 20_480, []],
    ['endpoint', 20_481, ['error']],
    ['key', 32_768, []],
    ['key', 32_769, ['error']],
    ['resource', 20_481, ['warning']],
    ['resource', 30_721, ['error']],
  ]
  test.each(cases)('%s of %d characters', (kind, length, severities) => {
    const { diagnostics } = readPolicyText(ofLength(length), kind)
    expect(diagnostics.filter(({ code }) => code === 'too-long').map(({ severity }) => severity)).toEqual(
      severities,
    )
  })

  test('white space between elements does not count, and the message says what is allowed', () => {
    expect(
      readPolicyText(ofLength(2_048, ' '.repeat(500)), 'session').diagnostics.map((d) => d.code),
    ).toEqual([])
    const [found] = readPolicyText(ofLength(6_200), 'identity', 'role.json').diagnostics
    expect(found?.message).toBe(
      'the policy has 6200 characters without white space; a managed policy has at most 6,144 characters',
    )
    expect(found?.at).toMatchObject({ file: 'role.json', line: 1, column: 1 })
  })

  test('what is not known counts as nothing', () => {
    const part = 'x'.repeat(2_030)
    const tree = (parts: readonly (string | { readonly id: string })[]): PolicyNode => ({
      kind: 'list',
      items: [
        { kind: 'text', parts },
        { kind: 'hole', hole: { id: 'H' } },
        { kind: 'scalar', value: true },
      ],
    })
    const codes = (node: PolicyNode) => readPolicy(node, 'session').diagnostics.map(({ code }) => code)
    // Two quotes, two brackets, two commas and `true`.
    expect(codes(tree([part, { id: 'A' }, 'y'.repeat(8)]))).not.toContain('too-long')
    expect(codes(tree([part, { id: 'A' }, 'y'.repeat(9)]))).toContain('too-long')
  })
})

test('no tree makes the reader throw', () => {
  const names = [
    'Version',
    'Statement',
    'Effect',
    'Action',
    'Resource',
    'Principal',
    'Condition',
    'StringLike',
    'AWS',
  ]
  const { node } = fc.letrec<{ node: PolicyNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.record({
        kind: fc.constant('scalar' as const),
        value: fc.oneof(
          fc.constantFrom('*', 'Allow', '2012-10-17'),
          fc.string(),
          fc.integer(),
          fc.constant(null),
        ),
      }),
      fc.record({ kind: fc.constant('hole' as const), hole: fc.record({ id: fc.string() }) }),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('map' as const),
        entries: fc.array(fc.record({ key: fc.constantFrom(...names), value: tie('node') }), {
          maxLength: 5,
        }),
      }),
    ),
  }))
  fc.assert(
    fc.property(node, fc.constantFrom<PolicyKind>('identity', 'trust', 'resource', 'rcp'), (tree, kind) => {
      const { policy } = readPolicy(tree, kind)
      expect(new Set(policy.statements.map(({ id }) => id)).size).toBe(policy.statements.length)
    }),
    { numRuns: runs(500) },
  )
})
