import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecr_registry_policy',
  to: 'AWS::ECR::RegistryPolicy',
  renames: { policy: 'PolicyText' },
}
