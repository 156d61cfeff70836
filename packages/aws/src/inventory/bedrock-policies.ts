import type { JsonObject } from '../shape/json.ts'
import type { Entry } from './entry.ts'

/** An answer without a policy is none. */
const policyIn =
  (member: string) =>
  (reply: JsonObject): readonly JsonObject[] =>
    reply[member] === undefined ? [] : [reply]

/** Amazon Bedrock: who may use its guardrails and knowledge bases. */
export const bedrockPolicies: readonly Entry[] = [
  {
    type: 'AWS::Bedrock::ResourcePolicy',
    service: 'bedrock',
    // https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-resource-based-policies.html
    under: 'AWS::Bedrock::Guardrail',
    partly: 'policies of other resources than guardrails are not read',
    list: {
      operation: 'GetResourcePolicy',
      input: { resourceArn: 'parent.arn' },
      items: '',
      parts: policyIn('resourcePolicy'),
      absentOn: ['ResourceNotFoundException'],
    },
    arn: '{parent.arn}/policy',
    renames: { PolicyDocument: 'resourcePolicy', ResourceArn: 'parent.arn' },
  },
  {
    type: 'AWS::Bedrock::KnowledgeBasePolicy',
    service: 'bedrockAgent',
    under: 'AWS::Bedrock::KnowledgeBase',
    list: {
      operation: 'GetResourcePolicy',
      input: {
        resourceArn: 'arn:{partition}:bedrock:{region}:{account}:knowledge-base/{parent.knowledgeBaseId}',
      },
      items: '',
      parts: policyIn('policy'),
      absentOn: ['ResourceNotFoundException'],
    },
    arn: 'arn:{partition}:bedrock:{region}:{account}:knowledge-base/{parent.knowledgeBaseId}/policy',
    renames: { KnowledgeBaseId: 'parent.knowledgeBaseId', PolicyDocument: 'policy' },
  },
]
