import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import { readPolicyText } from '../language/read.ts'
import { documentsAllow } from '../reference/interpret.ts'
import type { PolicyDocument } from './least-privilege.ts'
import { leastPrivilege, unusedActions } from './least-privilege.ts'
import type { NeededAccess } from './observed.ts'
import { actionOf, neededAccess } from './observed.ts'

const caller = { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ann' } as const

function allows(document: PolicyDocument, { action, resource }: NeededAccess): boolean {
  const { policy } = readPolicyText(JSON.stringify(document), 'identity')
  return documentsAllow([policy], { caller, action, resource }) === true
}

const needed = fc.record({
  action: fc.constantFrom(
    's3:GetObject',
    's3:PutObject',
    's3:ListBucket',
    's3:ListAllMyBuckets',
    'bedrock:InvokeModel',
  ),
  resource: fc.constantFrom(
    'arn:aws:s3:::a/x',
    'arn:aws:s3:::a/y',
    'arn:aws:s3:::b',
    'arn:aws:bedrock:eu-west-1::foundation-model/m',
  ),
})

describe('the smallest policy', () => {
  test('allows what is needed, and no part of it can go', () => {
    fc.assert(
      fc.property(fc.array(needed, { maxLength: 8 }), (list) => {
        const document = leastPrivilege(list)
        const all = list.map((item) =>
          item.action === 's3:ListAllMyBuckets' ? { ...item, resource: '*' } : item,
        )
        for (const item of all) expect(allows(document, item)).toBe(true)
        for (const smaller of reductions(document))
          expect(all.every((item) => allows(smaller, item))).toBe(false)
      }),
      { numRuns: runs(150) },
    )
  })

  test('groups actions on the same resources and ties PassRole to the service', () => {
    const role = 'arn:aws:iam::111122223333:role/ml'
    const document = leastPrivilege(
      [
        { action: 's3:getobject', resource: 'arn:aws:s3:::a/*' },
        { action: 's3:GetObject', resource: 'arn:aws:s3:::a/x' },
        { action: 's3:PutObject', resource: 'arn:aws:s3:::a/*' },
        { action: 'iam:PassRole', resource: role },
      ],
      'sagemaker.amazonaws.com',
    )
    expect(document.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: [role],
        Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
      },
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: ['arn:aws:s3:::a/*'] },
    ])
  })
})

const shapes: readonly [string, readonly NeededAccess[], readonly (readonly [string[], string[]])[]][] = [
  ['nothing', [], []],
  [
    'a resource that another covers',
    [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::b/x' },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::b/*' },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::a/x' },
    ],
    [[['s3:GetObject'], ['arn:aws:s3:::a/x', 'arn:aws:s3:::b/*']]],
  ],
  [
    'two that cover each other',
    [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::b/?*' },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::b/*?' },
    ],
    [[['s3:GetObject'], ['arn:aws:s3:::b/*?']]],
  ],
  [
    'everything and something',
    [
      { action: 's3:GetObject', resource: '*' },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::a/x' },
    ],
    [[['s3:GetObject'], ['*']]],
  ],
  [
    'actions that cannot be limited, and one that is not known',
    [
      { action: 's3:ListAllMyBuckets', resource: 'arn:aws:s3:::a' },
      { action: 'S3:getobject', resource: 'arn:aws:s3:::A/x' },
      { action: 'nobody:Knows', resource: 'arn:aws:nobody:::A/x' },
      { action: 's3:PutObject', resource: 'arn:aws:s3:::A/x' },
    ],
    [
      [['nobody:Knows'], ['arn:aws:nobody:::A/x']],
      [['s3:GetObject', 's3:PutObject'], ['arn:aws:s3:::A/x']],
      [['s3:ListAllMyBuckets'], ['*']],
    ],
  ],
  [
    'a role passed and looked at',
    [
      { action: 'iam:PassRole', resource: 'arn:aws:iam::111122223333:role/a' },
      { action: 'iam:GetRole', resource: 'arn:aws:iam::111122223333:role/a' },
    ],
    [
      [['iam:GetRole'], ['arn:aws:iam::111122223333:role/a']],
      [['iam:PassRole'], ['arn:aws:iam::111122223333:role/a']],
    ],
  ],
]
test.each(shapes)('%s', (_name, needed, expected) => {
  const { Statement } = leastPrivilege(needed)
  expect(Statement.map(({ Action, Resource }) => [Action, Resource])).toEqual(expected)
  expect(Statement.filter(({ Condition }) => Condition !== undefined)).toEqual([])
})

