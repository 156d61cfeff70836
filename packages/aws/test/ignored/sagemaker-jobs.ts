import { IDENTITY, type Ignored, NO_PROPERTY, RESULT, STATE, TOLD_BESIDE, WHEN } from './reasons.ts'

/** Members that become no property, of the jobs of Amazon SageMaker AI. */
export const ignoredOfSagemakerJobs: Ignored = {
  'AWS::SageMaker::AutoMLJobV2': {
    [WHEN]: ['EndTime'],
    [STATE]: ['AutoMLJobStatus', 'AutoMLJobSecondaryStatus', 'PartialFailureReasons'],
    [TOLD_BESIDE]: ['AutoMLProblemTypeConfigName', 'ResolvedAttributes'],
    [RESULT]: ['BestCandidate', 'AutoMLJobArtifacts', 'ModelDeployResult'],
  },
  'AWS::SageMaker::CompilationJob': {
    [IDENTITY]: ['CompilationJobArn'],
    [TOLD_BESIDE]: [
      'CompilationTargetDevice',
      'CompilationTargetPlatformOs',
      'CompilationTargetPlatformArch',
      'CompilationTargetPlatformAccelerator',
    ],
    [RESULT]: ['ModelArtifacts', 'InferenceImage', 'ModelDigests', 'DerivedInformation'],
  },
  'AWS::SageMaker::DataQualityJobDefinition': {
    [IDENTITY]: ['MonitoringJobDefinitionName', 'MonitoringJobDefinitionArn', 'JobDefinitionArn'],
    [NO_PROPERTY]: [
      'DataQualityJobInput.EndpointInput.FeaturesAttribute',
      'DataQualityJobInput.EndpointInput.InferenceAttribute',
      'DataQualityJobInput.EndpointInput.ProbabilityAttribute',
      'DataQualityJobInput.EndpointInput.ProbabilityThresholdAttribute',
      'DataQualityJobInput.EndpointInput.StartTimeOffset',
      'DataQualityJobInput.EndpointInput.EndTimeOffset',
      'DataQualityJobInput.BatchTransformInput.FeaturesAttribute',
      'DataQualityJobInput.BatchTransformInput.InferenceAttribute',
      'DataQualityJobInput.BatchTransformInput.ProbabilityAttribute',
      'DataQualityJobInput.BatchTransformInput.ProbabilityThresholdAttribute',
      'DataQualityJobInput.BatchTransformInput.StartTimeOffset',
      'DataQualityJobInput.BatchTransformInput.EndTimeOffset',
    ],
  },
  'AWS::SageMaker::HyperParameterTuningJob': {
    [IDENTITY]: ['HyperParameterTuningJobArn'],
    [TOLD_BESIDE]: ['Strategy', 'ResourceLimits'],
    [RESULT]: [
      'BestTrainingJob',
      'OverallBestTrainingJob',
      'TuningJobCompletionDetails',
      'ConsumedResources',
    ],
  },
  'AWS::SageMaker::InferenceRecommendationsJob': {
    [TOLD_BESIDE]: ['ModelName', 'SamplePayloadUrl', 'ModelPackageVersionArn'],
    [RESULT]: ['InferenceRecommendations', 'EndpointPerformances'],
  },
  'AWS::SageMaker::LabelingJob': {
    [IDENTITY]: ['LabelingJobArn'],
    [TOLD_BESIDE]: ['WorkteamArn', 'PreHumanTaskLambdaArn', 'AnnotationConsolidationLambdaArn'],
    [RESULT]: ['LabelingJobOutput'],
    [NO_PROPERTY]: ['JobReferenceCode'],
  },
  'AWS::SageMaker::ModelBiasJobDefinition': {
    [IDENTITY]: ['MonitoringJobDefinitionName', 'MonitoringJobDefinitionArn', 'JobDefinitionArn'],
    [NO_PROPERTY]: [
      'ModelBiasJobInput.EndpointInput.ExcludeFeaturesAttribute',
      'ModelBiasJobInput.BatchTransformInput.ExcludeFeaturesAttribute',
    ],
  },
  'AWS::SageMaker::ModelExplainabilityJobDefinition': {
    [IDENTITY]: ['MonitoringJobDefinitionName', 'MonitoringJobDefinitionArn', 'JobDefinitionArn'],
    [NO_PROPERTY]: [
      'ModelExplainabilityJobInput.EndpointInput.ProbabilityThresholdAttribute',
      'ModelExplainabilityJobInput.EndpointInput.StartTimeOffset',
      'ModelExplainabilityJobInput.EndpointInput.EndTimeOffset',
      'ModelExplainabilityJobInput.EndpointInput.ExcludeFeaturesAttribute',
      'ModelExplainabilityJobInput.BatchTransformInput.ProbabilityThresholdAttribute',
      'ModelExplainabilityJobInput.BatchTransformInput.StartTimeOffset',
      'ModelExplainabilityJobInput.BatchTransformInput.EndTimeOffset',
      'ModelExplainabilityJobInput.BatchTransformInput.ExcludeFeaturesAttribute',
    ],
  },
  'AWS::SageMaker::ModelQualityJobDefinition': {
    [IDENTITY]: ['MonitoringJobDefinitionName', 'MonitoringJobDefinitionArn', 'JobDefinitionArn'],
    [NO_PROPERTY]: [
      'ModelQualityJobInput.EndpointInput.FeaturesAttribute',
      'ModelQualityJobInput.EndpointInput.ExcludeFeaturesAttribute',
      'ModelQualityJobInput.BatchTransformInput.FeaturesAttribute',
      'ModelQualityJobInput.BatchTransformInput.ExcludeFeaturesAttribute',
    ],
  },
  'AWS::SageMaker::MonitoringSchedule': {
    [IDENTITY]: ['MonitoringScheduleArn', 'MonitoringJobDefinitionName'],
    [NO_PROPERTY]: [
      'MonitoringType',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].EndpointInput.FeaturesAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].EndpointInput.InferenceAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].EndpointInput.ProbabilityAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].EndpointInput.ProbabilityThresholdAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].EndpointInput.StartTimeOffset',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].EndpointInput.EndTimeOffset',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].BatchTransformInput.FeaturesAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].BatchTransformInput.InferenceAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].BatchTransformInput.ProbabilityAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].BatchTransformInput.ProbabilityThresholdAttribute',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].BatchTransformInput.StartTimeOffset',
      'MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[].BatchTransformInput.EndTimeOffset',
      'MonitoringScheduleConfig.MonitoringJobDefinition.BaselineConfig.BaseliningJobName',
      'LastMonitoringExecutionSummary.MonitoringJobDefinitionName',
      'LastMonitoringExecutionSummary.MonitoringType',
    ],
  },
  'AWS::SageMaker::OptimizationJob': {
    [IDENTITY]: ['OptimizationJobArn'],
    [TOLD_BESIDE]: ['OptimizationTypes'],
    [RESULT]: ['OptimizationOutput'],
  },
  'AWS::SageMaker::ProcessingJob': {
    [IDENTITY]: ['ProcessingJobArn', 'MonitoringScheduleArn', 'AutoMLJobArn', 'TrainingJobArn'],
    [NO_PROPERTY]: [
      'ProcessingResources.ClusterConfig.InstancePreferences',
      'ProcessingResources.ClusterConfig.SelectedInstanceType',
      'ProcessingResources.ClusterConfig.SelectedInstanceCount',
    ],
  },
  'AWS::SageMaker::TrainingJob': {
    [IDENTITY]: ['TrainingJobArn', 'TuningJobArn', 'LabelingJobArn', 'AutoMLJobArn'],
    [NO_PROPERTY]: ['TrainingPlanArn', 'MlflowDetails'],
    [RESULT]: [
      'ModelArtifacts',
      'FinalMetricDataList',
      'TrainingTimeInSeconds',
      'BillableTimeInSeconds',
      'BillableTokenCount',
      'OutputModelPackageArn',
    ],
  },
  'AWS::SageMaker::TransformJob': {
    [IDENTITY]: ['TransformJobArn', 'LabelingJobArn', 'AutoMLJobArn'],
  },
}
