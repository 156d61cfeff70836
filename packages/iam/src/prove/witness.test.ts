import { describe, expect, test } from 'vitest'
import type { KnownClause } from '../condition/clause.ts'
import type { ContextValue } from '../condition/context.ts'
import { actionFact } from '../data/service-data.ts'
import { readPolicyText } from '../language/read.ts'
import { actionRules, compilePattern, matchText } from '../pattern/pattern.ts'
import type { Candidate } from './candidates.ts'
import type { Support, TheoryAtom } from './encoding.ts'
import type { OwnValues } from './outsider.ts'
import { buildRequest } from './witness.ts'

const own = '111122223333'
const start = `arn:aws:iam::${own}:role/`
const plain = { wildcards: true, variables: false, foldCase: false }
const role: Candidate = {
  caller: { kind: 'role', arn: `${start}someone`, session: 'session' },
  shape: { pattern: compilePattern(`${start}?*`, plain), mode: 'exact' },
  outsider: false,
}
const anyRole: Candidate = { ...role, outsider: true, anyAccount: true }
const named: Candidate = { caller: { kind: 'user', arn: `arn:aws:iam::${own}:user/ann` }, outsider: false }
const service: Candidate = { caller: { kind: 'service', service: 'ec2.amazonaws.com' }, outsider: false }
const anonymous: Candidate = { caller: { kind: 'anonymous' }, outsider: true }

function clause(operator: string, key: string, value: string | readonly string[]): TheoryAtom {
  const Statement = {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { [key]: value } },
  }
  const { policy } = readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'identity')
  const found = policy.statements[0]?.conditions.find((item): item is KnownClause => item.kind === 'clause')
  if (found === undefined) throw new Error('a clause was expected')
  return { kind: 'clause', clause: found }
}

const action = (text: string): TheoryAtom => ({ kind: 'action', pattern: compilePattern(text, actionRules) })
const resource = (text: string): TheoryAtom => ({ kind: 'resource', pattern: compilePattern(text, plain) })
const missing = (key: string): TheoryAtom => ({ kind: 'missing', key })

type Demand = readonly [atom: TheoryAtom, positive: boolean]

function attempt(candidate: Candidate, demands: readonly Demand[], ownValues: OwnValues = new Map()) {
  const support = demands.map(([atom, positive], index): Support => ({ variable: index + 1, positive, atom }))
  return buildRequest(support, candidate, ownValues)
}

function request(candidate: Candidate, demands: readonly Demand[], ownValues?: OwnValues) {
  const made = attempt(candidate, demands, ownValues)
  if (made.kind !== 'request') throw new Error('a request was expected')
  return made.request
}

describe('the action of a request', () => {
  const cases: readonly [string, readonly Demand[], string | RegExp][] = [
    ['as it is written', [[action('S3:getobject'), true]], /^s3:getobject$/i],
    [
      'one that AWS has',
      [
        [action('s3:Get*'), true],
        [action('s3:GetObject*'), false],
      ],
      /^s3:Get(?!Object)/,
    ],
    [
      'of the service that is named',
      [
        [action('*'), true],
        [action('sqs:Send*'), true],
      ],
      /^sqs:SendMessage/,
    ],
    ['one that nobody has', [[action('nobody:Do*'), true]], /^nobody:do/],
    [
      'one that nobody has, and not another',
      [
        [action('nobody:Do*'), true],
        [action('nobody:Do'), false],
      ],
      /^nobody:do./,
    ],
    ['of any service', [[action('*:Invoke*'), true]], /^[a-z0-9-]+:Invoke/],
    ['none in particular', [], /^[a-z0-9-]+:[A-Z]/],
  ]
  test.each(cases)('%s', (_name, demands, expected) => {
    const made = request(named, demands)
    expect(made.action).toMatch(expected)
    for (const [atom, positive] of demands)
      expect(atom.kind === 'action' && matchText(atom.pattern, made.action.toLowerCase())).toBe(positive)
    if (!made.action.startsWith('nobody')) expect(actionFact(made.action)).toBeDefined()
  })
})

