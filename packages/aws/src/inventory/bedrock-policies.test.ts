import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import { bedrockPolicies } from './bedrock-policies.ts'

const BASE = 'arn:aws:bedrock:eu-west-1:111122223333'

const document = '{"Statement":[]}'
const PolicyDocument = { Statement: [] }

test('policies of guardrails are read, those of other resources are not', async () => {
  const arn = `${BASE}:guardrail/g`
  const type = 'AWS::Bedrock::ResourcePolicy'
  const { asked, knowledge, resources } = await readReplies(
    bedrockPolicies,
    type,
    { GetResourcePolicy: { resourcePolicy: document } },
    { arn },
  )
  expect(asked).toEqual([{ resourceArn: arn }])
  expect(resources).toMatchObject([
    { address: `${arn}/policy`, properties: { PolicyDocument, ResourceArn: arn } },
  ])
  expect(knowledge).toBe('partial')
})

test('the policy of a knowledge base is asked for by its ARN', async () => {
  const type = 'AWS::Bedrock::KnowledgeBasePolicy'
  const { asked, knowledge, resources } = await readReplies(
    bedrockPolicies,
    type,
    { GetResourcePolicy: { policy: document } },
    { knowledgeBaseId: 'KB' },
  )
  expect(asked).toEqual([{ resourceArn: `${BASE}:knowledge-base/KB` }])
  expect(resources).toMatchObject([{ properties: { KnowledgeBaseId: 'KB', PolicyDocument } }])
  expect(knowledge).toBe('complete')
})
