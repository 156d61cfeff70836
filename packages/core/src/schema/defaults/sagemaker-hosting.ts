import { awsOwnedKey, type DefaultRow, of, outputKey, type TypeDefaults, volumeKey, vpcRows } from './row.ts'

const dg = 'https://docs.aws.amazon.com/sagemaker/latest/dg'

const containerRows = (container: string): readonly DefaultRow[] => [
  { path: `${container}.Image`, none: 'the image of the model package' },
  {
    path: `${container}.ImageConfig`,
    none: 'the image is pulled from Amazon ECR over a network of SageMaker',
  },
  { path: `${container}.ImageConfig.RepositoryAccessMode`, default: 'Platform' },
  { path: `${container}.ModelDataUrl`, none: 'no model data is named here' },
  { path: `${container}.ModelDataSource`, none: 'no model data is named here' },
  {
    path: `${container}.ModelDataSource.S3DataSource.ModelAccessConfig.AcceptEula`,
    none: 'no license is accepted',
  },
  {
    path: `${container}.ModelDataSource.S3DataSource.HubAccessConfig`,
    none: 'the model does not come from a hub',
  },
  { path: `${container}.Environment`, none: 'no environment variables' },
  { path: `${container}.Mode`, default: 'SingleModel' },
  { path: `${container}.MultiModelConfig.ModelCacheSetting`, default: 'Enabled' },
]

const variantRows = (variants: string): readonly DefaultRow[] => [
  { path: `${variants}[].EnableSSMAccess`, default: false },
  { path: `${variants}[].CoreDumpConfig`, none: 'no core dumps are written' },
  { path: `${variants}[].CoreDumpConfig.KmsKeyId`, none: outputKey },
  { path: `${variants}[].InferenceAmiVersion`, none: 'an image that AWS chooses' },
  { path: `${variants}[].InitialInstanceCount`, none: 'serverless, or instances that SageMaker manages' },
  { path: `${variants}[].ManagedInstanceScaling`, none: 'SageMaker does not scale the instances' },
  { path: `${variants}[].ManagedInstanceScaling.MinInstanceCount`, none: 'no minimum is named' },
  { path: `${variants}[].ServerlessConfig`, none: 'the variant runs on instances' },
  { path: `${variants}[].ModelName`, none: 'inference components name the models' },
]

