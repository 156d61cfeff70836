import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecr_pull_through_cache_rule',
  to: 'AWS::ECR::PullThroughCacheRule',
}
