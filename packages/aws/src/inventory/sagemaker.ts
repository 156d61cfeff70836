import { textAt } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'
import { entry, job, named, type Short, WISH } from './sagemaker-entries.ts'

const lastSegment = (arn = ''): string => arn.slice(arn.lastIndexOf('/') + 1)

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

/** Amazon SageMaker AI. */
export const sagemaker: readonly Entry[] = [
  named('NotebookInstance', 'NotebookInstances', 'NotebookInstances', {
    renames: {
      SecurityGroupIds: 'SecurityGroups',
      LifecycleConfigName: 'NotebookInstanceLifecycleConfigName',
    },
  }),
  named('NotebookInstanceLifecycleConfig', 'NotebookInstanceLifecycleConfigs'),
  named('Domain', 'Domains', 'Domains', { by: { DomainId: 'DomainId' }, names: ['DomainId'] }),
  named('UserProfile', 'UserProfiles', 'UserProfiles', {
    by: { DomainId: 'DomainId', UserProfileName: 'UserProfileName' },
  }),
  named('Space', 'Spaces', 'Spaces', { by: { DomainId: 'DomainId', SpaceName: 'SpaceName' } }),
  named('StudioLifecycleConfig', 'StudioLifecycleConfigs'),
  named('Image', 'Images', 'Images', {
    renames: { ImageDisplayName: 'DisplayName', ImageDescription: 'Description', ImageRoleArn: 'RoleArn' },
  }),
  named('AppImageConfig', 'AppImageConfigs'),
  named('CodeRepository', 'CodeRepositories', 'CodeRepositorySummaryList'),
  named('Model', 'Models'),
  named('EndpointConfig', 'EndpointConfigs'),
  named('Endpoint', 'Endpoints', 'Endpoints', {
    renames: { DeploymentConfig: 'LastDeploymentConfig' },
    unreadable: {
      ExcludeRetainedVariantProperties: WISH,
      RetainAllVariantProperties: WISH,
      RetainDeploymentConfig: WISH,
    },
  }),
  named('InferenceComponent', 'InferenceComponents', 'InferenceComponents', {
    renames: {
      DeploymentConfig: 'LastDeploymentConfig',
      'RuntimeConfig.CopyCount': 'DesiredCopyCount',
      'Specification.Container.Image': 'DeployedImage.SpecifiedImage',
      'Specification.CurrentDataCacheConfig': 'DataCacheConfig',
      'Specifications[].Container.Image': 'DeployedImage.SpecifiedImage',
      'Specifications[].CurrentDataCacheConfig': 'DataCacheConfig',
    },
  }),
  named('ModelPackageGroup', 'ModelPackageGroups', 'ModelPackageGroupSummaryList', {
    satellites: [
      {
        operation: 'GetModelPackageGroupPolicy',
        input: { ModelPackageGroupName: 'ModelPackageGroupName' },
        from: 'ResourcePolicy',
        into: 'ModelPackageGroupPolicy',
        absentOn: ['ResourceNotFound', 'ValidationException'],
      },
    ],
  }),
  named('ModelPackage', 'ModelPackages', 'ModelPackageSummaryList', {
    by: { ModelPackageName: 'ModelPackageArn' },
    // Versions in groups are left out unless they are asked for.
    fixed: { ModelPackageType: 'Both' },
    unreadable: { AdditionalInferenceSpecificationsToAdd: WISH, ClientToken: WISH },
  }),
  named('FeatureGroup', 'FeatureGroups', 'FeatureGroupSummaries'),
  named('Pipeline', 'Pipelines', 'PipelineSummaries', {
    renames: { 'PipelineDefinition.PipelineDefinitionBody': 'Body' },
    elsewhere: {
      'PipelineDefinition.PipelineDefinitionS3Location':
        'where a definition came from is kept nowhere; `PipelineDefinitionBody` tells what it is',
    },
    adapt: ({ PipelineDefinition: Body = null, ...reply }) => ({ ...reply, PipelineDefinition: { Body } }),
  }),
  named('MonitoringSchedule', 'MonitoringSchedules', 'MonitoringScheduleSummaries', {
    unreadable: parquetOf('MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs[]'),
  }),
  definition('DataQualityJobDefinition', { unreadable: parquetOf('DataQualityJobInput') }),
  definition('ModelQualityJobDefinition', { unreadable: parquetOf('ModelQualityJobInput') }),
  definition('ModelBiasJobDefinition', { unreadable: parquetOf('ModelBiasJobInput') }),
  definition('ModelExplainabilityJobDefinition', { unreadable: parquetOf('ModelExplainabilityJobInput') }),
  named('Cluster', 'Clusters', 'ClusterSummaries', {
    renames: {
      'InstanceGroups[].AutoPatchConfig.PatchSchedule': 'DesiredPatchSchedule',
      'InstanceGroups[].ImageId': 'DesiredImageId',
      'InstanceGroups[].InstanceCount': 'TargetCount',
      'InstanceGroups[].InstanceRequirements.InstanceTypes': 'DesiredInstanceTypes',
      'InstanceGroups[].KubernetesConfig.Labels': 'DesiredLabels',
      'InstanceGroups[].KubernetesConfig.Taints': 'DesiredTaints',
      'InstanceGroups[].MinInstanceCount': 'MinCount',
      'RestrictedInstanceGroups[].InstanceCount': 'TargetCount',
      'RestrictedInstanceGroupsConfig.SharedEnvironmentConfig.FSxLustreConfig': 'DesiredFSxLustreConfig',
      'RestrictedInstanceGroupsConfig.SharedEnvironmentConfig.FSxLustreDeletionPolicy':
        'DesiredFSxLustreDeletionPolicy',
    },
    unreadable: { 'Orchestrator.Slurm.AccountingDatabase': 'no call tells where accounts of jobs are kept' },
  }),
  entry('MlflowTrackingServer', {
    list: 'ListMlflowTrackingServers',
    items: 'TrackingServerSummaries',
    describe: 'DescribeMlflowTrackingServer',
    by: { TrackingServerName: 'TrackingServerName' },
    arn: 'TrackingServerArn',
    names: ['TrackingServerName'],
  }),
  named('Project', 'Projects', 'ProjectSummaryList'),
  entry('Workteam', {
    list: 'ListWorkteams',
    items: 'Workteams',
    names: ['WorkteamName'],
    renames: {
      'MemberDefinitions[].CognitoMemberDefinition.CognitoClientId': 'ClientId',
      'MemberDefinitions[].CognitoMemberDefinition.CognitoUserGroup': 'UserGroup',
      'MemberDefinitions[].CognitoMemberDefinition.CognitoUserPool': 'UserPool',
      'MemberDefinitions[].OidcMemberDefinition.OidcGroups': 'Groups',
    },
    adapt: (reply) => ({ ...reply, WorkforceName: lastSegment(textAt(reply, 'WorkforceArn')) }),
  }),
  entry('Workforce', {
    list: 'ListWorkforces',
    items: 'Workforces',
    names: ['WorkforceName'],
    unreadable: { 'OidcConfig.ClientSecret': 'secrets are never told' },
  }),
  named('FlowDefinition', 'FlowDefinitions', 'FlowDefinitionSummaries'),
  named('ModelCard', 'ModelCards', 'ModelCardSummaries', {
    adapt: (reply) => ({ ...reply, Content: parseJsonText(reply['Content'] ?? null) }),
  }),
  named('InferenceExperiment', 'InferenceExperiments', 'InferenceExperiments', {
    by: { Name: 'Name' },
    arn: 'Arn',
    names: ['Name'],
    renames: { EndpointName: 'EndpointMetadata.EndpointName' },
    unreadable: { DesiredState: WISH },
  }),
  entry('PartnerApp', {
    list: 'ListPartnerApps',
    items: 'Summaries',
    describe: 'DescribePartnerApp',
    by: { Arn: 'Arn' },
    arn: 'Arn',
    names: ['Name'],
    unreadable: { AppVersion: 'the version of the application is not told', ClientToken: WISH },
  }),
  job('TrainingJob', 'TrainingJobSummaries', {
    unreadable: { SessionChainingConfig: 'no call tells whether sessions are chained' },
  }),
  job('ProcessingJob', 'ProcessingJobSummaries'),
  job('TransformJob', 'TransformJobSummaries'),
  job('HyperParameterTuningJob', 'HyperParameterTuningJobSummaries'),
  job('LabelingJob', 'LabelingJobSummaryList'),
  job('CompilationJob', 'CompilationJobSummaries'),
  job('OptimizationJob', 'OptimizationJobSummaries'),
]
