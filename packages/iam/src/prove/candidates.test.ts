import { describe, expect, test } from 'vitest'
import type { Caller } from '../decide/caller.ts'
import { readPolicyText } from '../language/read.ts'
import { candidatesFor } from './candidates.ts'

const own = '111122223333'
const fresh = '999900001111'
const arn = (rest: string, account = own) => `arn:aws:iam::${account}:${rest}`
const sts = (rest: string) => `arn:aws:sts::${own}:${rest}`

function candidates(principal: unknown, more: object = {}) {
  const Statement = { Effect: 'Allow', Principal: principal, Action: '*', Resource: '*', ...more }
  return candidatesFor([
    readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'resource').policy,
  ])
}

const callers = (principal: unknown, more: object = {}): readonly Caller[] =>
  candidates(principal, more).map(({ caller }) => caller)

describe('who is tried', () => {
  test('whatever the policies say', () => {
    expect(
      candidates({ AWS: own }).map(({ caller, outsider, anyAccount, shape }) => [
        caller.kind,
        outsider,
        anyAccount === true,
        shape?.pattern.text,
      ]),
    ).toEqual([
      ['role', true, true, arn('role/?*', fresh)],
      ['user', true, true, arn('user/?*', fresh)],
      ['root', true, true, undefined],
      ['anonymous', true, false, undefined],
      ['role', false, false, arn('role/?*')],
      ['user', false, false, arn('user/?*')],
      ['root', false, false, undefined],
      ['service', false, true, undefined],
      ['oauth', false, false, undefined],
      ['identity-provider', true, false, undefined],
    ])
  })

  const named: readonly [unknown, Caller][] = [
    [{ AWS: arn('user/ann') }, { kind: 'user', arn: arn('user/ann') }],
    [{ AWS: arn('role/x/app') }, { kind: 'role', arn: arn('role/x/app'), session: 'session' }],
    [{ AWS: sts('assumed-role/app/s') }, { kind: 'role', arn: arn('role/app'), session: 's' }],
    [
      { AWS: sts('federated-user/bob') },
      { kind: 'federated-user', arn: sts('federated-user/bob'), parent: arn('user/parent-of-bob') },
    ],
    [{ Service: 'sns.amazonaws.com' }, { kind: 'service', service: 'sns.amazonaws.com' }],
    [{ Federated: 'www.amazon.com' }, { kind: 'identity-provider', provider: 'www.amazon.com' }],
  ]
  test.each(named)('%j', (principal, caller) => {
    expect(callers(principal)).toContainEqual(caller)
    expect(callers({ AWS: '444455556666' })).not.toContainEqual(caller)
  })

  test('a provider that all share lets outsiders in, another does not', () => {
    const outsider = (provider: string) =>
      candidates({ Federated: provider }).find(
        ({ caller }) => caller.kind === 'identity-provider' && caller.provider === provider,
      )?.outsider
    expect(outsider('www.amazon.com')).toBe(true)
    expect(outsider(arn('saml-provider/mine'))).toBe(false)
    expect(outsider(arn('oidc-provider/token.actions.githubusercontent.com'))).toBe(true)
  })

  test('a session is of the role that is named with its path, if one is', () => {
    const sessions = (...names: string[]) =>
      callers({ AWS: [sts('assumed-role/app/s'), ...names] }).flatMap((caller) =>
        caller.kind === 'role' && caller.session === 's' ? [caller.arn] : [],
      )
    expect(sessions()).toEqual([arn('role/app')])
    expect(sessions(arn('role/team/app'))).toEqual([arn('role/team/app')])
    expect(
      sessions(arn('role/team/other'), arn('user/team/app'), arn('role/team/app', '444455556666')),
    ).toEqual([arn('role/app')])
  })

  test('services that conditions name, and one that nothing names', () => {
    const services = (principal: unknown, more: object = {}) =>
      callers(principal, more).flatMap((caller) => (caller.kind === 'service' ? [caller.service] : []))
    const Condition = (key: string, ...values: string[]) => ({ Condition: { StringLike: { [key]: values } } })
    expect(services('*')).toEqual(['ec2.amazonaws.com'])
    expect(services({ Service: 'ec2.amazonaws.com' })).toEqual(['ec2.amazonaws.com', 'lambda.amazonaws.com'])
    expect(services('*', Condition('aws:PrincipalServiceName', 'ec2.amazonaws.com', 's*'))).toEqual([
      'ec2.amazonaws.com',
      'lambda.amazonaws.com',
    ])
    expect(services('*', Condition('aws:x', 'ec2.amazonaws.com'))).toEqual(['ec2.amazonaws.com'])
    const all = ['ec2', 'lambda', 'glue', 'states'].map((name) => `${name}.amazonaws.com`)
    expect(services({ Service: all })).toEqual([...all, 'unnamed.amazonaws.com'])
  })

  test('sessions of federated users where a condition tells them apart', () => {
    const federated = (more: object) =>
      callers('*', more).filter(({ kind }) => kind === 'federated-user').length
    const Condition = (operator: string, key: string) => ({ Condition: { [operator]: { [key]: 'x' } } })
    expect(federated({})).toBe(0)
    expect(federated(Condition('StringEquals', 'aws:PrincipalType'))).toBe(1)
    expect(federated(Condition('ArnLike', 'aws:PrincipalArn'))).toBe(1)
    expect(federated(Condition('StringLike', 'aws:userid'))).toBe(1)
    expect(federated(Condition('StringEquals', 'aws:PrincipalTag/x'))).toBe(0)
    expect(federated(Condition('NoOperator', 'aws:PrincipalTag/x'))).toBe(1)
    expect(federated({ Condition: { StringEquals: { 'aws:x': 'x', 'aws:PrincipalType': 'x' } } })).toBe(1)
  })

  test('the account of outsiders is one that stands nowhere', () => {
    const outside = (principal: unknown, more: object = {}) => {
      const [first] = callers(principal, more)
      return first !== undefined && 'arn' in first ? first.arn.split(':')[4] : undefined
    }
    expect(outside('*')).toBe(fresh)
    expect(outside({ AWS: fresh })).toBe('999900000000')
    expect(outside({ AWS: [fresh, '999900000000'] })).toBe('999899998889')
    expect(outside('*', { Resource: `arn:aws:sqs:x:${fresh}:q` })).toBe('999900000000')
    expect(outside('*', { Condition: { StringEquals: { 'aws:SourceAccount': fresh } } })).toBe('999900000000')
  })

  test('nobody is tried twice', () => {
    const all = candidates({
      AWS: [arn('role/a'), arn('role/a')],
      Service: ['ec2.amazonaws.com'],
      Federated: 'accounts.google.com',
    })
    const texts = all.map(({ caller, shape }) => JSON.stringify([caller, shape?.pattern.text]))
    expect(new Set(texts).size).toBe(texts.length)
  })
})
