import { tags } from './bedrock.ts'
import type { Entry } from './entry.ts'

/** Amazon Bedrock: where models answer from: copies in this Region, deployments, and routers between models. */
export const bedrockServing: readonly Entry[] = [
  {
    type: 'AWS::Bedrock::ModelCopyJob',
    service: 'bedrock',
    list: {
      operation: 'ListModelCopyJobs',
      items: 'modelCopyJobSummaries',
      atMost: 100,
      fixed: { sortBy: 'CreationTime', sortOrder: 'Descending' },
    },
    arn: 'jobArn',
    renames: { ModelKmsKeyId: 'targetModelKmsKeyArn' },
  },
  {
    type: 'AWS::Bedrock::CustomModelDeployment',
    service: 'bedrock',
    list: { operation: 'ListCustomModelDeployments', items: 'modelDeploymentSummaries' },
    describe: {
      operation: 'GetCustomModelDeployment',
      input: { customModelDeploymentIdentifier: 'customModelDeploymentArn' },
    },
    satellites: [tags('customModelDeploymentArn')],
    arn: 'customModelDeploymentArn',
    names: ['customModelDeploymentName'],
  },
  {
    type: 'AWS::Bedrock::IntelligentPromptRouter',
    service: 'bedrock',
    list: { operation: 'ListPromptRouters', items: 'promptRouterSummaries', fixed: { type: 'custom' } },
    satellites: [tags('promptRouterArn')],
    arn: 'promptRouterArn',
    names: ['promptRouterName'],
  },
]
