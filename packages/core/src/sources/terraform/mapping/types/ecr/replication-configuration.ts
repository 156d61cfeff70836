import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecr_replication_configuration',
  to: 'AWS::ECR::ReplicationConfiguration',
}
