import { describe, expect, test } from 'vitest'
import { graphOf } from '../../test/support/view-of.ts'
import type { AccessAnswer, AssumptionName } from './access.ts'
import { accessOf } from './access-of.ts'

const ALL: readonly AssumptionName[] = ['no-scp', 'other-account', 'same-account']

function ask(resources: string, assume: readonly AssumptionName[] = ALL, scps: readonly string[] = []) {
  const parameters = 'Parameters: { P: { Type: String } }\nConditions: { C: !Equals [!Ref P, yes] }'
  const graph = graphOf({ 't.yaml': `${parameters}\nResources:\n${resources}` })
  const given = scps.map((text, index) => ({ file: `scp-${index}.json`, text }))
  return accessOf(graph, { assume, ...(given.length > 0 && { scps: given }) })
}

const id = (address: string) => `t.yaml#${address}`
const outcome = (answer: AccessAnswer) => answer.answer
const trust = (principal = '{ Service: lambda.amazonaws.com }', more = '') =>
  `{ Version: '2012-10-17', Statement: [{ Sid: Trust, Effect: Allow, Principal: ${principal}, Action: sts:AssumeRole ${more} }] }`
const statement = (text: string) => `{ Version: '2012-10-17', Statement: [${text}] }`

/** A role with one inline policy. */
const role = (name: string, statements: string, more = '') => `
  ${name}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${trust()}
      Policies: [{ PolicyName: p, PolicyDocument: ${statement(statements)} }]
      ${more}
`
const allow = (action: string, resource = '"*"', more = '') =>
  `{ Sid: Own, Effect: Allow, Action: ${action}, Resource: ${resource} ${more} }`
const bucket = (name: string, more = '') => `
  ${name}:
    Type: AWS::S3::Bucket
    ${more}
`
const bucketPolicy = (of: string, principal: string, more = '') => `
  ${of}Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref ${of}
      PolicyDocument: ${statement(`{ Sid: Out, Effect: Allow, Principal: ${principal}, Action: 's3:GetObject', Resource: !Sub '\${${of}.Arn}/*' ${more} }`)}
`
const OPEN = 'Properties: { PublicAccessBlockConfiguration: { RestrictPublicBuckets: false } }'

describe('what a role of the workload may do', () => {
  test.each([
    ['everything', allow("'*'"), 'allowed'],
    ['its bucket, by reference', allow('s3:GetObject', "!Sub '${Data.Arn}/*'"), 'allowed'],
    ['a part of it', allow('s3:GetObject', "!Sub '${Data.Arn}/train/*'"), 'allowed'],
    ['its bucket, by ARN of its name', allow('s3:GetObject', "!Sub 'arn:aws:s3:::${Data}/*'"), 'allowed'],
    ['another bucket', allow('s3:GetObject', "!Sub '${Other.Arn}/*'"), 'denied'],
    ['the bucket, not what is in it', allow('s3:GetObject', '!GetAtt Data.Arn'), 'denied'],
    ['what a parameter names', allow('s3:GetObject', '!Ref P'), 'unknown'],
    [
      'under a condition',
      allow('s3:GetObject', '"*"', ", Condition: { Bool: { 'aws:x': true } }"),
      'conditional',
    ],
    [
      'denied in part',
      `${allow('s3:*')}, { Effect: Deny, Action: 's3:*', Resource: !Sub '\${Data.Arn}/x/*' }`,
      'allowed',
    ],
    ['denied', `${allow('s3:*')}, { Effect: Deny, Action: 's3:Get*', Resource: '*' }`, 'denied'],
    ['where the template says so', `!If [C, ${allow('s3:*')}, !Ref AWS::NoValue]`, 'unknown'],
  ])('%s', (_name, statements, expected) => {
    const access = ask(role('Role', statements) + bucket('Data') + bucket('Other'))
    const answer = access.decide(id('Role'), 's3:GetObject', id('Data'))
    expect(outcome(answer)).toBe(expected)
    const hit = access.whoCan('s3:GetObject', id('Data')).find(({ principal }) => principal.id === id('Role'))
    if (expected === 'denied') expect(hit?.sure ?? false).toBe(false)
    else expect(hit).toBeDefined()
  })

  test('says by which statement, and where it stands', () => {
    const { statements } = ask(role('Role', allow('s3:Get*')) + bucket('Data')).decide(
      id('Role'),
      's3:GetObject',
      id('Data'),
    )
    expect(statements).toEqual([
      {
        resource: id('Role'),
        path: 'Policies[0].PolicyDocument.Statement[0]',
        at: expect.objectContaining({ file: 't.yaml' }) as unknown,
        sid: 'Own',
        effect: 'Allow',
        sentence: '`Own` of `Role` allows `s3:Get*` on `*`',
      },
    ])
  })

  test('a boundary limits it', () => {
    const managed = `
  Limit:
    Type: AWS::IAM::ManagedPolicy
    Properties: { PolicyDocument: ${statement(allow("'sqs:*'"))} }
`
    const bound = role('Role', allow("'*'"), 'PermissionsBoundary: !Ref Limit')
    expect(
      outcome(ask(bound + managed + bucket('Data')).decide(id('Role'), 's3:GetObject', id('Data'))),
    ).toBe('denied')
    const unseen = role('Role', allow("'*'"), 'PermissionsBoundary: !Ref P')
    expect(outcome(ask(unseen + bucket('Data')).decide(id('Role'), 's3:GetObject', id('Data')))).toBe(
      'unknown',
    )
  })

  test.each([
    ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess', 'allowed'],
    ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', 'denied'],
    ['arn:aws:iam::aws:policy/NobodyKnowsThisOne', 'unknown'],
  ])('by the managed policy %s', (arn, expected) => {
    const carrier = role('Role', allow('sqs:SendMessage'), `ManagedPolicyArns: ['${arn}']`)
    const answer = ask(carrier + bucket('Data')).decide(id('Role'), 's3:GetObject', id('Data'))
    expect(outcome(answer)).toBe(expected)
    if (expected === 'allowed') expect(answer.statements[0]?.path).toBe('ManagedPolicyArns[0]')
    if (expected === 'unknown') expect(answer.assumptions).toEqual(['nothing-unseen'])
  })

  test('a key admits only whom its policy names', () => {
    const key = (principal: string) => `
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy: ${statement(`{ Effect: Allow, Principal: ${principal}, Action: 'kms:*', Resource: '*' }`)}
`
    const of = (principal: string) =>
      outcome(
        ask(role('Role', allow("'kms:*'")) + key(principal)).decide(id('Role'), 'kms:Decrypt', id('Key')),
      )
    expect(of("{ AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root' }")).toBe('allowed')
    expect(of('{ AWS: !GetAtt Role.Arn }')).toBe('allowed')
    expect(of('{ Service: logs.amazonaws.com }')).toBe('denied')
  })
})

