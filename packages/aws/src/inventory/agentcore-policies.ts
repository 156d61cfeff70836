import { fill } from '../shape/fill.ts'
import { present } from '../shape/json.ts'
import type { Entry } from './entry.ts'

/** The ARN of what a policy belongs to; lists of gateways have none. */
const OWNERS = [
  '{parent.agentRuntimeEndpointArn}',
  '{parent.agentRuntimeArn}',
  '{parent.arn}',
  'arn:{partition}:bedrock-agentcore:{region}:{account}:gateway/{parent.gatewayId}',
]

/** Amazon Bedrock AgentCore: who may call agents, gateways and memories. */
export const agentcorePolicies: readonly Entry[] = [
  {
    type: 'AWS::BedrockAgentCore::ResourcePolicy',
    service: 'agentcore',
    // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html
    under: [
      'AWS::BedrockAgentCore::Runtime',
      'AWS::BedrockAgentCore::RuntimeEndpoint',
      'AWS::BedrockAgentCore::Gateway',
      'AWS::BedrockAgentCore::Memory',
    ],
    list: {
      operation: 'GetResourcePolicy',
      input: { resourceArn: OWNERS.join('|') },
      items: '',
      parts: (reply) => (reply['policy'] === undefined ? [] : [reply]),
      absentOn: ['ResourceNotFoundException'],
    },
    arn: OWNERS.map((owner) => `${owner}/policy`).join('|'),
    adapt: (reply) => present({ ...reply, ResourceArn: fill(OWNERS.join('|'), reply) }),
  },
]
