import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecr_repository_policy',
  to: 'AWS::ECR::Repository',
  fold: { by: 'repository', into: ['aws_ecr_repository'], at: '' },
  renames: { policy: 'RepositoryPolicyText' },
}
