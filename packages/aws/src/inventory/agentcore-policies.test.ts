import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import { agentcorePolicies } from './agentcore-policies.ts'

const BASE = 'arn:aws:bedrock-agentcore:eu-west-1:111122223333'

test.each([
  ['an agent', { agentRuntimeArn: `${BASE}:runtime/a` }, `${BASE}:runtime/a`],
  [
    'an endpoint of an agent',
    { agentRuntimeArn: `${BASE}:runtime/a`, agentRuntimeEndpointArn: `${BASE}:runtime/a/runtime-endpoint/b` },
    `${BASE}:runtime/a/runtime-endpoint/b`,
  ],
  ['a gateway', { gatewayId: 'tools' }, `${BASE}:gateway/tools`],
  ['a memory', { id: 'm', arn: `${BASE}:memory/m` }, `${BASE}:memory/m`],
])('the policy of %s is asked for by its ARN', async (_, parent, resourceArn) => {
  const { asked, resources } = await readReplies(
    agentcorePolicies,
    'AWS::BedrockAgentCore::ResourcePolicy',
    { GetResourcePolicy: { policy: '{"Statement":[]}' } },
    parent,
  )
  expect(asked).toEqual([{ resourceArn }])
  expect(resources).toMatchObject([
    { address: `${resourceArn}/policy`, properties: { Policy: { Statement: [] }, ResourceArn: resourceArn } },
  ])
})

test('an answer without a policy is none', async () => {
  const { resources } = await readReplies(
    agentcorePolicies,
    'AWS::BedrockAgentCore::ResourcePolicy',
    {},
    { gatewayId: 'tools' },
  )
  expect(resources).toEqual([])
})
