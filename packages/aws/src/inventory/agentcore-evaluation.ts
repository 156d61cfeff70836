import { tags } from './agentcore-credentials.ts'
import type { Entry } from './entry.ts'

const short = (
  name: string,
  list: Entry['list'],
  describe: NonNullable<Entry['describe']>,
  more: Pick<Entry, 'arn'> & Partial<Entry>,
): Entry => ({
  type: `AWS::BedrockAgentCore::${name}`,
  service: 'agentcore',
  list,
  describe,
  satellites: [tags(more.arn)],
  ...more,
})

/** Amazon Bedrock AgentCore: how agents are judged, on what, and the settings that are tried on them. */
export const agentcoreEvaluation: readonly Entry[] = [
  short(
    'Evaluator',
    { operation: 'ListEvaluators', items: 'evaluators' },
    { operation: 'GetEvaluator', input: { evaluatorId: 'evaluatorId' } },
    // AWS offers evaluators of its own in every account.
    { arn: 'evaluatorArn', names: ['evaluatorId'], skip: (item) => item['evaluatorType'] === 'Builtin' },
  ),
  short(
    'OnlineEvaluationConfig',
    { operation: 'ListOnlineEvaluationConfigs', items: 'onlineEvaluationConfigs' },
    {
      operation: 'GetOnlineEvaluationConfig',
      input: { onlineEvaluationConfigId: 'onlineEvaluationConfigId' },
    },
    { arn: 'onlineEvaluationConfigArn', names: ['onlineEvaluationConfigId'] },
  ),
  short(
    'Dataset',
    { operation: 'ListDatasets', items: 'datasets' },
    { operation: 'GetDataset', input: { datasetId: 'datasetId' } },
    {
      arn: 'datasetArn',
      names: ['datasetId'],
      satellites: [],
      elsewhere: { Source: 'what it was filled from; kept nowhere' },
    },
  ),
  short(
    'ConfigurationBundle',
    { operation: 'ListConfigurationBundles', items: 'bundles' },
    { operation: 'GetConfigurationBundle', input: { bundleId: 'bundleId' } },
    {
      arn: 'bundleArn',
      names: ['bundleId'],
      renames: {
        BranchName: 'lineageMetadata.branchName',
        CommitMessage: 'lineageMetadata.commitMessage',
        CreatedBy: 'lineageMetadata.createdBy',
      },
    },
  ),
]
