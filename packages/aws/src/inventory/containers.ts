import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

/** Amazon ECR: the images that jobs and endpoints run. */
export const containers: readonly Entry[] = [
  {
    type: 'AWS::ECR::Repository',
    service: 'ecr',
    list: { operation: 'DescribeRepositories', items: 'repositories' },
    satellites: [
      {
        operation: 'GetRepositoryPolicy',
        input: { repositoryName: 'repositoryName' },
        from: 'policyText',
        into: 'RepositoryPolicyText',
        absentOn: ['RepositoryPolicyNotFoundException'],
      },
      {
        operation: 'GetLifecyclePolicy',
        input: { repositoryName: 'repositoryName' },
        from: '',
        into: 'LifecyclePolicy',
        absentOn: ['LifecyclePolicyNotFoundException'],
      },
      listTags('resourceArn', 'repositoryArn', 'tags'),
    ],
    arn: 'repositoryArn',
    names: ['repositoryName', 'repositoryUri'],
    renames: {
      'ImageTagMutabilityExclusionFilters[].ImageTagMutabilityExclusionFilterType': 'filterType',
      'ImageTagMutabilityExclusionFilters[].ImageTagMutabilityExclusionFilterValue': 'filter',
    },
    unreadable: { EmptyOnDelete: 'a wish for its end, kept nowhere' },
  },
]
