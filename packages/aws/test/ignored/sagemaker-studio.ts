import { IDENTITY, type Ignored, NO_PROPERTY, STATE, TOLD_BESIDE } from './reasons.ts'

/** Members that become no property, of Amazon SageMaker AI: where people work. */
export const ignoredOfSagemakerStudio: Ignored = {
  'AWS::SageMaker::AppImageConfig': {
    [NO_PROPERTY]: [
      'AppImageConfigArn',
      'JupyterLabAppImageConfig.FileSystemConfig',
      'CodeEditorAppImageConfig.FileSystemConfig',
    ],
  },
  'AWS::SageMaker::CodeRepository': {
    [IDENTITY]: ['CodeRepositoryArn'],
  },
  'AWS::SageMaker::Domain': {
    [IDENTITY]: [
      'DomainArn',
      'DomainId',
      'Url',
      'HomeEfsFileSystemId',
      'SingleSignOnManagedApplicationInstanceId',
      'SingleSignOnApplicationArn',
    ],
    [NO_PROPERTY]: [
      'SecurityGroupIdForDomainBoundary',
      'DefaultUserSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultUserSettings.JupyterServerAppSettings.CodeRepositories',
      'DefaultUserSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultUserSettings.TensorBoardAppSettings',
      'DefaultUserSettings.RSessionAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultUserSettings.CanvasAppSettings',
      'DefaultUserSettings.CodeEditorAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultUserSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultUserSettings.JupyterLabAppSettings.EmrSettings',
      'DefaultUserSettings.StudioWebPortalSettings.ExecutionRoleSessionNameMode',
      'DomainSettings.RStudioServerProDomainSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DomainSettings.TrustedIdentityPropagationSettings',
      'DomainSettings.DockerSettings.RootlessDocker',
      'DomainSettings.AmazonQSettings',
      'DomainSettings.UnifiedStudioSettings.SingleSignOnApplicationArn',
      'DefaultSpaceSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultSpaceSettings.JupyterServerAppSettings.CodeRepositories',
      'DefaultSpaceSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultSpaceSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'DefaultSpaceSettings.JupyterLabAppSettings.EmrSettings',
    ],
    [TOLD_BESIDE]: ['HomeEfsFileSystemKmsKeyId'],
  },
  'AWS::SageMaker::Image': {
    [NO_PROPERTY]: ['ImageArn'],
  },
  'AWS::SageMaker::ImageVersion': {
    [IDENTITY]: ['ImageArn', 'Version'],
    [TOLD_BESIDE]: ['ContainerImage'],
  },
  'AWS::SageMaker::MlflowApp': {
    [STATE]: ['AccountDefaultStatus', 'MaintenanceStatus'],
    [NO_PROPERTY]: ['MlflowVersion', 'KmsKeyId', 'DefaultDomainIdList'],
  },
  'AWS::SageMaker::MlflowTrackingServer': {
    [IDENTITY]: ['TrackingServerArn', 'TrackingServerUrl', 'S3BucketOwnerAccountId'],
    [NO_PROPERTY]: ['IsActive', 'S3BucketOwnerVerification'],
  },
  'AWS::SageMaker::NotebookInstance': {
    [IDENTITY]: ['NotebookInstanceArn', 'Url', 'NetworkInterfaceId'],
    [NO_PROPERTY]: ['IpAddressType'],
  },
  'AWS::SageMaker::NotebookInstanceLifecycleConfig': {
    [IDENTITY]: ['NotebookInstanceLifecycleConfigArn'],
  },
  'AWS::SageMaker::PartnerApp': {
    [IDENTITY]: ['Arn', 'BaseUrl', 'Version'],
    [NO_PROPERTY]: [
      'ApplicationConfig.AssignedGroupPatterns',
      'ApplicationConfig.RoleGroupAssignments',
      'AvailableUpgrade',
      'IdcConfig',
    ],
  },
  'AWS::SageMaker::Project': {
    [IDENTITY]: ['ProjectArn', 'ProjectId'],
    [NO_PROPERTY]: ['TemplateProviderDetails[].CfnTemplateProviderDetail.StackDetail'],
  },
  'AWS::SageMaker::Space': {
    [TOLD_BESIDE]: ['SpaceSettingsSummary', 'SpaceSharingSettingsSummary', 'OwnershipSettingsSummary'],
    [IDENTITY]: ['SpaceArn', 'HomeEfsFileSystemUid', 'Url'],
    [NO_PROPERTY]: [
      'SpaceSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'SpaceSettings.JupyterServerAppSettings.CodeRepositories',
      'SpaceSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'SpaceSettings.CodeEditorAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'SpaceSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
    ],
  },
  'AWS::SageMaker::StudioLifecycleConfig': {
    [IDENTITY]: ['StudioLifecycleConfigArn'],
  },
  'AWS::SageMaker::UserProfile': {
    [IDENTITY]: ['UserProfileArn', 'HomeEfsFileSystemUid'],
    [NO_PROPERTY]: [
      'UserSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'UserSettings.JupyterServerAppSettings.CodeRepositories',
      'UserSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'UserSettings.TensorBoardAppSettings',
      'UserSettings.RSessionAppSettings',
      'UserSettings.CanvasAppSettings',
      'UserSettings.CodeEditorAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'UserSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageVersionAlias',
      'UserSettings.StudioWebPortalSettings.ExecutionRoleSessionNameMode',
    ],
  },
  'AWS::SageMaker::Workforce': {
    [IDENTITY]: ['WorkforceArn'],
    [NO_PROPERTY]: ['SubDomain', 'WorkforceVpcConfig.VpcEndpointId'],
  },
  'AWS::SageMaker::Workteam': {
    [IDENTITY]: ['WorkteamArn', 'ProductListingIds'],
    [NO_PROPERTY]: ['SubDomain', 'WorkerAccessConfiguration'],
  },
}
