import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  bucketName,
  image,
  key,
  network,
  type Row,
  role,
  rulesOf,
  s3,
  secret,
  securityGroup,
} from './row.ts'

const lifecycle = 'AWS::SageMaker::StudioLifecycleConfig'
const repository = 'AWS::SageMaker::CodeRepository'
const apps = [
  'JupyterLabAppSettings',
  'JupyterServerAppSettings',
  'KernelGatewayAppSettings',
  'CodeEditorAppSettings',
]

const scripts = (app: string): readonly Row[] => [
  attaches(`${app}.LifecycleConfigArns[]`, lifecycle, 'code'),
  attaches(`${app}.DefaultResourceSpec.LifecycleConfigArn`, lifecycle, 'code'),
  attaches(`${app}.DefaultResourceSpec.SageMakerImageArn`, 'AWS::SageMaker::Image', 'image'),
]

const images = (app: string): readonly Row[] => [
  attaches(`${app}.CustomImages[].ImageName`, 'AWS::SageMaker::Image', 'image'),
  attaches(`${app}.CustomImages[].AppImageConfigName`, 'AWS::SageMaker::AppImageConfig'),
]

const fileSystems = (
  list: string,
  names: readonly [efs: string, fsx: string, s3: string],
): readonly Row[] => [
  attaches(`${list}[].${names[0]}.FileSystemId`, 'AWS::EFS::FileSystem', 'notebook-storage'),
  attaches(`${list}[].${names[1]}.FileSystemId`, 'AWS::FSx::FileSystem', 'notebook-storage'),
  s3(`${list}[].${names[2]}.S3Uri`, 'notebook-storage'),
]

const configured = ['EFSFileSystemConfig', 'FSxLustreFileSystemConfig', 'S3FileSystemConfig'] as const

const userSettings = (settings: string): readonly Row[] => [
  role(`${settings}.ExecutionRole`),
  securityGroup(`${settings}.SecurityGroups[]`),
  s3(`${settings}.SharingSettings.S3OutputPath`, 'notebook-storage'),
  key(`${settings}.SharingSettings.S3KmsKeyId`),
  ...apps.flatMap((app) => scripts(`${settings}.${app}`)),
  ...['JupyterLabAppSettings', 'KernelGatewayAppSettings', 'CodeEditorAppSettings'].flatMap((app) =>
    images(`${settings}.${app}`),
  ),
  ...fileSystems(`${settings}.CustomFileSystemConfigs`, configured),
]

/** What notebooks and Studio point at. */
export const sagemakerStudioRules: readonly RelationRule[] = [
  ...rulesOf('AWS::SageMaker::NotebookInstance', [
    role('RoleArn'),
    key('KmsKeyId'),
    ...network('SubnetId', 'SecurityGroupIds[]'),
    attaches('LifecycleConfigName', 'AWS::SageMaker::NotebookInstanceLifecycleConfig', 'code', 'name'),
    attaches('DefaultCodeRepository', [repository, 'AWS::CodeCommit::Repository'], 'code', 'name'),
    attaches('AdditionalCodeRepositories[]', [repository, 'AWS::CodeCommit::Repository'], 'code', 'name'),
  ]),
  ...rulesOf('AWS::SageMaker::CodeRepository', [
    secret('GitConfig.SecretArn'),
    attaches('GitConfig.RepositoryUrl', 'AWS::CodeCommit::Repository', 'code'),
  ]),
  ...rulesOf('AWS::SageMaker::Domain', [
    key('KmsKeyId'),
    ...network('SubnetIds[]'),
    attaches('VpcId', 'AWS::EC2::VPC', 'network'),
    securityGroup('DomainSettings.SecurityGroupIds[]'),
    role('DomainSettings.RStudioServerProDomainSettings.DomainExecutionRoleArn'),
    ...userSettings('DefaultUserSettings'),
    role('DefaultSpaceSettings.ExecutionRole'),
    securityGroup('DefaultSpaceSettings.SecurityGroups[]'),
    ...['JupyterLabAppSettings', 'JupyterServerAppSettings', 'KernelGatewayAppSettings'].flatMap((app) =>
      scripts(`DefaultSpaceSettings.${app}`),
    ),
    ...fileSystems('DefaultSpaceSettings.CustomFileSystemConfigs', configured),
  ]),
  ...rulesOf('AWS::SageMaker::UserProfile', [
    belongs('DomainId', 'AWS::SageMaker::Domain'),
    ...userSettings('UserSettings'),
    role('UserSettings.JupyterLabAppSettings.EmrSettings.AssumableRoleArns[]'),
    role('UserSettings.JupyterLabAppSettings.EmrSettings.ExecutionRoleArns[]'),
  ]),
  ...rulesOf('AWS::SageMaker::Space', [
    belongs('DomainId', 'AWS::SageMaker::Domain'),
    attaches('OwnershipSettings.OwnerUserProfileName', 'AWS::SageMaker::UserProfile', undefined, 'name'),
    ...fileSystems('SpaceSettings.CustomFileSystems', [
      'EFSFileSystem',
      'FSxLustreFileSystem',
      'S3FileSystem',
    ]),
    attaches('SpaceSettings.JupyterServerAppSettings.LifecycleConfigArns[]', lifecycle, 'code'),
    attaches('SpaceSettings.KernelGatewayAppSettings.LifecycleConfigArns[]', lifecycle, 'code'),
    attaches('SpaceSettings.JupyterLabAppSettings.DefaultResourceSpec.LifecycleConfigArn', lifecycle, 'code'),
    attaches('SpaceSettings.CodeEditorAppSettings.DefaultResourceSpec.LifecycleConfigArn', lifecycle, 'code'),
    ...images('SpaceSettings.KernelGatewayAppSettings'),
  ]),
  ...rulesOf('AWS::SageMaker::App', [
    belongs('DomainId', 'AWS::SageMaker::Domain'),
    belongs('UserProfileName', 'AWS::SageMaker::UserProfile', 'name'),
    attaches('ResourceSpec.LifecycleConfigArn', lifecycle, 'code'),
  ]),
  ...rulesOf('AWS::SageMaker::Image', [role('ImageRoleArn')]),
  ...rulesOf('AWS::SageMaker::ImageVersion', [
    belongs('ImageName', 'AWS::SageMaker::Image', 'name'),
    image('BaseImage'),
  ]),
  ...rulesOf('AWS::SageMaker::MlflowTrackingServer', [
    role('RoleArn'),
    s3('ArtifactStoreUri', 'model-artifact'),
  ]),
  ...rulesOf('AWS::SageMaker::MlflowApp', [role('RoleArn'), s3('ArtifactStoreUri', 'model-artifact')]),
  ...rulesOf('AWS::SageMaker::PartnerApp', [role('ExecutionRoleArn'), key('KmsKeyId')]),
  ...rulesOf('AWS::SageMaker::Project', [
    role('TemplateProviderDetails[].CfnTemplateProviderDetail.RoleARN'),
    s3('TemplateProviderDetails[].CfnTemplateProviderDetail.TemplateURL', 'code'),
  ]),
  ...rulesOf('AWS::SageMaker::Hub', [s3('S3StorageConfig.S3OutputPath', 'model-artifact')]),
  ...rulesOf('AWS::SageMaker::Pipeline', [
    role('RoleArn'),
    bucketName('PipelineDefinition.PipelineDefinitionS3Location.Bucket', 'code'),
  ]),
]
