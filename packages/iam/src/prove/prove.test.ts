import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentOf, read, request } from '../../test/arbitrary.ts'
import { runs } from '../../test/runs.ts'
import { matchingActions } from '../data/matching-actions.ts'
import { loadAllServices } from '../data/service-data.ts'
import type { Policy, PolicyKind } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import { documentsAllow } from '../reference/interpret.ts'
import { checkAccessNotGranted, checkNoNewAccess, onlyThese } from './new-access.ts'
import { checkNoPublicAccess } from './public-access.ts'
import { publicTypes } from './public-types.ts'

function policy(kind: PolicyKind, ...statements: object[]): readonly Policy[] {
  return [readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind).policy]
}

const allow = (Action: string | string[], Resource: string | string[] = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})
const deny = (Action: string | string[], Resource: string | string[] = '*', more: object = {}) => ({
  ...allow(Action, Resource, more),
  Effect: 'Deny',
})
const when = (Condition: object) => ({ Condition })
const only = (key: string, value: string) => when({ StringEquals: { [key]: value } })
const arnLike = (value: string) => ({ ArnLike: { 'aws:SourceArn': value } })

describe('no new access', () => {
  const cases: readonly [string, object[], object[], 'proven' | 'refuted' | 'undecided'][] = [
    ['the same policy', [allow('s3:*')], [allow('s3:*')], 'proven'],
    ['a narrower action', [allow('s3:*')], [allow('s3:Get*')], 'proven'],
    ['a wider action', [allow('s3:Get*')], [allow('s3:G*')], 'refuted'],
    [
      'a narrower resource',
      [allow('s3:*', 'arn:aws:s3:::a*')],
      [allow('s3:*', 'arn:aws:s3:::ab/*')],
      'proven',
    ],
    ['another resource', [allow('s3:*', 'arn:aws:s3:::a/*')], [allow('s3:*', 'arn:aws:s3:::b/*')], 'refuted'],
    ['split in two', [allow('s3:*')], [allow('s3:Get*'), allow('s3:Put*')], 'proven'],
    ['joined from two', [allow('s3:Get*'), allow('s3:Put*')], [allow(['s3:Get*', 's3:PutObject'])], 'proven'],
    ['a Deny taken away', [allow('s3:*'), deny('s3:Delete*')], [allow('s3:*')], 'refuted'],
    ['a Deny added', [allow('s3:*')], [allow('s3:*'), deny('s3:Delete*')], 'proven'],
    [
      'a Deny instead of a list',
      [allow('s3:*'), deny('s3:Delete*')],
      [allow(['s3:Get*', 's3:Put*'])],
      'proven',
    ],
    ['NotAction', [allow('*')], [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], 'proven'],
    [
      'NotAction widened',
      [{ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }],
      [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
      'refuted',
    ],
    [
      'a condition added',
      [allow('s3:*')],
      [allow('s3:*', '*', when({ Bool: { 'aws:SecureTransport': 'true' } }))],
      'proven',
    ],
    [
      'a condition dropped',
      [allow('s3:*', '*', when({ Bool: { 'aws:SecureTransport': 'true' } }))],
      [allow('s3:*')],
      'refuted',
    ],
    [
      'one value fewer',
      [allow('s3:*', '*', when({ StringEquals: { k: ['a', 'b'] } }))],
      [allow('s3:*', '*', when({ StringEquals: { k: 'a' } }))],
      'proven',
    ],
    [
      'one value more',
      [allow('s3:*', '*', when({ StringEquals: { k: 'a' } }))],
      [allow('s3:*', '*', when({ StringEquals: { k: ['a', 'b'] } }))],
      'refuted',
    ],
    [
      'Like holds Equals',
      [allow('s3:*', '*', when({ StringLike: { k: 'a*' } }))],
      [allow('s3:*', '*', when({ StringEquals: { k: 'abc' } }))],
      'proven',
    ],
    [
      'IfExists lets the missing key in',
      [allow('s3:*', '*', when({ StringEquals: { k: 'a' } }))],
      [allow('s3:*', '*', when({ StringEqualsIfExists: { k: 'a' } }))],
      'refuted',
    ],
    [
      'a narrower network',
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }))],
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } }))],
      'proven',
    ],
    [
      'a wider network',
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } }))],
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }))],
      'refuted',
    ],
    [
      'a lower limit',
      [allow('s3:*', '*', when({ NumericLessThan: { n: 10 } }))],
      [allow('s3:*', '*', when({ NumericLessThan: { n: 5 } }))],
      'proven',
    ],
    [
      'a limit that lets its bound in',
      [allow('s3:*', '*', when({ NumericLessThan: { n: 10 } }))],
      [allow('s3:*', '*', when({ NumericLessThanEquals: { n: 10 } }))],
      'refuted',
    ],
    [
      'Allow of what a Deny excludes',
      [deny('*')],
      [
        allow('s3:*', '*', when({ StringEquals: { k: 'a' } })),
        deny('s3:*', '*', when({ StringNotEquals: { k: 'b' } })),
      ],
      'proven',
    ],
    [
      'some value against all values',
      [allow('s3:*', '*', when({ 'ForAllValues:StringEquals': { k: ['a', 'b'] } }))],
      [allow('s3:*', '*', when({ 'ForAnyValue:StringEquals': { k: 'a' } }))],
      'refuted',
    ],
    [
      'an ARN part by part',
      [allow('s3:*', '*', when({ ArnLike: { k: 'arn:aws:iam::*:role/*' } }))],
      [allow('s3:*', '*', when({ ArnLike: { k: 'arn:aws:iam::1*:role/a' } }))],
      'proven',
    ],
    [
      'a text is not an ARN',
      [allow('s3:*', '*', when({ ArnLike: { k: 'arn:aws:*:*:*:*' } }))],
      [allow('s3:*', '*', when({ StringLike: { k: 'arn:*' } }))],
      'refuted',
    ],
    [
      'the same variable',
      [allow('s3:*', 'arn:aws:s3:::${aws:username}/*')],
      [allow('s3:Get*', 'arn:aws:s3:::${aws:username}/*')],
      'proven',
    ],
    [
      'another variable',
      [allow('s3:*', 'arn:aws:s3:::${aws:username}/*')],
      [allow('s3:*', 'arn:aws:s3:::${aws:PrincipalTag/team}/*')],
      'undecided',
    ],
  ]
  test.each(cases)('%s', (_name, before, after, expected) => {
    const proof = checkNoNewAccess(policy('identity', ...before), policy('identity', ...after))
    expect(proof.outcome).toBe(expected)
  })

  test('resource policies by their principals', () => {
    const to = (AWS: string | string[]) => ({ ...allow('s3:*', 'arn:aws:s3:::b/*'), Principal: { AWS } })
    const check = (a: object, b: object) =>
      checkNoNewAccess(policy('resource', a), policy('resource', b)).outcome
    const role = 'arn:aws:iam::111122223333:role/app'
    expect(check(to('111122223333'), to(role))).toBe('proven')
    expect(check(to(role), to('111122223333'))).toBe('refuted')
    expect(check(to('*'), to(role))).toBe('proven')
    expect(check(to(role), to([role, 'arn:aws:iam::111122223333:role/b']))).toBe('refuted')
  })
})

