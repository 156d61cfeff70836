import { describe, expect, test } from 'vitest'
import { matchingActions } from './matching-actions.ts'
import { rolePassings } from './pass-role.ts'
import {
  actionFact,
  hasResourceControlPolicies,
  loadAllServices,
  serviceDataFacts,
  serviceFacts,
  servicePrefixes,
} from './service-data.ts'

/** Before any test has loaded more. */
const atOnce = actionFact('wafv2:CreateWebACL')

describe('facts of a service', () => {
  test('an action with its resource, access level and keys', () => {
    const fact = actionFact('Bedrock:invokemodel')
    expect(fact?.name).toBe('bedrock:InvokeModel')
    expect(fact?.access).toContain('read')
    expect(fact?.resources.map(({ type }) => type)).toContain('foundation-model')
    expect(fact?.keys).toContain('bedrock:GuardrailIdentifier')
  })

  test('a type of resource with its ARN', () => {
    const bucket = serviceFacts('s3')?.resourceTypes.get('bucket')
    expect(bucket?.arn).toBe('arn:${Partition}:s3:::${BucketName}')
  })

  test('what an action asks of its resources, and that it may take none', () => {
    expect(actionFact('s3:ListAllMyBuckets')?.resources).toEqual([])
    expect(actionFact('kms:Decrypt')?.resources).toEqual([{ type: 'key', required: true }])
    expect(actionFact('s3:GetObject')?.resources).toContainEqual({ type: 'object', required: false })
  })

  test('keys are named, or there are none', () => {
    expect(actionFact('sts:GetCallerIdentity')?.keys).toEqual([])
    for (const prefix of ['s3', 'kms', 'sts']) {
      const facts = serviceFacts(prefix)
      const named = [...(facts?.actions.values() ?? []), ...(facts?.resourceTypes.values() ?? [])]
      expect(named.flatMap(({ keys }) => keys).filter((key) => facts?.keys.has(key) !== true)).toEqual([])
    }
  })

  test('nothing but actions is an action', () => {
    const names = [...(serviceFacts('s3')?.actions.keys() ?? [])]
    expect(names.filter((name) => !/^[a-z]+$/.test(name))).toEqual([])
    expect(actionFact('no-such-service:GetObject')).toBeUndefined()
    expect(actionFact('s3:NoSuchAction')).toBeUndefined()
    expect(actionFact('GetObject')).toBeUndefined()
  })

  test('permissions management is a level of its own', () => {
    expect(actionFact('s3:PutBucketPolicy')?.access).toContain('permissions-management')
    expect(actionFact('s3:GetObject')?.access).toEqual(['read'])
  })

  test.each([
    'sagemaker',
    'bedrock',
    'bedrock-agentcore',
    'bedrock-mantle',
    'aoss',
    's3vectors',
    'iam',
    'sts',
    'kms',
    's3',
    'ec2',
  ])('%s is there at once', (prefix) => {
    expect(serviceFacts(prefix)?.actions.size).toBeGreaterThan(5)
  })

  test('actions by pattern, as AWS spells them', () => {
    expect(matchingActions(['BEDROCK:invokemodel', 's3:GetObjectAc*'])).toEqual([
      'bedrock:InvokeModel',
      's3:GetObjectAcl',
    ])
    expect(
      matchingActions(['s3:GetObjectAcl', 'bedrock:InvokeModel', 'bedrock-*:InvokeAgentRuntime']),
    ).toEqual(['bedrock-agentcore:InvokeAgentRuntime', 'bedrock:InvokeModel', 's3:GetObjectAcl'])
    const all = matchingActions(['*:*'])
    expect(all).toEqual([...new Set(all)].sort())
    expect(all.length).toBeGreaterThan(2000)
    expect(matchingActions(['nothing:*'])).toEqual([])
  })

  test('the others after they were loaded', async () => {
    expect(atOnce).toBeUndefined()
    await loadAllServices()
    expect(actionFact('wafv2:CreateWebACL')?.name).toBe('wafv2:CreateWebACL')
    expect(servicePrefixes().length).toBe(serviceDataFacts.services)
    const actions = servicePrefixes().reduce(
      (sum, prefix) => sum + (serviceFacts(prefix)?.actions.size ?? 0),
      0,
    )
    expect(actions).toBeGreaterThan(20_000)
    expect(serviceFacts('no-such-service')).toBeUndefined()
  })

  test('resource control policies bind a list of services', () => {
    expect(['s3', 'KMS', 'sts', 'aoss'].map(hasResourceControlPolicies)).toEqual([true, true, true, true])
    expect(['bedrock', 'sagemaker', 'lambda'].map(hasResourceControlPolicies)).toEqual([false, false, false])
  })
})

describe('operations that pass a role', () => {
  test.each(rolePassings.map((row) => [row.action, row.field] as const))('%s %s is an action', (action) => {
    expect(actionFact(action)?.name).toBe(action)
  })

  test('no row stands twice', () => {
    const rows = rolePassings.map(({ action, service, field }) => `${action} ${service} ${field}`)
    expect(new Set(rows).size).toBe(rows.length)
  })
})
