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