describe('assumptions', () => {
  const template = role('Role', allow("'*'")) + bucket('Data')

  test('an unseen organization policy makes it conditional until that is assumed away', () => {
    const open = ask(template, []).decide(id('Role'), 's3:GetObject', id('Data'))
    expect([open.answer, open.assumptions]).toEqual(['conditional', ['no-scp']])
    const made = ask(template, ['no-scp']).decide(id('Role'), 's3:GetObject', id('Data'))
    expect([made.answer, made.assumptions]).toEqual(['allowed', ['no-scp']])
  })

  test('an organization policy that is given decides', () => {
    const deny = '{"Statement":[{"Sid":"NoData","Effect":"Deny","Action":"s3:Get*","Resource":"*"}]}'
    const answer = ask(template, [], [deny]).decide(id('Role'), 's3:GetObject', id('Data'))
    expect([answer.answer, answer.statements[0]?.at?.file]).toEqual(['denied', 'scp-0.json'])
    expect(outcome(ask(template, [], [deny]).decide(id('Role'), 's3:PutObject', id('Data')))).toBe('allowed')
  })

  test('an organization policy of the workload binds when it is attached to the root', () => {
    const scp = (targets: string) => `
  Guard:
    Type: AWS::Organizations::Policy
    Properties:
      Name: guard
      Type: SERVICE_CONTROL_POLICY
      TargetIds: [${targets}]
      Content: { Version: '2012-10-17', Statement: [{ Effect: Deny, Action: 's3:*', Resource: '*' }] }
`
    const of = (targets: string) =>
      outcome(ask(template + scp(targets)).decide(id('Role'), 's3:GetObject', id('Data')))
    expect([of('r-abcd'), of('ou-abcd-12345678'), of('')]).toEqual(['denied', 'unknown', 'allowed'])
  })

  test('an account that is written out may be the own one', () => {
    const shared = bucket('Data', OPEN) + bucketPolicy('Data', "{ AWS: 'arn:aws:iam::444455556666:root' }")
    expect(ask(shared, []).decide('444455556666', 's3:GetObject', id('Data'))).toMatchObject({
      answer: 'conditional',
      assumptions: ['other-account'],
    })
    expect(outcome(ask(shared).decide('444455556666', 's3:GetObject', id('Data')))).toBe('allowed')
    expect(outcome(ask(shared).decide('777788889999', 's3:GetObject', id('Data')))).toBe('denied')
  })

  test('a condition on the organization keeps strangers away and is open for accounts that are named', () => {
    const inside = ", Condition: { StringEquals: { 'aws:PrincipalOrgID': o-a1b2c3d4e5 } }"
    const shared = bucket('Data', OPEN) + bucketPolicy('Data', "{ AWS: ['*', '444455556666'] }", inside)
    const access = ask(shared)
    expect(outcome(access.decide('public', 's3:GetObject', id('Data')))).toBe('denied')
    expect(access.decide('444455556666', 's3:GetObject', id('Data'))).toMatchObject({
      answer: 'conditional',
      conditions: ['`aws:PrincipalOrgID` StringEquals `o-a1b2c3d4e5`'],
      assumptions: ['other-account', 'same-organization'],
    })
    expect(access.whoCan('s3:GetObject', id('Data')).map(({ principal }) => principal.id)).toEqual([
      '444455556666',
    ])
  })
})

