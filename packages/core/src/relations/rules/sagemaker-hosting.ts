import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  image,
  key,
  lambda,
  type Row,
  role,
  rulesOf,
  s3,
  topic,
  vpcConfig,
} from './row.ts'

const model = (path: string): Row => attaches(path, 'AWS::SageMaker::Model', undefined, 'name')

const container = (at: string): readonly Row[] => [
  image(`${at}.Image`),
  s3(`${at}.ModelDataUrl`, 'model-artifact'),
  s3(`${at}.ModelDataSource.S3DataSource.S3Uri`, 'model-artifact'),
  attaches(
    `${at}.ModelDataSource.S3DataSource.HubAccessConfig.HubContentArn`,
    'AWS::SageMaker::Hub',
    'model-artifact',
  ),
  attaches(`${at}.ModelPackageName`, 'AWS::SageMaker::ModelPackage', 'model-artifact'),
  lambda(`${at}.ImageConfig.RepositoryAuthConfig.RepositoryCredentialsProviderArn`),
]

const packaged = (at: string): readonly Row[] => [
  image(`${at}.Image`),
  s3(`${at}.ModelDataUrl`, 'model-artifact'),
  s3(`${at}.ModelDataSource.S3DataSource.S3Uri`, 'model-artifact'),
]

const variants = (at: string): readonly Row[] => [
  model(`${at}[].ModelName`),
  s3(`${at}[].CoreDumpConfig.DestinationS3Uri`, 'inference-capture'),
  key(`${at}[].CoreDumpConfig.KmsKeyId`),
]

const metrics = [
  'ModelQuality.Statistics',
  'ModelQuality.Constraints',
  'ModelDataQuality.Statistics',
  'ModelDataQuality.Constraints',
  'Bias.Report',
  'Bias.PreTrainingReport',
  'Bias.PostTrainingReport',
  'Explainability.Report',
]

const baselines = [
  'ModelQuality.Statistics',
  'ModelQuality.Constraints',
  'ModelDataQuality.Statistics',
  'ModelDataQuality.Constraints',
  'Bias.PreTrainingConstraints',
  'Bias.PostTrainingConstraints',
  'Explainability.Constraints',
]

/** What models, endpoints and the model registry point at. */
export const sagemakerHostingRules: readonly RelationRule[] = [
  ...rulesOf('AWS::SageMaker::Model', [
    role('ExecutionRoleArn'),
    ...vpcConfig,
    ...container('PrimaryContainer'),
    ...container('Containers[]'),
  ]),
  ...rulesOf('AWS::SageMaker::EndpointConfig', [
    key('KmsKeyId'),
    role('ExecutionRoleArn'),
    ...vpcConfig,
    ...variants('ProductionVariants'),
    ...variants('ShadowProductionVariants'),
    s3('DataCaptureConfig.DestinationS3Uri', 'inference-capture'),
    key('DataCaptureConfig.KmsKeyId'),
    s3('AsyncInferenceConfig.OutputConfig.S3OutputPath', 'inference-output'),
    s3('AsyncInferenceConfig.OutputConfig.S3FailurePath', 'inference-output'),
    key('AsyncInferenceConfig.OutputConfig.KmsKeyId'),
    s3(
      'ExplainerConfig.ClarifyExplainerConfig.ShapConfig.ShapBaselineConfig.ShapBaselineUri',
      'training-data',
    ),
    topic('AsyncInferenceConfig.OutputConfig.NotificationConfig.SuccessTopic'),
    topic('AsyncInferenceConfig.OutputConfig.NotificationConfig.ErrorTopic'),
  ]),
  ...rulesOf('AWS::SageMaker::Endpoint', [
    attaches('EndpointConfigName', 'AWS::SageMaker::EndpointConfig', undefined, 'name'),
    attaches(
      'DeploymentConfig.AutoRollbackConfiguration.Alarms[].AlarmName',
      'AWS::CloudWatch::Alarm',
      undefined,
      'name',
    ),
  ]),
  ...rulesOf('AWS::SageMaker::EndpointPolicy', [belongs('EndpointName', 'AWS::SageMaker::Endpoint', 'name')]),
  ...rulesOf('AWS::SageMaker::InferenceComponent', [
    belongs('EndpointName', 'AWS::SageMaker::Endpoint', 'name'),
    model('Specification.ModelName'),
    image('Specification.Container.Image'),
    s3('Specification.Container.ArtifactUrl', 'model-artifact'),
    model('Specifications[].ModelName'),
    image('Specifications[].Container.Image'),
    s3('Specifications[].Container.ArtifactUrl', 'model-artifact'),
  ]),
  ...rulesOf('AWS::SageMaker::InferenceExperiment', [
    belongs('EndpointName', 'AWS::SageMaker::Endpoint', 'name'),
    role('RoleArn'),
    key('KmsKey'),
    s3('DataStorageConfig.Destination', 'inference-capture'),
    key('DataStorageConfig.KmsKey'),
    model('ModelVariants[].ModelName'),
  ]),
  ...rulesOf('AWS::SageMaker::ModelPackage', [
    belongs('ModelPackageGroupName', 'AWS::SageMaker::ModelPackageGroup', 'name'),
    ...packaged('InferenceSpecification.Containers[]'),
    ...packaged('AdditionalInferenceSpecifications[].Containers[]'),
    s3('SourceAlgorithmSpecification.SourceAlgorithms[].ModelDataUrl', 'model-artifact'),
    s3('SamplePayloadUrl', 'training-data'),
    ...metrics.map((metric) => s3(`ModelMetrics.${metric}.S3Uri`, 'monitoring-output')),
    ...baselines.map((baseline) => s3(`DriftCheckBaselines.${baseline}.S3Uri`, 'monitoring-output')),
    ...packaged('AdditionalInferenceSpecificationsToAdd[].Containers[]'),
    s3('SourceUri', 'model-artifact'),
    role('ValidationSpecification.ValidationRole'),
    key('SecurityConfig.KmsKeyId'),
  ]),
  ...rulesOf('AWS::SageMaker::ModelCard', [key('SecurityConfig.KmsKeyId')]),
  ...rulesOf('AWS::SageMaker::Algorithm', [
    image('TrainingSpecification.TrainingImage'),
    image('InferenceSpecification.Containers[].Image'),
  ]),
]