test('access not granted', () => {
  const policies = policy(
    'identity',
    allow('s3:Get*', 'arn:aws:s3:::data/*'),
    deny('*', 'arn:aws:s3:::data/secret/*'),
  )
  expect(checkAccessNotGranted(policies, ['s3:PutObject']).outcome).toBe('proven')
  expect(checkAccessNotGranted(policies, ['s3:GetObject'], ['arn:aws:s3:::home/*']).outcome).toBe('proven')
  expect(checkAccessNotGranted(policies, ['s3:GetObject'], ['arn:aws:s3:::data/secret/x']).outcome).toBe(
    'proven',
  )
  const refuted = checkAccessNotGranted(policies, ['s3:*'], ['arn:aws:s3:::data/*'])
  expect(refuted.outcome).toBe('refuted')
  expect(refuted.outcome === 'refuted' && refuted.witness.action).toMatch(/^s3:Get/)
})

test.each(['ab', 'aB', 'AB', '12'])(
  'a comparison that ignores case gives more than one that does not: %s',
  (value) => {
    const when = (operator: string) =>
      policy(
        'identity',
        allow('s3:GetObject', '*', { Condition: { [operator]: { 'aws:RequestTag/k': value } } }),
      )
    const wider = checkNoNewAccess(when('StringEquals'), when('StringEqualsIgnoreCase'))
    expect(wider.outcome).toBe(value === '12' ? 'proven' : 'refuted')
    expect(checkNoNewAccess(when('StringEqualsIgnoreCase'), when('StringEquals')).outcome).toBe('proven')
  },
)

