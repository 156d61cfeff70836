import { IDENTITY, type Ignored, NO_PROPERTY, STATE, TOLD_BESIDE } from './reasons.ts'

const container = (...members: readonly string[]): readonly string[] =>
  members.map((member) => `InferenceSpecification.Containers[].${member}`)

/** Members that become no property, of Amazon SageMaker AI beside its jobs and studios. */
export const ignoredOfSagemaker: Ignored = {
  'AWS::SageMaker::Algorithm': {
    [STATE]: ['AlgorithmStatus', 'AlgorithmStatusDetails'],
    [NO_PROPERTY]: [
      'TrainingSpecification.AdditionalS3DataSource',
      ...container(
        'ModelDataUrl',
        'ModelDataSource',
        'ProductId',
        'AdditionalModelDataSources',
        'AdditionalS3DataSource',
        'ModelDataETag',
        'BaseModel',
      ),
      'ValidationSpecification',
      'ProductId',
    ],
  },
  'AWS::SageMaker::Cluster': {
    [IDENTITY]: ['ClusterArn'],
    [NO_PROPERTY]: [
      'TrainingPlanArns',
      'InstanceGroups[].InstanceRequirements.CurrentInstanceTypes',
      'InstanceGroups[].InstanceTypeDetails',
      'InstanceGroups[].AutoPatchConfig.CurrentPatchSchedule',
      'InstanceGroups[].CurrentImageId',
      'InstanceGroups[].CurrentImageReleaseVersion',
      'InstanceGroups[].DesiredImageReleaseVersion',
      'InstanceGroups[].ActiveOperations',
      'InstanceGroups[].KubernetesConfig.CurrentLabels',
      'InstanceGroups[].KubernetesConfig.CurrentTaints',
      'InstanceGroups[].TargetStateCount',
      'InstanceGroups[].ActiveSoftwareUpdateConfig',
      'RestrictedInstanceGroups[].ScheduledUpdateConfig',
      'RestrictedInstanceGroups[].EnvironmentConfig.S3OutputPath',
      'RestrictedInstanceGroupsConfig.SharedEnvironmentConfig.CurrentFSxLustreConfig',
      'RestrictedInstanceGroupsConfig.SharedEnvironmentConfig.CurrentFSxLustreDeletionPolicy',
    ],
  },
  'AWS::SageMaker::ClusterSchedulerConfig': {
    [IDENTITY]: ['ClusterSchedulerConfigVersion'],
    [STATE]: ['StatusDetails'],
  },
  'AWS::SageMaker::Endpoint': {
    [IDENTITY]: ['EndpointArn'],
    'told by the configuration of the endpoint': [
      'ProductionVariants',
      'DataCaptureConfig',
      'AsyncInferenceConfig',
      'ExplainerConfig',
      'ShadowProductionVariants',
      'MetricsConfig',
    ],
    [TOLD_BESIDE]: ['PendingDeploymentSummary'],
  },
  'AWS::SageMaker::EndpointConfig': {
    [IDENTITY]: ['EndpointConfigArn'],
  },
  'AWS::SageMaker::FeatureGroup': {
    [IDENTITY]: ['FeatureGroupArn'],
    [NO_PROPERTY]: [
      'FeatureDefinitions[].CollectionType',
      'FeatureDefinitions[].CollectionConfig',
      'NextToken',
      'OfflineStoreConfig.S3StorageConfig.ResolvedOutputS3Uri',
      'OnlineStoreTotalSizeBytes',
    ],
  },
  'AWS::SageMaker::FlowDefinition': {
    [IDENTITY]: ['FlowDefinitionArn'],
  },
  'AWS::SageMaker::Hub': { [STATE]: ['HubStatus'] },
  'AWS::SageMaker::HumanTaskUi': {
    [STATE]: ['HumanTaskUiStatus'],
    [NO_PROPERTY]: ['UiTemplate'],
  },
  'AWS::SageMaker::InferenceComponent': {
    [IDENTITY]: ['InferenceComponentArn'],
    [NO_PROPERTY]: [
      'Specification.InstanceType',
      'Specifications[].Container.DeployedImage.ResolvedImage',
      'Specifications[].BaseInferenceComponentName',
    ],
  },
  'AWS::SageMaker::InferenceExperiment': {
    [IDENTITY]: ['Arn'],
    [NO_PROPERTY]: ['EndpointMetadata.EndpointConfigName'],
  },
  'AWS::SageMaker::Model': {
    [IDENTITY]: ['ModelArn'],
    [NO_PROPERTY]: [
      'PrimaryContainer.ModelDataSource.S3DataSource.ManifestS3Uri',
      'PrimaryContainer.ModelDataSource.S3DataSource.ETag',
      'PrimaryContainer.ModelDataSource.S3DataSource.ManifestEtag',
      'PrimaryContainer.AdditionalModelDataSources',
      'PrimaryContainer.ContainerMetricsConfig',
      'Containers[].ModelDataSource.S3DataSource.ManifestS3Uri',
      'Containers[].ModelDataSource.S3DataSource.ETag',
      'Containers[].ModelDataSource.S3DataSource.ManifestEtag',
      'Containers[].AdditionalModelDataSources',
      'Containers[].ContainerMetricsConfig',
    ],
  },
  'AWS::SageMaker::ModelCard': {
    [IDENTITY]: ['ModelCardArn', 'ModelCardVersion'],
    'shows when the text is JSON': ['Content'],
  },
  'AWS::SageMaker::ModelPackage': {
    [IDENTITY]: ['ModelPackageArn'],
    [NO_PROPERTY]: [
      'ModelLifeCycle',
      'ModelPackageRegistrationType',
      'InferenceSpecification.Containers[].ModelDataSource.S3DataSource.HubAccessConfig',
      'InferenceSpecification.Containers[].ModelDataSource.S3DataSource.ManifestS3Uri',
      'InferenceSpecification.Containers[].ModelDataSource.S3DataSource.ETag',
      'InferenceSpecification.Containers[].ModelDataSource.S3DataSource.ManifestEtag',
      'InferenceSpecification.Containers[].ProductId',
      'InferenceSpecification.Containers[].AdditionalModelDataSources',
      'InferenceSpecification.Containers[].AdditionalS3DataSource',
      'InferenceSpecification.Containers[].ModelDataETag',
      'InferenceSpecification.Containers[].IsCheckpoint',
      'InferenceSpecification.Containers[].BaseModel',
      'SourceAlgorithmSpecification.SourceAlgorithms[].ModelDataSource',
      'SourceAlgorithmSpecification.SourceAlgorithms[].ModelDataETag',
      'ValidationSpecification.ValidationProfiles[].TransformJobDefinition.TransformResources.TransformAmiVersion',
      'AdditionalInferenceSpecifications[].Containers[].ModelDataSource.S3DataSource.HubAccessConfig',
      'AdditionalInferenceSpecifications[].Containers[].ModelDataSource.S3DataSource.ManifestS3Uri',
      'AdditionalInferenceSpecifications[].Containers[].ModelDataSource.S3DataSource.ETag',
      'AdditionalInferenceSpecifications[].Containers[].ModelDataSource.S3DataSource.ManifestEtag',
      'AdditionalInferenceSpecifications[].Containers[].ProductId',
      'AdditionalInferenceSpecifications[].Containers[].AdditionalModelDataSources',
      'AdditionalInferenceSpecifications[].Containers[].AdditionalS3DataSource',
      'AdditionalInferenceSpecifications[].Containers[].ModelDataETag',
      'AdditionalInferenceSpecifications[].Containers[].IsCheckpoint',
      'AdditionalInferenceSpecifications[].Containers[].BaseModel',
      'ManagedStorageType',
    ],
  },
  'AWS::SageMaker::ModelPackageGroup': {
    [IDENTITY]: ['ModelPackageGroupArn'],
    [NO_PROPERTY]: ['ManagedConfiguration'],
  },
  'AWS::SageMaker::Pipeline': {
    [IDENTITY]: ['PipelineArn', 'PipelineVersionDisplayName'],
    [NO_PROPERTY]: ['PipelineVersionDescription'],
  },
}
