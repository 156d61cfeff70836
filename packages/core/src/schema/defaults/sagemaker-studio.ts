import { type DefaultRow, of, type TypeDefaults } from './row.ts'

const api = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference'
const dg = 'https://docs.aws.amazon.com/sagemaker/latest/dg'

const idle = (app: string, otherwise: string): readonly DefaultRow[] => [
  { path: `${app}.AppLifecycleManagement.IdleSettings`, none: otherwise },
  { path: `${app}.AppLifecycleManagement.IdleSettings.LifecycleManagement`, none: otherwise },
  { path: `${app}.AppLifecycleManagement.IdleSettings.IdleTimeoutInMinutes`, none: otherwise },
]

const neverIdle = 'idle applications are not shut down'
const ofDomain = 'the setting of the domain applies'

/** Notebook instances and SageMaker Studio. */
export const sagemakerStudioDefaults: readonly TypeDefaults[] = [
  of('AWS::SageMaker::NotebookInstance', [
    {
      path: 'DirectInternetAccess',
      default: 'Enabled',
      source: `${dg}/appendix-additional-considerations.html`,
    },
    { path: 'RootAccess', default: 'Enabled' },
    { path: 'KmsKeyId', none: 'the volume is encrypted with an AWS managed key, not a customer managed key' },
    { path: 'SubnetId', none: 'no VPC: the notebook uses a network of SageMaker' },
    { path: 'SecurityGroupIds', none: 'no security group of the customer' },
    { path: 'LifecycleConfigName', none: 'no lifecycle script runs' },
    { path: 'DefaultCodeRepository', none: 'no repository is cloned' },
    { path: 'AdditionalCodeRepositories', none: 'no further repository is cloned' },
    { path: 'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion', default: '1' },
    {
      path: 'PlatformIdentifier',
      default: 'notebook-al2023-v1',
      source: `${api}/API_CreateNotebookInstance.html`,
    },
    { path: 'VolumeSizeInGB', default: 5 },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::NotebookInstanceLifecycleConfig', [
    { path: 'OnCreate', none: 'no script runs when the notebook is created' },
    { path: 'OnStart', none: 'no script runs when the notebook starts' },
  ]),
  of('AWS::SageMaker::CodeRepository', [
    {
      path: 'GitConfig.SecretArn',
      none: 'no stored credentials: the repository is read without, or with those in its URL',
    },
    { path: 'GitConfig.Branch', none: 'the default branch of the repository' },
  ]),
  of('AWS::SageMaker::Domain', [
    { path: 'AppNetworkAccessType', default: 'PublicInternetOnly' },
    { path: 'KmsKeyId', none: 'the home file system is encrypted with an AWS managed key' },
    { path: 'VpcId', none: 'no VPC of the customer' },
    { path: 'SubnetIds', none: 'no VPC of the customer' },
    { path: 'HomeEfsFileSystemCreation', default: 'Enabled', source: `${api}/API_CreateDomain.html` },
    {
      path: 'AppSecurityGroupManagement',
      none: 'the customer manages the security groups of the applications',
    },
    { path: 'DomainSettings.DockerSettings.EnableDockerAccess', none: 'Docker is not available to users' },
    { path: 'DomainSettings.DockerSettings.VpcOnlyTrustedAccounts', none: 'no further account is trusted' },
    {
      path: 'DomainSettings.ExecutionRoleIdentityConfig',
      none: 'the name of the user does not reach CloudTrail',
    },
    { path: 'DomainSettings.SecurityGroupIds', none: 'no security group of the customer' },
    { path: 'DomainSettings.RStudioServerProDomainSettings', none: 'no RStudio' },
    { path: 'DomainSettings.RStudioServerProDomainSettings.RStudioConnectUrl', none: 'no RStudio Connect' },
    {
      path: 'DomainSettings.RStudioServerProDomainSettings.RStudioPackageManagerUrl',
      none: 'no package manager of the customer',
    },
    { path: 'DefaultUserSettings.SecurityGroups', none: 'no security group of the customer' },
    { path: 'DefaultUserSettings.SharingSettings', none: 'notebooks are shared without their output' },
    { path: 'DefaultUserSettings.SharingSettings.NotebookOutputOption', default: 'Disabled' },
    { path: 'DefaultUserSettings.SharingSettings.S3OutputPath', none: 'no place for shared snapshots' },
    {
      path: 'DefaultUserSettings.SharingSettings.S3KmsKeyId',
      none: 'shared output is not encrypted with a customer managed key',
    },
    { path: 'DefaultUserSettings.RStudioServerProAppSettings.UserGroup', default: 'R_STUDIO_USER' },
    { path: 'DefaultUserSettings.CustomFileSystemConfigs', none: 'no custom file system' },
    ...idle('DefaultUserSettings.JupyterLabAppSettings', neverIdle),
    ...idle('DefaultUserSettings.CodeEditorAppSettings', neverIdle),
    { path: 'DefaultSpaceSettings', none: 'the domain has no shared spaces' },
    { path: 'DefaultSpaceSettings.SecurityGroups', none: 'no security group of the customer' },
    { path: 'DefaultSpaceSettings.CustomFileSystemConfigs', none: 'no custom file system' },
    ...idle('DefaultSpaceSettings.JupyterLabAppSettings', neverIdle),
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::UserProfile', [
    { path: 'UserSettings', none: ofDomain },
    { path: 'UserSettings.ExecutionRole', none: ofDomain },
    { path: 'UserSettings.SecurityGroups', none: ofDomain },
    { path: 'UserSettings.SharingSettings', none: ofDomain },
    { path: 'UserSettings.SharingSettings.NotebookOutputOption', default: 'Disabled' },
    { path: 'UserSettings.SharingSettings.S3OutputPath', none: 'no place for shared snapshots' },
    {
      path: 'UserSettings.SharingSettings.S3KmsKeyId',
      none: 'shared output is not encrypted with a customer managed key',
    },
    { path: 'UserSettings.RStudioServerProAppSettings.UserGroup', default: 'R_STUDIO_USER' },
    { path: 'UserSettings.CustomFileSystemConfigs', none: ofDomain },
    { path: 'UserSettings.JupyterLabAppSettings.EmrSettings', none: ofDomain },
    {
      path: 'UserSettings.JupyterLabAppSettings.EmrSettings.AssumableRoleArns',
      none: 'no role of another account',
    },
    {
      path: 'UserSettings.JupyterLabAppSettings.EmrSettings.ExecutionRoleArns',
      none: 'no run-time role for EMR',
    },
    ...idle('UserSettings.JupyterLabAppSettings', ofDomain),
    ...idle('UserSettings.CodeEditorAppSettings', ofDomain),
    { path: 'SingleSignOnUserIdentifier', none: 'the user is not bound to IAM Identity Center' },
  ]),
  of('AWS::SageMaker::Space', [
    { path: 'SpaceSettings.RemoteAccess', none: 'no remote access from an IDE outside' },
    { path: 'SpaceSettings.CustomFileSystems', none: 'no custom file system' },
    {
      path: 'SpaceSharingSettings.SharingType',
      depends: 'the kind of application: JupyterServer spaces are shared',
    },
    { path: 'OwnershipSettings', depends: 'the kind of application' },
    {
      path: 'SpaceSettings.JupyterLabAppSettings.AppLifecycleManagement.IdleSettings.IdleTimeoutInMinutes',
      none: ofDomain,
    },
    {
      path: 'SpaceSettings.CodeEditorAppSettings.AppLifecycleManagement.IdleSettings.IdleTimeoutInMinutes',
      none: ofDomain,
    },
  ]),
  of('AWS::SageMaker::AppImageConfig', [
    { path: 'KernelGatewayImageConfig.FileSystemConfig.DefaultUid', default: 1000 },
    { path: 'KernelGatewayImageConfig.FileSystemConfig.DefaultGid', default: 100 },
    ...['JupyterLabAppImageConfig', 'CodeEditorAppImageConfig'].flatMap((app): DefaultRow[] => [
      { path: `${app}.ContainerConfig.ContainerEntrypoint`, none: 'the entry point of the image' },
      { path: `${app}.ContainerConfig.ContainerEnvironmentVariables`, none: 'no environment variables' },
    ]),
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::Image', [
    { path: 'ImageDescription', none: 'no description' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::SageMaker::App', [{ path: 'ResourceSpec.LifecycleConfigArn', none: 'no lifecycle script runs' }]),
  of('AWS::SageMaker::MlflowTrackingServer', [
    {
      path: 'AutomaticModelRegistration',
      default: false,
      source: `${api}/API_CreateMlflowTrackingServer.html`,
    },
    { path: 'MlflowVersion', none: 'the newest version that SageMaker supports' },
  ]),
  of('AWS::SageMaker::MlflowApp', [
    {
      path: 'ModelRegistrationMode',
      default: 'AutoModelRegistrationDisabled',
      source: `${api}/API_CreateMlflowApp.html`,
    },
  ]),
  of('AWS::SageMaker::PartnerApp', [
    { path: 'KmsKeyId', none: 'data is encrypted with an AWS managed key' },
    { path: 'EnableIamSessionBasedIdentity', none: 'the user of the app is not tied to an IAM identity' },
    { path: 'EnableAutoMinorVersionUpgrade', default: false, source: `${api}/API_CreatePartnerApp.html` },
    { path: 'ApplicationConfig.AdminUsers', none: 'no administrator is named' },
  ]),
  of('AWS::SageMaker::Project', [
    { path: 'TemplateProviderDetails', none: 'the template comes from Service Catalog' },
    {
      path: 'TemplateProviderDetails[].CfnTemplateProviderDetail.RoleARN',
      none: 'the template runs as the caller',
    },
  ]),
  of('AWS::SageMaker::Hub', [{ path: 'S3StorageConfig', none: 'a bucket of SageMaker' }]),
]
