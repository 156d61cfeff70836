import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_workload_identity',
  to: 'AWS::BedrockAgentCore::WorkloadIdentity',
}
