import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ecr_repository',
  to: 'AWS::ECR::Repository',
  renames: {
    'image_tag_mutability_exclusion_filter.filter': 'ImageTagMutabilityExclusionFilterValue',
    'image_tag_mutability_exclusion_filter.filter_type': 'ImageTagMutabilityExclusionFilterType',
    name: 'RepositoryName',
  },
  attributes: { repository_url: 'RepositoryUri' },
}
