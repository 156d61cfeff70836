import {
  awsOwnedKey,
  below,
  type DefaultRow,
  networkRows,
  of,
  ofCall,
  outputKey,
  type TypeDefaults,
  volumeKey,
  vpcRows,
} from './row.ts'

const call = (name: string, rows: readonly DefaultRow[], operation = `Create${name}`): TypeDefaults =>
  ofCall(`AWS::SageMaker::${name}`, `sagemaker/latest/APIReference/API_${operation}`, rows)

const network: readonly DefaultRow[] = [...networkRows, ...vpcRows]

const trainingRows: readonly DefaultRow[] = [
  ...network,
  { path: 'ResourceConfig.VolumeKmsKeyId', none: volumeKey },
  { path: 'OutputDataConfig.KmsKeyId', none: outputKey },
  { path: 'CheckpointConfig', none: 'no checkpoints' },
  { path: 'Environment', none: 'no environment variables' },
]

const monitorRows = (kind: string): readonly DefaultRow[] => [
  { path: 'NetworkConfig', none: 'no isolation, no VPC, no encryption between containers' },
  ...below('NetworkConfig', network),
  { path: 'JobResources.ClusterConfig.VolumeKmsKeyId', none: volumeKey },
  { path: `${kind}JobOutputConfig.KmsKeyId`, none: outputKey },
  { path: `${kind}BaselineConfig`, none: 'no baseline' },
  { path: `${kind}BaselineConfig.ConstraintsResource`, none: 'no baseline' },
  { path: `${kind}AppSpecification.Environment`, none: 'no environment variables' },
]

const processorRows = (app: string): readonly DefaultRow[] => [
  { path: `${app}.RecordPreprocessorSourceUri`, none: 'no script of the customer' },
  { path: `${app}.PostAnalyticsProcessorSourceUri`, none: 'no script of the customer' },
]

const scheduleJob = 'MonitoringScheduleConfig.MonitoringJobDefinition'