describe('the resource of a request', () => {
  const cases: readonly [string, readonly Demand[], string | RegExp][] = [
    ['none in particular', [], /^\*$/],
    ['every resource', [[resource('*'), true]], /^\*$/],
    [
      'every resource but one',
      [
        [resource('*'), true],
        [resource('arn:aws:s3:::b'), false],
      ],
      /^arn:aws:/,
    ],
    [
      'one of some',
      [
        [resource('arn:aws:s3:::b/*'), true],
        [resource('*'), true],
      ],
      /^arn:aws:s3:::b\//,
    ],
    ['what is no ARN', [[resource('b*'), true]], /^b/],
    [
      'but one',
      [
        [resource('arn:aws:s3:::b/*'), true],
        [resource('arn:aws:s3:::b/'), false],
      ],
      /^arn:aws:s3:::b\/.+/,
    ],
    ['in its own case', [[resource('arn:aws:s3:::B'), true]], /^arn:aws:s3:::B$/],
  ]
  test.each(cases)('%s', (_name, demands, expected) => {
    const made = request(named, [[action('s3:GetObject'), true], ...demands])
    expect(made.resource).toMatch(expected)
    expect(made.action).toBe('s3:GetObject')
  })
})

describe('no request', () => {
  const cases: readonly [string, Candidate, readonly Demand[], number, boolean, boolean][] = [
    [
      'of two actions',
      named,
      [
        [resource('*'), true],
        [action('s3:a'), true],
        [action('s3:b'), true],
      ],
      2,
      true,
      false,
    ],
    [
      'of two resources',
      named,
      [
        [action('s3:*'), true],
        [resource('a'), true],
        [resource('b'), true],
      ],
      2,
      true,
      false,
    ],
    [
      'of two values',
      named,
      [
        [action('s3:*'), true],
        [clause('StringEquals', 'k', 'a'), true],
        [clause('StringEquals', 'k', 'b'), true],
        [missing('j'), true],
      ],
      2,
      true,
      false,
    ],
    [
      'of a value and none',
      named,
      [
        [clause('StringEquals', 'k', 'a'), true],
        [missing('k'), true],
      ],
      2,
      true,
      false,
    ],
    [
      'of values that the search does not know',
      named,
      [[clause('StringEqualsIfExists', 'k', 'a'), true]],
      1,
      false,
      false,
    ],
    [
      'of a caller of another name',
      named,
      [[clause('StringEquals', 'aws:username', 'bob'), true]],
      1,
      true,
      true,
    ],
    [
      'of a caller without name',
      anonymous,
      [
        [clause('StringEquals', 'aws:username', 'bob'), true],
        [missing('aws:username'), false],
      ],
      1,
      true,
      true,
    ],
    [
      'of a caller with a name',
      named,
      [
        [missing('aws:username'), true],
        [clause('StringLike', 'aws:username', 'b*'), true],
      ],
      1,
      true,
      true,
    ],
    [
      'of a caller of another account',
      role,
      [[clause('StringEquals', 'aws:PrincipalAccount', '444455556666'), true]],
      1,
      true,
      true,
    ],
    [
      'of one of all accounts, for one that is named',
      anyRole,
      [[clause('StringEquals', 'aws:PrincipalAccount', '444455556666'), true]],
      1,
      true,
      true,
    ],
    [
      'of one of all accounts, for some',
      anyRole,
      [[clause('StringLike', 'aws:PrincipalAccount', '4*'), true]],
      1,
      false,
      true,
    ],
    [
      'of one of all accounts, but its own',
      anyRole,
      [[clause('StringEquals', 'aws:PrincipalAccount', own), false]],
      1,
      false,
      true,
    ],
    [
      'of a role of another kind',
      anyRole,
      [[clause('StringEquals', 'aws:PrincipalType', 'User'), true]],
      1,
      true,
      true,
    ],
    [
      'of a role that is a service',
      anyRole,
      [[clause('Bool', 'aws:PrincipalIsAWSService', 'true'), true]],
      1,
      true,
      true,
    ],
    [
      'of another role',
      role,
      [[clause('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::444455556666:role/*'), true]],
      1,
      true,
      true,
    ],
    [
      'of another role of some account',
      anyRole,
      [[clause('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::444455556666:role/*'), true]],
      1,
      true,
      true,
    ],
    [
      'of another role of any account',
      anyRole,
      [[clause('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::4*:role/*'), true]],
      1,
      false,
      true,
    ],
    [
      'of no role',
      anyRole,
      [[clause('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*'), false]],
      1,
      false,
      true,
    ],
    [
      'of another service',
      service,
      [[clause('StringEquals', 'aws:PrincipalServiceName', 's3.amazonaws.com'), true]],
      1,
      true,
      true,
    ],
    [
      'of any service, for one that is named',
      { ...service, anyAccount: true },
      [[clause('StringEquals', 'aws:PrincipalServiceName', 's3.amazonaws.com'), true]],
      1,
      true,
      true,
    ],
    [
      'of any service, for some',
      { ...service, anyAccount: true },
      [[clause('StringLike', 'aws:PrincipalServiceName', 's*'), true]],
      1,
      false,
      true,
    ],
    [
      'of any service, of some account',
      { ...service, anyAccount: true },
      [
        [clause('StringLike', 'aws:PrincipalServiceName', 's*'), true],
        [clause('StringEquals', 'aws:PrincipalServiceName', 's3.amazonaws.com'), true],
      ],
      2,
      false,
      true,
    ],
  ]
  test.each(cases)('%s', (_name, candidate, demands, among, sure, ofCandidate) => {
    const made = attempt(candidate, demands)
    expect(made).toMatchObject({ kind: 'conflict', sure, ofCandidate })
    expect(made.kind === 'conflict' && made.among.length).toBe(among)
  })
})