describe('no public access', () => {
  beforeAll(loadAllServices)
  const bucket = 'arn:aws:s3:::b/*'
  const cases: readonly [string, object, 'proven' | 'refuted'][] = [
    ['everyone', { Principal: '*' }, 'refuted'],
    ['everyone but one', { NotPrincipal: { AWS: '111122223333' } }, 'refuted'],
    ['an account', { Principal: { AWS: '111122223333' } }, 'proven'],
    ['a service', { Principal: { Service: 's3.amazonaws.com' } }, 'proven'],
    ['an organization', { Principal: '*', ...only('aws:PrincipalOrgID', 'o-a1') }, 'proven'],
    [
      'any organization',
      { Principal: '*', ...when({ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }) },
      'refuted',
    ],
    [
      'an organization if there is one',
      { Principal: '*', ...when({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1' } }) },
      'refuted',
    ],
    ['everyone from an endpoint', { Principal: '*', ...only('aws:SourceVpce', 'vpce-1') }, 'proven'],
    [
      'everyone not from an endpoint',
      { Principal: '*', ...when({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }) },
      'refuted',
    ],
    [
      'everyone from a network',
      { Principal: '*', ...when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) },
      'proven',
    ],
    [
      'everyone from everywhere',
      { Principal: '*', ...when({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }) },
      'refuted',
    ],
    [
      'everyone with a referer',
      { Principal: '*', ...when({ StringLike: { 'aws:Referer': 'https://x/*' } }) },
      'refuted',
    ],
    [
      'a name in any account',
      { Principal: '*', ...when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } }) },
      'refuted',
    ],
    [
      'a name in one account',
      { Principal: '*', ...when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }) },
      'proven',
    ],
    [
      'callers without credentials',
      { Principal: '*', ...when({ Null: { 'aws:PrincipalArn': 'true' } }) },
      'refuted',
    ],
  ]
  test.each(cases)('of a bucket: %s', (_name, change, expected) => {
    const policies = policy('resource', { ...allow('s3:GetObject', bucket), ...change })
    expect(checkNoPublicAccess(policies, 'AWS::S3::Bucket').outcome).toBe(expected)
  })

  test('a Deny for those outside the organization closes it', () => {
    const open = { ...allow('s3:GetObject', bucket), Principal: '*' }
    const guard = {
      ...deny('s3:*', bucket, when({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1' } })),
      Principal: '*',
    }
    expect(checkNoPublicAccess(policy('resource', open, guard), 'AWS::S3::Bucket').outcome).toBe('proven')
  })

  const to = (Action: string, change: object) => ({ ...allow(Action), Principal: '*', ...change })
  const github = 'token.actions.githubusercontent.com'
  const web = (provider: string, change: object) => ({
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: provider },
    ...change,
  })
  const hub = `arn:aws:iam::111122223333:oidc-provider/${github}`
  const typed: readonly [string, string, object, 'proven' | 'refuted'][] = [
    ['AWS::KMS::Key', 'everyone', to('kms:Decrypt', {}), 'refuted'],
    ['AWS::KMS::Key', 'through a service', to('kms:Decrypt', only('kms:ViaService', 's3.x')), 'refuted'],
    ['AWS::KMS::Key', 'of an account', to('kms:*', only('kms:CallerAccount', '111122223333')), 'proven'],
    ['AWS::KMS::Key', 'another service', to('s3:*', {}), 'proven'],
    ['AWS::KMS::Key', 'unsigned', to('kms:*', when({ Null: { 'aws:PrincipalArn': 'true' } })), 'proven'],
    [
      'AWS::Lambda::Function',
      'a URL for every signed caller',
      to('lambda:InvokeFunctionUrl', only('lambda:FunctionUrlAuthType', 'AWS_IAM')),
      'refuted',
    ],
    [
      'AWS::EFS::FileSystem',
      'by mount targets',
      to(
        'elasticfilesystem:ClientMount',
        when({ Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } }),
      ),
      'proven',
    ],
    ['AWS::EFS::FileSystem', 'everyone', to('elasticfilesystem:ClientMount', {}), 'refuted'],
    ['AWS::S3::Bucket', 'an access point', to('s3:*', only('s3:DataAccessPointAccount', '1')), 'proven'],
    [
      'AWS::S3::Bucket',
      'anonymous callers by their key',
      to('s3:*', only('aws:userid', 'anonymous')),
      'refuted',
    ],
    [
      'AWS::S3::Bucket',
      'a service by its names',
      to(
        's3:*',
        when({ 'ForAnyValue:StringEquals': { 'aws:PrincipalServiceNamesList': 's3.amazonaws.com' } }),
      ),
      'proven',
    ],
    ['AWS::SQS::Queue', 'of a topic', to('sqs:*', when(arnLike('arn:aws:sns:*:111122223333:*'))), 'proven'],
    ['AWS::SQS::Queue', 'of any bucket', to('sqs:*', when(arnLike('arn:aws:s3:::*'))), 'refuted'],
    ['AWS::SageMaker::ModelPackageGroup', 'everyone', to('sagemaker:DescribeModelPackage', {}), 'refuted'],
    ['AWS::Bedrock::CustomModel', 'everyone', to('bedrock:InvokeModel', {}), 'refuted'],
    ['AWS::BedrockAgentCore::Runtime', 'everyone', to('bedrock-agentcore:InvokeAgentRuntime', {}), 'refuted'],
    [
      'AWS::BedrockAgentCore::Gateway',
      'an organization',
      to('bedrock-agentcore:InvokeGateway', only('aws:PrincipalOrgID', 'o-a1')),
      'proven',
    ],
    ['AWS::IAM::Role', 'everyone', { ...to('sts:AssumeRole', {}), Resource: undefined }, 'refuted'],
    ['AWS::IAM::Role', 'tags alone', { ...to('sts:TagSession', {}), Resource: undefined }, 'proven'],
    ['AWS::IAM::Role', 'any repository', web(hub, {}), 'refuted'],
    [
      'AWS::IAM::Role',
      'the audience is chosen',
      web(hub, only(`${github}:aud`, 'sts.amazonaws.com')),
      'refuted',
    ],
    [
      'AWS::IAM::Role',
      'any branch of any repository',
      web(hub, when({ StringLike: { [`${github}:sub`]: 'repo:*:ref:refs/heads/main' } })),
      'refuted',
    ],
    [
      'AWS::IAM::Role',
      'one repository',
      web(hub, when({ StringLike: { [`${github}:sub`]: 'repo:us/app:*' } })),
      'proven',
    ],
    ['AWS::IAM::Role', 'a provider of our own', web(hub.replace(github, 'id.example.com'), {}), 'proven'],
    [
      'AWS::IAM::Role',
      'guests of a pool',
      web('cognito-identity.amazonaws.com', only('cognito-identity.amazonaws.com:aud', 'pool')),
      'refuted',
    ],
    [
      'AWS::IAM::Role',
      'users of a pool',
      web(
        'cognito-identity.amazonaws.com',
        when({ 'ForAnyValue:StringEquals': { 'cognito-identity.amazonaws.com:amr': 'authenticated' } }),
      ),
      'proven',
    ],
  ]
  test.each(typed)('of %s: %s', (type, _name, statement, expected) => {
    const kind = publicTypes.get(type)?.kind ?? 'resource'
    expect(checkNoPublicAccess(policy(kind, statement), type).outcome).toBe(expected)
  })

  test('a type that is not known is not decided', () => {
    const proof = checkNoPublicAccess(policy('resource', to('x:*', {})), 'AWS::X::Y')
    expect(proof).toMatchObject({
      outcome: 'undecided',
      reason: 'policies of `AWS::X::Y` are not known here',
    })
  })

  test.each([...publicTypes])('%s is public when everyone may do everything', (name, type) => {
    const everyone = { Effect: 'Allow', Principal: '*', Action: '*' }
    const statement = type.kind === 'trust' ? everyone : { ...everyone, Resource: '*' }
    expect(checkNoPublicAccess(policy(type.kind, statement), name).outcome).toBe('refuted')
    const nobody = { ...statement, Effect: 'Deny' }
    expect(checkNoPublicAccess(policy(type.kind, statement, nobody), name).outcome).toBe('proven')
    for (const action of [...type.actions, ...(type.federatedActions ?? [])])
      expect(matchingActions([action])).not.toEqual([])
    expect(type.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/)
  })
})

