import { type JsonObject, textAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { entry, job, named } from './sagemaker-entries.ts'

/** AWS shares a hub of its own with every account. */
const isOfAws = (item: JsonObject): boolean => textAt(item, 'HubArn')?.includes(':aws:hub/') === true

/** Amazon SageMaker AI: what is asked for less often. */
export const sagemakerMore: readonly Entry[] = [
  entry('AutoMLJobV2', {
    list: 'ListAutoMLJobs',
    items: 'AutoMLJobSummaries',
    // Tells of jobs of both kinds; the older call tells only of its own:
    // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeAutoMLJobV2.html
    describe: 'DescribeAutoMLJobV2',
    by: { AutoMLJobName: 'AutoMLJobName' },
    arn: 'AutoMLJobArn',
    names: ['AutoMLJobName'],
    atMost: 100,
    holds: ['AWS::SageMaker::AutoMLJob'],
  }),
  entry('ImageVersion', {
    list: 'ListImageVersions',
    items: 'ImageVersions',
    under: 'AWS::SageMaker::Image',
    input: { ImageName: 'parent.ImageName' },
    describe: 'DescribeImageVersion',
    by: { ImageName: 'parent.ImageName', Version: 'Version' },
    arn: 'ImageVersionArn',
    renames: { ImageName: 'parent.ImageName' },
    untagged: true,
    satellites: [
      {
        operation: 'ListAliases',
        input: { ImageName: 'parent.ImageName', Version: 'Version' },
        from: 'SageMakerImageVersionAliases',
        into: 'Aliases',
      },
    ],
    elsewhere: { Alias: 'told among the aliases' },
  }),
  entry('MlflowApp', {
    list: 'ListMlflowApps',
    items: 'Summaries',
    describe: 'DescribeMlflowApp',
    by: { Arn: 'Arn' },
    arn: 'Arn',
    names: ['Name'],
  }),
  named('Algorithm', 'Algorithms', 'AlgorithmSummaryList'),
  named('HumanTaskUi', 'HumanTaskUis', 'HumanTaskUiSummaries', {
    unreadable: { 'UiTemplate.Content': 'a reply has an address of the template, not its text' },
  }),
  named('AIWorkloadConfig', 'AIWorkloadConfigs'),
  entry('ClusterSchedulerConfig', {
    list: 'ListClusterSchedulerConfigs',
    items: 'ClusterSchedulerConfigSummaries',
    describe: 'DescribeClusterSchedulerConfig',
    by: { ClusterSchedulerConfigId: 'ClusterSchedulerConfigId' },
    names: ['ClusterSchedulerConfigId'],
  }),
  named('Hub', 'Hubs', 'HubSummaries', { skip: isOfAws }),
  job('InferenceRecommendationsJob', 'InferenceRecommendationsJobs', {
    by: { JobName: 'JobName' },
    arn: 'JobArn',
    names: ['JobName'],
    unreadable: { OutputConfig: 'no call tells where results go' },
  }),
]