/** Every document that lacks one statement, one action or one resource. */
function reductions(document: PolicyDocument): readonly PolicyDocument[] {
  const replaced = (index: number, change: object) => ({
    ...document,
    Statement: document.Statement.map((statement, at) =>
      at === index ? { ...statement, ...change } : statement,
    ),
  })
  return document.Statement.flatMap((statement, index) => [
    { ...document, Statement: document.Statement.filter((_item, at) => at !== index) },
    ...statement.Action.map((action) =>
      replaced(index, { Action: statement.Action.filter((item) => item !== action) }),
    ),
    ...statement.Resource.map((resource) =>
      replaced(index, { Resource: statement.Resource.filter((item) => item !== resource) }),
    ),
  ])
}

test.each([
  ['s3.amazonaws.com', 'HeadObject', 's3:GetObject'],
  ['bedrock-runtime.amazonaws.com', 'Converse', 'bedrock:InvokeModel'],
  ['bedrock.amazonaws.com', 'InvokeModel', 'bedrock:InvokeModel'],
  ['lambda.amazonaws.com', 'CreateFunction20150331', 'lambda:CreateFunction'],
  ['monitoring.amazonaws.com', 'PutMetricData', 'cloudwatch:PutMetricData'],
  ['sagemaker.amazonaws.com', 'CreateTrainingJob', 'sagemaker:CreateTrainingJob'],
  ['s3.amazonaws.com', 'ListObjectVersions', 's3:ListBucketVersions'],
  ['s3.amazonaws.com', 'ListMultipartUploads', 's3:ListBucketMultipartUploads'],
  ['s3.amazonaws.com', 'ListParts', 's3:ListMultipartUploadParts'],
  ['s3.amazonaws.com', 'SelectObjectContent', 's3:GetObject'],
  ['s3.amazonaws.com', 'UploadPartCopy', 's3:PutObject'],
  ['s3.amazonaws.com', 'GetBucketLifecycle', 's3:GetLifecycleConfiguration'],
  ['s3.amazonaws.com', 'GetBucketReplication', 's3:GetReplicationConfiguration'],
  ['s3.amazonaws.com', 'GetBucketCors', 's3:GetBucketCORS'],
  ['s3.amazonaws.com', 'DeleteBucketCors', 's3:PutBucketCORS'],
  ['s3.amazonaws.com', 'DeleteBucketEncryption', 's3:PutEncryptionConfiguration'],
  ['s3.amazonaws.com', 'DeleteBucketLifecycle', 's3:PutLifecycleConfiguration'],
  ['s3.amazonaws.com', 'DeleteBucketReplication', 's3:PutReplicationConfiguration'],
  ['s3.amazonaws.com', 'DeletePublicAccessBlock', 's3:PutBucketPublicAccessBlock'],
  ['s3.amazonaws.com', 'GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock'],
  ['bedrock-runtime.amazonaws.com', 'InvokeModelWithBidirectionalStream', 'bedrock:InvokeModel'],
  ['bedrock-runtime.amazonaws.com', 'StartAsyncInvoke', 'bedrock:InvokeModel'],
  ['bedrock-agent-runtime.amazonaws.com', 'InvokeAgent', 'bedrock:InvokeAgent'],
  ['bedrock-agentcore-control.amazonaws.com', 'CreateAgentRuntime', 'bedrock-agentcore:CreateAgentRuntime'],
  ['states.amazonaws.com', 'StartExecution', 'states:StartExecution'],
  ['glue.amazonaws.com', 'StartJobRun', 'glue:StartJobRun'],
  ['ecs.amazonaws.com', 'RunTask', 'ecs:RunTask'],
  ['ec2.amazonaws.com', 'RunInstances', 'ec2:RunInstances'],
  ['s3.amazonaws.com', 'NoSuchCall', undefined],
])('%s %s needs %s', (source, name, action) => {
  expect(actionOf(source, name)).toBe(action)
})