describe('only these', () => {
  const account = '111122223333'
  const app = `arn:aws:iam::${account}:role/app`
  const team = `arn:aws:iam::${account}:role/team/app`
  const session = `arn:aws:sts::${account}:assumed-role/app/s1`
  const ann = `arn:aws:iam::${account}:user/ann`
  const aws = (...AWS: string[]) => ({ Principal: { AWS } })
  const cases: readonly [string, object, string[], 'proven' | 'refuted'][] = [
    ['the role itself', aws(app), [app], 'proven'],
    ['another role', aws(app), [`${app}2`], 'refuted'],
    ['one of two', aws(app, ann), [app], 'refuted'],
    ['both', aws(app, ann), [ann, app], 'proven'],
    ['nobody', aws(app), [], 'refuted'],
    ['the account of the role', aws(app), [account], 'proven'],
    ['a role of the account', aws(account), [app], 'refuted'],
    ['an account written as root', aws(`arn:aws:iam::${account}:root`), [account], 'proven'],
    ['a session of the role', aws(session), [app], 'proven'],
    ['a session of a role with a path', aws(session), [team], 'proven'],
    ['the role of a session', aws(app), [session], 'refuted'],
    ['the same session', aws(session), [session], 'proven'],
    ['a service', { Principal: { Service: 's3.amazonaws.com' } }, ['s3.amazonaws.com'], 'proven'],
    ['another service', { Principal: { Service: 's3.amazonaws.com' } }, ['sns.amazonaws.com'], 'refuted'],
    ['everyone', { Principal: '*' }, [account], 'refuted'],
    [
      'everyone of the account',
      { Principal: '*', ...only('aws:PrincipalAccount', account) },
      [account],
      'proven',
    ],
    [
      'everyone of the organization',
      { Principal: '*', ...only('aws:PrincipalOrgID', 'o-a1') },
      ['o-a1'],
      'proven',
    ],
    ['another organization', { Principal: '*', ...only('aws:PrincipalOrgID', 'o-a1') }, ['o-b2'], 'refuted'],
    [
      'a network is no principal',
      { Principal: '*', ...only('aws:SourceVpce', 'vpce-1') },
      [account],
      'refuted',
    ],
    ['a role by its key', { ...aws(account), ...only('aws:PrincipalArn', app) }, [app], 'proven'],
    [
      'roles by a pattern',
      { ...aws(account), ...when({ ArnLike: { 'aws:PrincipalArn': `${app}*` } }) },
      [app],
      'refuted',
    ],
    [
      'services alone',
      { Principal: '*', ...when({ Bool: { 'aws:PrincipalIsAWSService': 'true' } }) },
      [account],
      'refuted',
    ],
    [
      'one service by its key',
      { Principal: '*', ...only('aws:PrincipalServiceName', 's3.amazonaws.com') },
      ['s3.amazonaws.com'],
      'proven',
    ],
    [
      'federated users alone',
      { Principal: '*', ...only('aws:PrincipalType', 'FederatedUser') },
      [ann],
      'refuted',
    ],
    ['a provider', { Principal: { Federated: 'accounts.google.com' } }, ['accounts.google.com'], 'proven'],
  ]
  test.each(cases)('%s', (_name, change, principals, expected) => {
    const policies = policy('resource', { ...allow('s3:GetObject', 'arn:aws:s3:::b/*'), ...change })
    expect(onlyThese(policies, principals).outcome).toBe(expected)
  })

  test('for the actions and resources that are asked', () => {
    const policies = policy('resource', { ...allow('s3:GetObject', 'arn:aws:s3:::b/*'), Principal: '*' })
    const asked = (actions: string[], resources?: string[]) =>
      onlyThese(policies, [account], { actions, ...(resources && { resources }) }).outcome
    expect(asked(['s3:PutObject'])).toBe('proven')
    expect(asked(['s3:Get*'])).toBe('refuted')
    expect(asked(['s3:Get*'], ['arn:aws:s3:::c/*'])).toBe('proven')
    expect(asked(['s3:Get*'], ['arn:aws:s3:::c/*', 'arn:aws:s3:::b/x'])).toBe('refuted')
  })

  test('a text that names nobody is not guessed at', () => {
    const policies = policy('resource', { ...allow('s3:*'), Principal: '*' })
    expect(onlyThese(policies, [account, 'app'])).toMatchObject({
      outcome: 'undecided',
      reason: '`app` does not name a principal',
    })
  })
})

