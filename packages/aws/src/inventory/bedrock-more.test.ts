import { expect, test } from 'vitest'
import { readType } from '../read/read-type.ts'
import type { JsonObject } from '../shape/json.ts'
import { bedrockMore } from './bedrock-more.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }
const BASE = 'arn:aws:bedrock:eu-west-1:111122223333'

async function policyOf(type: string, parent: JsonObject, reply: JsonObject) {
  const entry = bedrockMore.find((one) => one.type === type)
  if (entry === undefined) throw new Error('no entry')
  const asked: unknown[] = []
  const parents = { items: [{ ...place, ...parent }], knowledge: 'complete' } as const
  const reading = await readType(entry, place, parents, ({ input }) => {
    asked.push(input)
    return Promise.resolve(reply)
  })
  return { asked, ...reading }
}

const document = '{"Statement":[]}'
const PolicyDocument = { Statement: [] }

test('policies of guardrails are read, those of other resources are not', async () => {
  const arn = `${BASE}:guardrail/g`
  const type = 'AWS::Bedrock::ResourcePolicy'
  const { asked, knowledge, resources } = await policyOf(type, { arn }, { resourcePolicy: document })
  expect(asked).toEqual([{ resourceArn: arn }])
  expect(resources).toMatchObject([
    { address: `${arn}/policy`, properties: { PolicyDocument, ResourceArn: arn } },
  ])
  expect(knowledge).toBe('partial')
})

test('the policy of a knowledge base is asked for by its ARN', async () => {
  const type = 'AWS::Bedrock::KnowledgeBasePolicy'
  const { asked, knowledge, resources } = await policyOf(
    type,
    { knowledgeBaseId: 'KB' },
    { policy: document },
  )
  expect(asked).toEqual([{ resourceArn: `${BASE}:knowledge-base/KB` }])
  expect(resources).toMatchObject([{ properties: { KnowledgeBaseId: 'KB', PolicyDocument } }])
  expect(knowledge).toBe('complete')
})
