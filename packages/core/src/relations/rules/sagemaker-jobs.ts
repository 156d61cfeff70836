import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  below,
  image,
  key,
  lambda,
  network,
  type Row,
  role,
  rulesOf,
  s3,
  secret,
  topic,
  vpcConfig,
} from './row.ts'

const endpoint = (path: string): Row => belongs(path, 'AWS::SageMaker::Endpoint', 'name')

const input = (channels: string): readonly Row[] => [
  s3(`${channels}.DataSource.S3DataSource.S3Uri`, 'training-data'),
  attaches(
    `${channels}.DataSource.FileSystemDataSource.FileSystemId`,
    ['AWS::EFS::FileSystem', 'AWS::FSx::FileSystem'],
    'training-data',
  ),
  attaches(
    `${channels}.DataSource.S3DataSource.HubAccessConfig.HubContentArn`,
    'AWS::SageMaker::Hub',
    'model-artifact',
  ),
]

const training: readonly Row[] = [
  role('RoleArn'),
  ...vpcConfig,
  ...input('InputDataConfig[]'),
  image('AlgorithmSpecification.TrainingImage'),
  attaches('AlgorithmSpecification.AlgorithmName', 'AWS::SageMaker::Algorithm', 'image', 'name'),
  s3('OutputDataConfig.S3OutputPath', 'model-artifact'),
  key('OutputDataConfig.KmsKeyId'),
  key('ResourceConfig.VolumeKmsKeyId'),
  s3('CheckpointConfig.S3Uri', 'model-artifact'),
]

// Named by its value: SageMaker's own containers read their script from this hyperparameter.
const scriptMode = s3('HyperParameters.sagemaker_submit_directory', 'code')

const monitor = (kind: string): readonly Row[] => [
  role('RoleArn'),
  ...below('NetworkConfig', vpcConfig),
  key('JobResources.ClusterConfig.VolumeKmsKeyId'),
  s3(`${kind}JobOutputConfig.MonitoringOutputs[].S3Output.S3Uri`, 'monitoring-output'),
  key(`${kind}JobOutputConfig.KmsKeyId`),
  image(`${kind}AppSpecification.ImageUri`),
  s3(`${kind}BaselineConfig.ConstraintsResource.S3Uri`, 'monitoring-output'),
  s3(`${kind}JobInput.BatchTransformInput.DataCapturedDestinationS3Uri`, 'inference-capture'),
  endpoint(`${kind}JobInput.EndpointInput.EndpointName`),
]

const processor = (app: string): readonly Row[] => [
  s3(`${app}.RecordPreprocessorSourceUri`, 'code'),
  s3(`${app}.PostAnalyticsProcessorSourceUri`, 'code'),
]

const definitions = [
  'AWS::SageMaker::DataQualityJobDefinition',
  'AWS::SageMaker::ModelQualityJobDefinition',
  'AWS::SageMaker::ModelBiasJobDefinition',
  'AWS::SageMaker::ModelExplainabilityJobDefinition',
]

const schedule = 'MonitoringScheduleConfig.MonitoringJobDefinition'

const nodes = (groups: string): readonly Row[] => [
  role(`${groups}.ExecutionRole`),
  ...network(`${groups}.OverrideVpcConfig.Subnets[]`, `${groups}.OverrideVpcConfig.SecurityGroupIds[]`),
  key(`${groups}.InstanceStorageConfigs[].EbsVolumeConfig.VolumeKmsKeyId`),
]