/** Models, endpoints and the model registry. */
export const sagemakerHostingDefaults: readonly TypeDefaults[] = [
  of('AWS::SageMaker::Model', [
    { path: 'EnableNetworkIsolation', default: false, source: `${dg}/mkt-algo-model-internet-free.html` },
    {
      path: 'VpcConfig',
      none: 'no VPC: the containers use a network of SageMaker with access to the internet',
    },
    ...vpcRows,
    { path: 'ExecutionRoleArn', none: 'the role of the endpoint configuration' },
    { path: 'PrimaryContainer', none: 'an inference pipeline' },
    { path: 'Containers', none: 'a single container' },
    ...containerRows('PrimaryContainer'),
    ...containerRows('Containers[]'),
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::EndpointConfig', [
    { path: 'KmsKeyId', none: volumeKey },
    { path: 'EnableNetworkIsolation', default: false },
    { path: 'VpcConfig', none: 'the network of the models applies' },
    ...vpcRows,
    { path: 'ExecutionRoleArn', none: 'the roles of the models apply' },
    { path: 'DataCaptureConfig', none: 'requests and responses are not captured' },
    {
      path: 'DataCaptureConfig.EnableCapture',
      default: true,
      without: false,
      source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DataCaptureConfig.html',
    },
    { path: 'DataCaptureConfig.KmsKeyId', none: outputKey },
    { path: 'AsyncInferenceConfig', none: 'no asynchronous inference' },
    { path: 'AsyncInferenceConfig.OutputConfig.KmsKeyId', none: outputKey },
    { path: 'AsyncInferenceConfig.OutputConfig.S3FailurePath', none: 'failures are not kept' },
    { path: 'AsyncInferenceConfig.OutputConfig.NotificationConfig', none: 'no notification' },
    {
      path: 'AsyncInferenceConfig.OutputConfig.NotificationConfig.IncludeInferenceResponseIn',
      none: 'notifications carry no inference response',
    },
    ...variantRows('ProductionVariants'),
    { path: 'ShadowProductionVariants', none: 'no shadow variant' },
    ...variantRows('ShadowProductionVariants'),
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::Endpoint', [
    { path: 'DeploymentConfig', none: 'blue/green, all traffic at once, without alarms' },
    {
      path: 'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.Type',
      default: 'ALL_AT_ONCE',
      source: `${dg}/deployment-guardrails-blue-green-all-at-once.html`,
    },
    { path: 'DeploymentConfig.AutoRollbackConfiguration', none: 'a bad deployment is not rolled back' },
    {
      path: 'DeploymentConfig.AutoRollbackConfiguration.Alarms',
      none: 'a bad deployment is not rolled back',
    },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::InferenceComponent', [
    { path: 'Specification.Container', none: 'the component runs a model resource' },
    { path: 'Specification.Container.Image', none: 'the component runs a model resource' },
    { path: 'Specification.Container.ArtifactUrl', none: 'no artifact is named here' },
    { path: 'Specification.Container.Environment', none: 'no environment variables' },
    { path: 'Specification.ModelName', none: 'the component names a container itself' },
    { path: 'DeploymentConfig.AutoRollbackConfiguration', none: 'a bad deployment is not rolled back' },
  ]),
  of('AWS::SageMaker::InferenceExperiment', [
    { path: 'KmsKey', none: volumeKey },
    { path: 'DataStorageConfig', none: 'requests and responses are not stored' },
    { path: 'DataStorageConfig.KmsKey', none: outputKey },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::ModelPackage', [
    { path: 'ValidationSpecification', none: 'the package is not validated' },
    {
      path: 'ValidationSpecification.ValidationProfiles[].TransformJobDefinition.TransformOutput.KmsKeyId',
      none: outputKey,
    },
    {
      path: 'ValidationSpecification.ValidationProfiles[].TransformJobDefinition.TransformResources.VolumeKmsKeyId',
      none: volumeKey,
    },
    {
      path: 'AdditionalInferenceSpecifications[].Containers[].ImageDigest',
      none: 'the image is not pinned by content',
    },

    {
      path: 'ModelApprovalStatus',
      default: 'PendingManualApproval',
      source: `${dg}/model-registry-approve.html`,
    },
    { path: 'SkipModelValidation', default: 'None' },
    { path: 'SecurityConfig', none: awsOwnedKey },
    { path: 'SecurityConfig.KmsKeyId', none: awsOwnedKey },
    { path: 'InferenceSpecification.Containers[].ImageDigest', none: 'the image is not pinned by content' },
    { path: 'InferenceSpecification.Containers[].Environment', none: 'no environment variables' },
    { path: 'InferenceSpecification.Containers[].ModelDataUrl', none: 'no model data is named here' },
    { path: 'ModelCard', none: 'no model card' },
    { path: 'ModelMetrics', none: 'no quality or bias metrics' },
    { path: 'DriftCheckBaselines', none: 'no baselines' },
    { path: 'ModelPackageGroupName', none: 'not a version of a group' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::ModelPackageGroup', [
    { path: 'ModelPackageGroupPolicy', none: 'no resource policy: only the account of the group' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::ModelCard', [
    { path: 'SecurityConfig', none: awsOwnedKey },
    { path: 'SecurityConfig.KmsKeyId', none: awsOwnedKey },
    { path: 'Content.IntendedUses', none: 'not stated' },
    { path: 'Content.IntendedUses.RiskRating', none: 'not stated' },
    { path: 'Content.EvaluationDetails', none: 'not stated' },
    { path: 'Content.TrainingDetails', none: 'not stated' },
  ]),
  of('AWS::SageMaker::Algorithm', [
    { path: 'TrainingSpecification.TrainingImageDigest', none: 'the image is not pinned by content' },
    { path: 'InferenceSpecification.Containers[].ImageDigest', none: 'the image is not pinned by content' },
  ]),
]