test('records become needs: failed calls do not, bystanders do not, unknown events are listed', () => {
  const record = (eventSource: string, eventName: string, more: object = {}) => ({
    eventSource,
    eventName,
    ...more,
  })
  expect(
    neededAccess([
      record('s3.amazonaws.com', 'GetObject', {
        resources: [{ ARN: 'arn:aws:s3:::a' }, { ARN: 'arn:aws:s3:::a/x' }],
      }),
      record('s3.amazonaws.com', 'GetObject', { resources: [{ ARN: 'arn:aws:s3:::a/x' }] }),
      record('s3.amazonaws.com', 'PutObject', { errorCode: 'AccessDenied' }),
      record('s3.amazonaws.com', 'ListBuckets', { resources: [{ ARN: 'arn:aws:s3:::a' }] }),
      record('x.amazonaws.com', 'Y'),
    ]),
  ).toEqual({
    needed: [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::a/x' },
      { action: 's3:ListAllMyBuckets', resource: '*' },
    ],
    unmapped: ['x.amazonaws.com Y'],
  })
})

test('a record of something other than an object keeps its resources', () => {
  const resources = [{ ARN: 'arn:aws:s3:::a' }, { ARN: 'arn:aws:s3:::a/x' }]
  const needs = (eventSource: string, eventName: string, list: readonly { ARN?: string }[] = resources) =>
    neededAccess([{ eventSource: `${eventSource}.amazonaws.com`, eventName, resources: list }]).needed.map(
      ({ resource }) => resource,
    )
  expect(needs('s3', 'ListObjects')).toEqual(['arn:aws:s3:::a', 'arn:aws:s3:::a/x'])
  expect(needs('s3', 'GetObject')).toEqual(['arn:aws:s3:::a/x'])
  expect(needs('s3', 'GetObject', [{ ARN: 'arn:aws:s3:::a' }, {}])).toEqual(['*'])
  expect(needs('sqs', 'SendMessage', [{ ARN: 'arn:aws:sqs:x:1:q' }])).toEqual(['arn:aws:sqs:x:1:q'])
  const records = ['b', 'a', 'c'].map((eventName) => ({ eventSource: 'x.amazonaws.com', eventName }))
  expect(neededAccess(records).unmapped).toEqual([
    'x.amazonaws.com a',
    'x.amazonaws.com b',
    'x.amazonaws.com c',
  ])
})

test('unused actions are in order, of services that are known, whatever their case', () => {
  const read = (Statement: object) =>
    readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'identity').policy
  const statement = { Effect: 'Allow', Resource: '*' }
  const unused = unusedActions(
    read({ ...statement, Action: ['S3:PUTOBJECT', 's3:GetObject', 'nobody:Knows'] }),
    [],
  )
  expect(unused).toEqual(['s3:GetObject', 's3:PutObject'])
  expect(
    unusedActions(read({ ...statement, Action: ['sqs:SendMessage', 's3:GetObject', 'kms:Decrypt'] }), []),
  ).toEqual(['kms:Decrypt', 's3:GetObject', 'sqs:SendMessage'])
  expect(unusedActions(read({ ...statement, NotAction: 's3:*' }), [])).toEqual([])
  expect(unusedActions(read({ ...statement, Effect: 'Deny', Action: 's3:GetObject' }), [])).toEqual([])
})

test('what a policy allows and nobody used', () => {
  const { policy } = readPolicyText(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObjec*","s3:PutObject"],"Resource":"*"},{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}',
    'identity',
  )
  const unused = unusedActions(policy, [{ action: 's3:GetObject', resource: '*' }])
  expect(unused).toContain('s3:GetObjectAcl')
  expect(unused).toContain('s3:PutObject')
  expect(unused).not.toContain('s3:GetObject')
  expect(unused).not.toContain('s3:DeleteObject')
})
