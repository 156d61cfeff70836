import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrock_provisioned_model_throughput',
  to: 'AWS::Bedrock::ProvisionedModelThroughput',
  renames: { model_arn: 'ModelId' },
  attributes: { provisioned_model_arn: 'ProvisionedModelArn' },
}