/** What jobs, monitors, feature groups and clusters point at. */
export const sagemakerJobRules: readonly RelationRule[] = [
  ...rulesOf('AWS::SageMaker::TrainingJob', [
    ...training,
    scriptMode,
    lambda(
      'AlgorithmSpecification.TrainingImageConfig.TrainingRepositoryAuthConfig.TrainingRepositoryCredentialsProviderArn',
    ),
    s3('DebugHookConfig.S3OutputPath', 'job-output'),
    s3('TensorBoardOutputConfig.S3OutputPath', 'job-output'),
    s3('ProfilerConfig.S3OutputPath', 'job-output'),
    attaches('ModelPackageConfig.ModelPackageGroupArn', 'AWS::SageMaker::ModelPackageGroup'),
    attaches('MlflowConfig.MlflowResourceArn', [
      'AWS::SageMaker::MlflowTrackingServer',
      'AWS::SageMaker::MlflowApp',
    ]),
  ]),
  ...rulesOf('AWS::SageMaker::HyperParameterTuningJob', [
    ...below('TrainingJobDefinition', training),
    ...below('TrainingJobDefinitions[]', training),
    s3('TrainingJobDefinition.StaticHyperParameters.sagemaker_submit_directory', 'code'),
    s3('TrainingJobDefinitions[].StaticHyperParameters.sagemaker_submit_directory', 'code'),
    key('TrainingJobDefinition.HyperParameterTuningResourceConfig.VolumeKmsKeyId'),
    key('TrainingJobDefinitions[].HyperParameterTuningResourceConfig.VolumeKmsKeyId'),
  ]),
  ...rulesOf('AWS::SageMaker::TransformJob', [
    attaches('ModelName', 'AWS::SageMaker::Model', undefined, 'name'),
    s3('TransformInput.DataSource.S3DataSource.S3Uri', 'inference-capture'),
    s3('TransformOutput.S3OutputPath', 'inference-output'),
    key('TransformOutput.KmsKeyId'),
    key('TransformResources.VolumeKmsKeyId'),
    s3('DataCaptureConfig.DestinationS3Uri', 'inference-capture'),
    key('DataCaptureConfig.KmsKeyId'),
  ]),
  ...rulesOf('AWS::SageMaker::AutoMLJob', [
    role('RoleArn'),
    s3('InputDataConfig[].DataSource.S3DataSource.S3Uri', 'training-data'),
    s3('OutputDataConfig.S3OutputPath', 'model-artifact'),
    key('OutputDataConfig.KmsKeyId'),
    s3('AutoMLJobConfig.CandidateGenerationConfig.FeatureSpecificationS3Uri', 'code'),
    key('AutoMLJobConfig.SecurityConfig.VolumeKmsKeyId'),
    ...below('AutoMLJobConfig.SecurityConfig', vpcConfig),
  ]),
  ...rulesOf('AWS::SageMaker::AutoMLJobV2', [
    role('RoleArn'),
    s3('AutoMLJobInputDataConfig[].DataSource.S3DataSource.S3Uri', 'training-data'),
    s3('OutputDataConfig.S3OutputPath', 'model-artifact'),
    key('OutputDataConfig.KmsKeyId'),
    key('SecurityConfig.VolumeKmsKeyId'),
    ...below('SecurityConfig', vpcConfig),
    role('AutoMLComputeConfig.EmrServerlessComputeConfig.ExecutionRoleARN'),
  ]),
  ...rulesOf('AWS::SageMaker::CompilationJob', [
    role('RoleArn'),
    s3('InputConfig.S3Uri', 'model-artifact'),
    s3('OutputConfig.S3OutputLocation', 'model-artifact'),
    key('OutputConfig.KmsKeyId'),
    ...vpcConfig,
  ]),
  ...rulesOf('AWS::SageMaker::OptimizationJob', [
    role('RoleArn'),
    s3('ModelSource.S3.S3Uri', 'model-artifact'),
    s3('OutputConfig.S3OutputLocation', 'model-artifact'),
    key('OutputConfig.KmsKeyId'),
    ...vpcConfig,
  ]),
  ...rulesOf('AWS::SageMaker::InferenceRecommendationsJob', [
    role('RoleArn'),
    key('OutputConfig.KmsKeyId'),
    key('InputConfig.VolumeKmsKeyId'),
    ...below('InputConfig', vpcConfig),
    attaches('InputConfig.ModelName', 'AWS::SageMaker::Model', undefined, 'name'),
    attaches('InputConfig.ModelPackageVersionArn', 'AWS::SageMaker::ModelPackage', 'model-artifact'),
    s3('OutputConfig.CompiledOutputConfig.S3OutputUri', 'model-artifact'),
  ]),
  ...rulesOf('AWS::SageMaker::EdgePackagingJob', [
    role('RoleArn'),
    s3('OutputConfig.S3OutputLocation', 'model-artifact'),
    key('OutputConfig.KmsKeyId'),
  ]),
  ...rulesOf('AWS::SageMaker::LabelingJob', [
    role('RoleArn'),
    s3('InputConfig.DataSource.S3DataSource.ManifestS3Uri', 'training-data'),
    s3('LabelCategoryConfigS3Uri', 'code'),
    topic('InputConfig.DataSource.SnsDataSource.SnsTopicArn'),
    s3('OutputConfig.S3OutputPath', 'training-data'),
    key('OutputConfig.KmsKeyId'),
    topic('OutputConfig.SnsTopicArn'),
    key('LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VolumeKmsKeyId'),
    ...below('LabelingJobAlgorithmsConfig.LabelingJobResourceConfig', vpcConfig),
    lambda('HumanTaskConfig.PreHumanTaskLambdaArn'),
    lambda('HumanTaskConfig.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn'),
    attaches('HumanTaskConfig.WorkteamArn', 'AWS::SageMaker::Workteam'),
    attaches('HumanTaskConfig.UiConfig.HumanTaskUiArn', 'AWS::SageMaker::HumanTaskUi'),
    s3('HumanTaskConfig.UiConfig.UiTemplateS3Uri', 'code'),
  ]),
  ...rulesOf('AWS::SageMaker::FlowDefinition', [
    role('RoleArn'),
    s3('OutputConfig.S3OutputPath', 'inference-output'),
    key('OutputConfig.KmsKeyId'),
    attaches('HumanLoopConfig.WorkteamArn', 'AWS::SageMaker::Workteam'),
    attaches('HumanLoopConfig.HumanTaskUiArn', 'AWS::SageMaker::HumanTaskUi'),
  ]),
  ...rulesOf('AWS::SageMaker::ProcessingJob', [
    role('RoleArn'),
    ...below('NetworkConfig', vpcConfig),
    image('AppSpecification.ImageUri'),
    s3('ProcessingInputs[].S3Input.S3Uri', 'training-data'),
    s3('ProcessingInputs[].DatasetDefinition.AthenaDatasetDefinition.OutputS3Uri', 'training-data'),
    key('ProcessingInputs[].DatasetDefinition.AthenaDatasetDefinition.KmsKeyId'),
    s3('ProcessingInputs[].DatasetDefinition.RedshiftDatasetDefinition.OutputS3Uri', 'training-data'),
    key('ProcessingInputs[].DatasetDefinition.RedshiftDatasetDefinition.KmsKeyId'),
    role('ProcessingInputs[].DatasetDefinition.RedshiftDatasetDefinition.ClusterRoleArn'),
    s3('ProcessingOutputConfig.Outputs[].S3Output.S3Uri', 'job-output'),
    attaches(
      'ProcessingOutputConfig.Outputs[].FeatureStoreOutput.FeatureGroupName',
      'AWS::SageMaker::FeatureGroup',
      'feature-store',
      'name',
    ),
    key('ProcessingOutputConfig.KmsKeyId'),
    key('ProcessingResources.ClusterConfig.VolumeKmsKeyId'),
  ]),
  ...rulesOf('AWS::SageMaker::DataQualityJobDefinition', [
    ...monitor('DataQuality'),
    ...processor('DataQualityAppSpecification'),
    s3('DataQualityBaselineConfig.StatisticsResource.S3Uri', 'monitoring-output'),
  ]),
  ...rulesOf('AWS::SageMaker::ModelQualityJobDefinition', [
    ...monitor('ModelQuality'),
    ...processor('ModelQualityAppSpecification'),
    s3('ModelQualityJobInput.GroundTruthS3Input.S3Uri', 'training-data'),
  ]),
  ...rulesOf('AWS::SageMaker::ModelBiasJobDefinition', [
    ...monitor('ModelBias'),
    s3('ModelBiasAppSpecification.ConfigUri', 'code'),
    s3('ModelBiasJobInput.GroundTruthS3Input.S3Uri', 'training-data'),
  ]),
  ...rulesOf('AWS::SageMaker::ModelExplainabilityJobDefinition', [
    ...monitor('ModelExplainability'),
    s3('ModelExplainabilityAppSpecification.ConfigUri', 'code'),
  ]),
  ...rulesOf('AWS::SageMaker::MonitoringSchedule', [
    endpoint('EndpointName'),
    attaches('MonitoringScheduleConfig.MonitoringJobDefinitionName', definitions, undefined, 'name'),
    endpoint(`${schedule}.MonitoringInputs[].EndpointInput.EndpointName`),
    s3(
      `${schedule}.MonitoringInputs[].BatchTransformInput.DataCapturedDestinationS3Uri`,
      'inference-capture',
    ),
    role(`${schedule}.RoleArn`),
    image(`${schedule}.MonitoringAppSpecification.ImageUri`),
    ...processor(`${schedule}.MonitoringAppSpecification`),
    s3(`${schedule}.MonitoringOutputConfig.MonitoringOutputs[].S3Output.S3Uri`, 'monitoring-output'),
    key(`${schedule}.MonitoringOutputConfig.KmsKeyId`),
    key(`${schedule}.MonitoringResources.ClusterConfig.VolumeKmsKeyId`),
    s3(`${schedule}.BaselineConfig.ConstraintsResource.S3Uri`, 'monitoring-output'),
    s3(`${schedule}.BaselineConfig.StatisticsResource.S3Uri`, 'monitoring-output'),
    ...below(`${schedule}.NetworkConfig`, vpcConfig),
  ]),
  ...rulesOf('AWS::SageMaker::FeatureGroup', [
    role('RoleArn'),
    s3('OfflineStoreConfig.S3StorageConfig.S3Uri', 'feature-store'),
    key('OfflineStoreConfig.S3StorageConfig.KmsKeyId'),
    key('OnlineStoreConfig.SecurityConfig.KmsKeyId'),
  ]),
  ...rulesOf('AWS::SageMaker::Cluster', [
    ...vpcConfig,
    role('ClusterRole'),
    ...nodes('InstanceGroups[]'),
    s3('InstanceGroups[].LifeCycleConfig.SourceS3Uri', 'code'),
    ...nodes('RestrictedInstanceGroups[]'),
    attaches('Orchestrator.Eks.ClusterArn', 'AWS::EKS::Cluster'),
    secret('Orchestrator.Slurm.AccountingDatabase.SecretArn'),
  ]),
  ...rulesOf('AWS::SageMaker::AIWorkloadConfig', [
    s3('DatasetConfig.InputDataConfig[].DataSource.S3DataSource.S3Uri', 'training-data'),
  ]),
  ...rulesOf('AWS::SageMaker::ClusterSchedulerConfig', [belongs('ClusterArn', 'AWS::SageMaker::Cluster')]),
  ...rulesOf('AWS::SageMaker::Workforce', [
    attaches('CognitoConfig.UserPool', 'AWS::Cognito::UserPool'),
    ...network('WorkforceVpcConfig.Subnets[]', 'WorkforceVpcConfig.SecurityGroupIds[]'),
    attaches('WorkforceVpcConfig.VpcId', 'AWS::EC2::VPC', 'network'),
  ]),
  ...rulesOf('AWS::SageMaker::Workteam', [
    attaches('WorkforceName', 'AWS::SageMaker::Workforce', undefined, 'name'),
    attaches('MemberDefinitions[].CognitoMemberDefinition.CognitoUserPool', 'AWS::Cognito::UserPool'),
    topic('NotificationConfiguration.NotificationTopicArn'),
  ]),
  ...rulesOf('AWS::SageMaker::DeviceFleet', [
    role('RoleArn'),
    s3('OutputConfig.S3OutputLocation', 'inference-capture'),
    key('OutputConfig.KmsKeyId'),
  ]),
  ...rulesOf('AWS::SageMaker::Device', [belongs('DeviceFleetName', 'AWS::SageMaker::DeviceFleet', 'name')]),
]