/** Jobs, monitors, feature groups, clusters and pipelines. */
export const sagemakerJobDefaults: readonly TypeDefaults[] = [
  call('TrainingJob', [
    ...trainingRows,
    { path: 'AlgorithmSpecification.TrainingImageConfig', none: 'the image is pulled from Amazon ECR' },
    {
      path: 'AlgorithmSpecification.TrainingImageConfig.TrainingRepositoryAccessMode',
      default: 'Platform',
    },
    { path: 'RemoteDebugConfig', none: 'no remote debugging' },
    { path: 'RemoteDebugConfig.EnableRemoteDebug', default: false },
    { path: 'SessionChainingConfig.EnableSessionTagChaining', default: false },
    { path: 'DebugHookConfig', none: 'no tensors are saved' },
    { path: 'ProfilerConfig.S3OutputPath', none: 'no profile is saved' },
    { path: 'TensorBoardOutputConfig', none: 'no TensorBoard output' },
    { path: 'InputDataConfig', none: 'the job reads no input channel' },
    { path: 'HyperParameters', none: 'no hyperparameters' },
  ]),
  call('HyperParameterTuningJob', [
    ...below('TrainingJobDefinition', trainingRows),
    ...below('TrainingJobDefinitions[]', trainingRows),
    { path: 'TrainingJobDefinition.HyperParameterTuningResourceConfig.VolumeKmsKeyId', none: volumeKey },
    { path: 'TrainingJobDefinitions[].HyperParameterTuningResourceConfig.VolumeKmsKeyId', none: volumeKey },
  ]),
  call('TransformJob', [
    { path: 'TransformResources.VolumeKmsKeyId', none: volumeKey },
    { path: 'TransformOutput.KmsKeyId', none: outputKey },
    { path: 'DataCaptureConfig', none: 'requests and responses are not captured' },
    { path: 'DataCaptureConfig.KmsKeyId', none: outputKey },
    { path: 'Environment', none: 'no environment variables' },
  ]),
  call('AutoMLJob', [
    { path: 'OutputDataConfig.KmsKeyId', none: outputKey },
    { path: 'AutoMLJobConfig.SecurityConfig', none: 'no VPC, no encryption between containers' },
    { path: 'AutoMLJobConfig.SecurityConfig.VolumeKmsKeyId', none: volumeKey },
    { path: 'AutoMLJobConfig.SecurityConfig.EnableInterContainerTrafficEncryption', default: false },
    { path: 'AutoMLJobConfig.SecurityConfig.VpcConfig', none: 'no VPC' },
    ...below('AutoMLJobConfig.SecurityConfig', vpcRows),
  ]),
  call('AutoMLJobV2', [
    { path: 'OutputDataConfig.KmsKeyId', none: outputKey },
    { path: 'SecurityConfig', none: 'no VPC, no encryption between containers' },
    { path: 'SecurityConfig.VolumeKmsKeyId', none: volumeKey },
    { path: 'SecurityConfig.EnableInterContainerTrafficEncryption', default: false },
    { path: 'SecurityConfig.VpcConfig', none: 'no VPC' },
    ...below('SecurityConfig', vpcRows),
  ]),
  call('CompilationJob', [
    { path: 'OutputConfig.KmsKeyId', none: outputKey },
    { path: 'VpcConfig', none: 'no VPC' },
  ]),
  call('OptimizationJob', [
    { path: 'OutputConfig.KmsKeyId', none: outputKey },
    { path: 'VpcConfig', none: 'no VPC' },
  ]),
  call('InferenceRecommendationsJob', [
    { path: 'OutputConfig.KmsKeyId', none: outputKey },
    { path: 'InputConfig.VolumeKmsKeyId', none: volumeKey },
    { path: 'InputConfig.VpcConfig', none: 'no VPC' },
  ]),
  call('EdgePackagingJob', [{ path: 'OutputConfig.KmsKeyId', none: outputKey }]),
  call('LabelingJob', [
    { path: 'OutputConfig.KmsKeyId', none: outputKey },
    { path: 'LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VolumeKmsKeyId', none: volumeKey },
    { path: 'LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VpcConfig', none: 'no VPC' },
    { path: 'InputConfig.DataAttributes.ContentClassifiers', none: 'nothing is declared about the content' },
  ]),
  call('FlowDefinition', [{ path: 'OutputConfig.KmsKeyId', none: outputKey }]),
  of('AWS::SageMaker::ProcessingJob', [
    { path: 'NetworkConfig', none: 'no isolation, no VPC, no encryption between containers' },
    ...below('NetworkConfig', network),
    { path: 'ProcessingResources.ClusterConfig.VolumeKmsKeyId', none: volumeKey },
    { path: 'ProcessingOutputConfig', none: 'the job writes no output' },
    { path: 'ProcessingOutputConfig.KmsKeyId', none: outputKey },
    { path: 'ProcessingInputs', none: 'the job reads no input' },
    { path: 'ProcessingInputs[].DatasetDefinition.AthenaDatasetDefinition.KmsKeyId', none: outputKey },
    { path: 'ProcessingInputs[].DatasetDefinition.RedshiftDatasetDefinition.KmsKeyId', none: outputKey },
    { path: 'Environment', none: 'no environment variables' },
  ]),
  of('AWS::SageMaker::DataQualityJobDefinition', [
    ...monitorRows('DataQuality'),
    ...processorRows('DataQualityAppSpecification'),
  ]),
  of('AWS::SageMaker::ModelQualityJobDefinition', [
    ...monitorRows('ModelQuality'),
    ...processorRows('ModelQualityAppSpecification'),
  ]),
  of('AWS::SageMaker::ModelBiasJobDefinition', monitorRows('ModelBias')),
  of('AWS::SageMaker::ModelExplainabilityJobDefinition', monitorRows('ModelExplainability')),
  of('AWS::SageMaker::MonitoringSchedule', [
    { path: scheduleJob, none: 'a named job definition holds the settings' },
    { path: 'MonitoringScheduleConfig.MonitoringJobDefinitionName', none: 'the definition is written here' },
    { path: 'MonitoringScheduleConfig.ScheduleConfig', none: 'the monitor does not run on a schedule' },
    { path: 'MonitoringScheduleStatus', none: 'scheduled once it is created' },
    { path: `${scheduleJob}.NetworkConfig`, none: 'no isolation, no VPC, no encryption between containers' },
    ...below(`${scheduleJob}.NetworkConfig`, network),
    { path: `${scheduleJob}.MonitoringResources.ClusterConfig.VolumeKmsKeyId`, none: volumeKey },
    { path: `${scheduleJob}.MonitoringOutputConfig.KmsKeyId`, none: outputKey },
    { path: `${scheduleJob}.BaselineConfig`, none: 'no baseline' },
    ...processorRows(`${scheduleJob}.MonitoringAppSpecification`),
    { path: `${scheduleJob}.Environment`, none: 'no environment variables' },
  ]),
  of('AWS::SageMaker::FeatureGroup', [
    { path: 'OfflineStoreConfig', none: 'no offline store' },
    { path: 'OfflineStoreConfig.S3StorageConfig.KmsKeyId', none: outputKey },
    { path: 'OfflineStoreConfig.DisableGlueTableCreation', default: false },
    { path: 'OnlineStoreConfig', none: 'no online store' },
    { path: 'OnlineStoreConfig.EnableOnlineStore', default: false },
    { path: 'OnlineStoreConfig.StorageType', default: 'Standard' },
    { path: 'OnlineStoreConfig.SecurityConfig', none: awsOwnedKey },
    { path: 'OnlineStoreConfig.SecurityConfig.KmsKeyId', none: awsOwnedKey },
    { path: 'OnlineStoreConfig.TtlDuration', none: 'records are kept until they are deleted' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::Cluster', [
    { path: 'VpcConfig', none: 'a network of SageMaker' },
    { path: 'InstanceGroups[].OverrideVpcConfig', none: 'the network of the cluster applies' },
    { path: 'InstanceGroups[].InstanceStorageConfigs', none: 'no volume with a key of the customer' },
    { path: 'InstanceGroups[].InstanceStorageConfigs[].EbsVolumeConfig.VolumeKmsKeyId', none: volumeKey },
    { path: 'InstanceGroups[].InstanceStorageConfigs[].EbsVolumeConfig.RootVolume', default: false },
    { path: 'InstanceGroups[].LifeCycleConfig', none: 'no lifecycle script' },
    { path: 'InstanceGroups[].AutoPatchConfig', none: 'nodes are not patched automatically' },
    { path: 'InstanceGroups[].ScheduledUpdateConfig', none: 'nodes are not patched on a schedule' },
    { path: 'RestrictedInstanceGroups[].OverrideVpcConfig', none: 'the network of the cluster applies' },
    {
      path: 'RestrictedInstanceGroups[].InstanceStorageConfigs[].EbsVolumeConfig.VolumeKmsKeyId',
      none: volumeKey,
    },
    { path: 'ClusterRole', none: 'no role for automatic scaling' },
    { path: 'NodeRecovery', depends: 'the service: AWS documents no default' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::Pipeline', [
    { path: 'PipelineDefinition.PipelineDefinitionS3Location', none: 'the definition is written here' },
    {
      path: 'PipelineDefinition.PipelineDefinitionS3Location.Version',
      none: 'the newest version of the object',
    },
    { path: 'PipelineDefinition.PipelineDefinitionS3Location.ETag', none: 'the content is not checked' },
  ]),
  of('AWS::SageMaker::Workforce', [
    { path: 'OidcConfig.ClientSecret', none: 'no secret is written here' },

    { path: 'SourceIpConfig', none: 'any address may sign in' },
    { path: 'SourceIpConfig.Cidrs', none: 'any address may sign in' },
    { path: 'WorkforceVpcConfig', none: 'the portal is reached over the internet' },
    { path: 'OidcConfig', none: 'workers come from Amazon Cognito' },
  ]),
  of('AWS::SageMaker::DeviceFleet', [{ path: 'OutputConfig.KmsKeyId', none: outputKey }]),
]
