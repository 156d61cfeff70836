import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecr_lifecycle_policy',
  to: 'AWS::ECR::Repository',
  fold: { by: 'repository', into: ['aws_ecr_repository'], at: 'LifecyclePolicy' },
  renames: { policy: 'LifecyclePolicyText' },
}