test('a refutation carries the statements that let the witness in, with their places', () => {
  const text = `{ "Version": "2012-10-17", "Statement": [
    { "Sid": "Ours", "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": "*" },
    { "Sid": "Open", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" } ] }`
  const { policy: read } = readPolicyText(text, 'resource', 'bucket.json')
  for (const proof of [checkNoPublicAccess([read], 'AWS::S3::Bucket'), onlyThese([read], ['111122223333'])]) {
    expect(proof).toMatchObject({
      outcome: 'refuted',
      deciding: [{ policy: 0, statement: { id: 'Open', at: { file: 'bucket.json', line: 3 } } }],
    })
  }
})

test('a proof holds for random requests, and a witness is one', () => {
  fc.assert(
    fc.property(
      documentOf('identity').map((d) => read(d)),
      documentOf('identity').map((d) => read(d)),
      fc.array(request, { minLength: 20, maxLength: 20 }),
      (before, after, requests) => {
        const proof = checkNoNewAccess([before], [after])
        if (proof.outcome === 'refuted') {
          expect(documentsAllow([after], proof.witness)).toBe(true)
          expect(documentsAllow([before], proof.witness)).toBe(false)
        }
        if (proof.outcome === 'proven') {
          for (const asked of requests) {
            if (documentsAllow([after], asked) === true)
              expect(documentsAllow([before], asked)).not.toBe(false)
          }
        }
      },
    ),
    { numRuns: runs(300) },
  )
})

test('a witness looks like a request', () => {
  const witnessOf = (before: object, after: object) => {
    const proof = checkNoNewAccess(policy('identity', before), policy('identity', after))
    return proof.outcome === 'refuted' ? proof.witness : undefined
  }
  expect(witnessOf(allow('s3:Get*'), allow('s3:*'))).toMatchObject({
    caller: { kind: 'role' },
    action: 's3:AbortMultipartUpload',
    resource: '*',
  })
  expect(witnessOf(allow('s3:*', 'arn:aws:s3:::a*'), allow('s3:*'))?.resource).toMatch(/^arn:aws:/)
})