describe('outsiders', () => {
  test.each([
    ['everybody', OPEN, "'*'", 'allowed'],
    ['everybody, but the bucket keeps outsiders away', '', "'*'", 'denied'],
    ['nobody', OPEN, '{ Service: s3.amazonaws.com }', 'denied'],
  ])('%s', (_name, block, principal, expected) => {
    const access = ask(bucket('Data', block) + bucketPolicy('Data', principal))
    expect(outcome(access.decide('anonymous', 's3:GetObject', id('Data')))).toBe(expected)
    expect(outcome(access.decide('public', 's3:GetObject', id('Data')))).toBe(expected)
    const hits = access.whoCan('s3:GetObject', id('Data')).filter(({ principal: { external } }) => external)
    expect(hits.length > 0).toBe(expected === 'allowed')
  })

  test('a permission of a function is a statement of its policy', () => {
    const lambda = `
  Tool: { Type: AWS::Lambda::Function, Properties: { Role: r, Code: { ZipFile: x } } }
  Open:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: !Ref Tool
      Action: lambda:InvokeFunction
      Principal: '*'
`
    const answer = ask(lambda).decide('public', 'lambda:InvokeFunction', id('Tool'))
    expect([answer.answer, answer.statements[0]?.resource]).toEqual(['allowed', id('Open')])
  })
})

describe('roles', () => {
  const passer = role('Dev', allow('iam:PassRole', '!GetAtt Job.Arn'))
  const job = (principal: string) => `
  Job:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: ${trust(principal)} }
`
  test('a role is passed when both sides agree', () => {
    const access = ask(passer + job('{ Service: sagemaker.amazonaws.com }'))
    expect(outcome(access.canPassRole(id('Dev'), id('Job'), 'sagemaker.amazonaws.com'))).toBe('allowed')
    expect(outcome(access.canPassRole(id('Dev'), id('Job'), 'lambda.amazonaws.com'))).toBe('denied')
    expect(outcome(access.canPassRole(id('Job'), id('Dev'), 'lambda.amazonaws.com'))).toBe('denied')
    expect(access.canPassRole(id('Dev'), id('Job'), 'sagemaker.amazonaws.com').statements).toHaveLength(2)
  })

  test('to which service, when the policy says', () => {
    const only = allow(
      'iam:PassRole',
      '"*"',
      ", Condition: { StringEquals: { 'iam:PassedToService': lambda.amazonaws.com } }",
    )
    const access = ask(
      role('Dev', only) + job('{ Service: [sagemaker.amazonaws.com, lambda.amazonaws.com] }'),
    )
    expect(outcome(access.canPassRole(id('Dev'), id('Job'), 'lambda.amazonaws.com'))).toBe('allowed')
    expect(outcome(access.canPassRole(id('Dev'), id('Job'), 'sagemaker.amazonaws.com'))).toBe('denied')
  })

  test.each([
    ["{ AWS: '*' }", 'public', 'allowed'],
    ["{ AWS: '*' }", 'anonymous', 'denied'],
    ["{ AWS: '444455556666' }", '444455556666', 'allowed'],
    ["{ AWS: '444455556666' }", 'public', 'denied'],
    ['{ Service: sagemaker.amazonaws.com }', 'sagemaker.amazonaws.com', 'allowed'],
    ['{ AWS: !GetAtt Dev.Arn }', id('Dev'), 'allowed'],
  ])('trust in %s: %s', (principal, who, expected) => {
    const access = ask(role('Dev', allow("'sts:*'")) + job(principal))
    expect(outcome(access.canAssume(who, id('Job')))).toBe(expected)
  })

  test('an identity provider takes a role by web identity', () => {
    const pool = `
  Job:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${statement("{ Effect: Allow, Principal: { Federated: cognito-identity.amazonaws.com }, Action: 'sts:AssumeRoleWithWebIdentity' }")}
`
    expect(outcome(ask(pool).canAssume('cognito-identity.amazonaws.com', id('Job')))).toBe('allowed')
  })
})