describe('the context of a request', () => {
  const values = (candidate: Candidate, demands: readonly Demand[], ownValues?: OwnValues) =>
    Object.fromEntries(request(candidate, demands, ownValues).context?.keys ?? [])
  const known = (...list: string[]): ContextValue => ({ kind: 'known', values: list })

  test('has what is asked for, and nothing that follows from the caller', () => {
    const found = values(named, [
      [clause('StringEquals', 'aws:x', 'a'), true],
      [missing('aws:y'), true],
      [missing('aws:z'), false],
      [clause('StringEquals', 'aws:username', 'ann'), true],
      [missing('aws:username'), false],
    ])
    expect(Object.keys(found)).toEqual(['aws:x', 'aws:y', 'aws:z'])
    expect(found).toMatchObject({
      'aws:x': known('a'),
      'aws:y': { kind: 'absent' },
      'aws:z': { kind: 'known' },
    })
    expect(values(named, [[clause('ForAnyValue:StringEquals', 'aws:x', 'a'), true]])).toEqual({
      'aws:x': { kind: 'known', values: ['a'], set: true },
    })
    expect(request(named, []).context?.others).toBe('absent')
  })

  test('names a caller as it is asked for', () => {
    const wanted = clause('ArnLike', 'aws:PrincipalArn', `${start}app-*`)
    const arnOf = (demands: readonly Demand[]) => {
      const { caller } = request(role, demands)
      return 'arn' in caller ? caller.arn : ''
    }
    expect(arnOf([[wanted, true]])).toMatch(/role\/app-/)
    expect(arnOf([[wanted, false]])).not.toMatch(/role\/app-/)
    expect(request(role, []).caller).toEqual(role.caller)
    expect(request(named, [[clause('ArnLike', 'aws:PrincipalArn', 'arn:*'), false]]).caller).toEqual(
      named.caller,
    )
    expect(request(role, [[missing('aws:principalarn'), false]]).caller).toMatchObject({ kind: 'role' })
  })

  test('takes of the values that an outsider can have one that fits', () => {
    const ownValues: OwnValues = new Map([
      ['aws:sourcevpc', [{ kind: 'absent' }, known('vpc-1'), known('vpc-2')]],
    ])
    const vpc = (...demands: Demand[]) => values(anonymous, demands, ownValues)['aws:sourcevpc']
    expect(vpc([clause('StringEquals', 'aws:SourceVpc', 'vpc-2'), true])).toEqual(known('vpc-2'))
    expect(vpc([clause('StringEquals', 'aws:SourceVpc', 'vpc-2'), false])).toEqual({ kind: 'absent' })
    expect(
      vpc([clause('StringEquals', 'aws:SourceVpc', 'vpc-1'), false], [missing('aws:sourcevpc'), false]),
    ).toEqual(known('vpc-2'))
    expect(
      attempt(anonymous, [[clause('StringEquals', 'aws:SourceVpc', 'vpc-3'), true]], ownValues),
    ).toMatchObject({
      kind: 'conflict',
      sure: true,
      ofCandidate: true,
    })
  })
})
