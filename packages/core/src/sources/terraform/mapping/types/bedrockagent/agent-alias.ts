import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_agent_alias',
  to: 'AWS::Bedrock::AgentAlias',
  attributes: { agent_alias_arn: 'AgentAliasArn', agent_alias_id: 'AgentAliasId' },
  ignores: { 'routing_configuration.provisioned_throughput': 'CloudFormation has no throughput of an alias' },
}