test('what somebody can do is what they can be found by', () => {
  const access = ask(
    role('Role', allow("['s3:GetObject', 's3:PutObject']", "!Sub '${Data.Arn}/*'")) +
      bucket('Data') +
      bucket('Other'),
  )
  const actions = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']
  expect(access.whatCan(id('Role'), actions)).toEqual([
    { action: 's3:GetObject', resourceId: id('Data'), sure: true },
    { action: 's3:PutObject', resourceId: id('Data'), sure: true },
  ])
})

test('an action on things that the workload does not define is asked on anything of the account', () => {
  const access = ask(
    role(
      'Role',
      allow('sagemaker:CreateTrainingJob', "'arn:aws:sagemaker:eu-west-1:111122223333:training-job/a-*'"),
    ),
  )
  expect(outcome(access.decide(id('Role'), 'sagemaker:CreateTrainingJob', '*'))).toBe('allowed')
  expect(outcome(access.decide(id('Role'), 'sagemaker:CreateModel', '*'))).toBe('denied')
})

test('a policy of an endpoint limits what comes through it', () => {
  const endpoint = `
  Gate:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: v
      ServiceName: com.amazonaws.eu-west-1.s3
      PolicyDocument: ${statement("{ Effect: Allow, Principal: '*', Action: 's3:ListBucket', Resource: '*' }")}
`
  const access = ask(role('Role', allow("'*'")) + bucket('Data') + endpoint)
  expect(outcome(access.decide(id('Role'), 's3:GetObject', id('Data'), id('Gate')))).toBe('denied')
  expect(outcome(access.decide(id('Role'), 's3:ListBucket', id('Data'), id('Gate')))).toBe('allowed')
})

describe('names made at deployment', () => {
  const bucket = '  Data: { Type: AWS::S3::Bucket }\n'
  const role = (statements: string): string => `
  Reader:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${trust()}
      Policies: [{ PolicyName: p, PolicyDocument: ${statement(statements)} }]
`
  const read = (resource: string): string =>
    `{ Sid: Read, Effect: Allow, Action: 's3:GetObject', Resource: ${resource} }`
  const denyOther = "{ Sid: No, Effect: Deny, Action: 's3:*', Resource: 'arn:aws:s3:::prod-*' }"
  const made = [...ALL, 'generated-names'] as const

  test.each([
    ['a pattern that may be meant of it', read("'arn:aws:s3:::data-*'"), 'denied', 'conditional'],
    ['a reference to it', read("!Sub '${Data.Arn}/*'"), 'allowed', 'allowed'],
    ['a reference to another one', read("!Sub '${Other.Arn}/*'"), 'denied', 'denied'],
    ['another action', read("'arn:aws:s3:::data-*'").replace('GetObject', 'PutObject'), 'denied', 'denied'],
    ['everything', read("'*'"), 'allowed', 'allowed'],
    ['everything but a pattern', `${read("'*'")}, ${denyOther}`, 'allowed', 'conditional'],
    ['nothing of it', `${read("'*'")}, ${denyOther.replace('prod-*', '*')}`, 'denied', 'denied'],
  ])('%s', (_, statements, assumed, open) => {
    const resources = `${bucket}  Other: { Type: AWS::S3::Bucket }\n${role(statements)}`
    const answers = [made, ALL].map((assume) =>
      ask(resources, assume).decide(id('Reader'), 's3:GetObject', id('Data')),
    )
    expect(answers.map(outcome)).toEqual([assumed, open])
    expect(answers[1]?.assumptions.includes('generated-names')).toBe(open === 'conditional')
  })

  test('who may perhaps is told too, with the statement', () => {
    const access = ask(bucket + role(read("'arn:aws:s3:::data-*'")))
    const hits = access.whoCan('s3:GetObject', id('Data')).map(({ principal, sure }) => [principal.id, sure])
    expect(hits).toEqual([[id('Reader'), false]])
    const { statements } = access.decide(id('Reader'), 's3:GetObject', id('Data'))
    expect(statements).toMatchObject([{ sid: 'Read', resource: id('Reader') }])
  })

  test('a role that is passed on', () => {
    const resources = `${role("{ Effect: Allow, Action: 'iam:PassRole', Resource: 'arn:aws:iam::*:role/app-*' }")}
  Strong: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${trust()} } }
`
    const passing = (assume: readonly AssumptionName[]) =>
      ask(resources, assume).canPassRole(id('Reader'), id('Strong'), 'lambda.amazonaws.com').answer
    expect([passing(made), passing(ALL)]).toEqual(['denied', 'conditional'])
  })
})
