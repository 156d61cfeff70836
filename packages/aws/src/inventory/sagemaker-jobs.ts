import type { Entry } from './entry.ts'
import { entry, job, named, type Short } from './sagemaker-entries.ts'

const definition = (name: string, more: Partial<Short> = {}): Entry =>
  named(name, `${name}s`, 'JobDefinitionSummaries', {
    by: { JobDefinitionName: 'MonitoringJobDefinitionName' },
    arn: 'JobDefinitionArn',
    names: ['JobDefinitionName'],
    ...more,
  })

/** Replies have an object where CloudFormation has a truth, so that nothing in it says which. */
const parquetOf = (input: string): Readonly<Record<string, string>> => ({
  [`${input}.BatchTransformInput.DatasetFormat.Parquet`]: 'whether files are Parquet is not read',
})

/** Amazon SageMaker AI: jobs, of which the newest are read, and what monitoring runs as jobs. */
export const sagemakerJobs: readonly Entry[] = [
  job('TrainingJob', 'TrainingJobSummaries', {
    unreadable: { SessionChainingConfig: 'no call tells whether sessions are chained' },
  }),
  job('ProcessingJob', 'ProcessingJobSummaries'),
  job('TransformJob', 'TransformJobSummaries'),
  job('HyperParameterTuningJob', 'HyperParameterTuningJobSummaries'),
  job('LabelingJob', 'LabelingJobSummaryList'),
  job('CompilationJob', 'CompilationJobSummaries'),
  job('OptimizationJob', 'OptimizationJobSummaries'),
  job('InferenceRecommendationsJob', 'InferenceRecommendationsJobs', {
    by: { JobName: 'JobName' },
    arn: 'JobArn',
    names: ['JobName'],
    unreadable: { OutputConfig: 'no call tells where results go' },
  }),
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
  named('MonitoringSchedule', 'MonitoringSchedules', 'MonitoringScheduleSummaries', {
    unreadable: parquetOf('MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[]'),
  }),
  definition('DataQualityJobDefinition', { unreadable: parquetOf('DataQualityJobInput') }),
  definition('ModelQualityJobDefinition', { unreadable: parquetOf('ModelQualityJobInput') }),
  definition('ModelBiasJobDefinition', { unreadable: parquetOf('ModelBiasJobInput') }),
  definition('ModelExplainabilityJobDefinition', { unreadable: parquetOf('ModelExplainabilityJobInput') }),
]
