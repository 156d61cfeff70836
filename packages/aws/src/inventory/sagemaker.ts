import { type JsonObject, textAt } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'
import { entry, named, WISH } from './sagemaker-entries.ts'

const lastSegment = (arn = ''): string => arn.slice(arn.lastIndexOf('/') + 1)

/** AWS shares a hub of its own with every account. */
const isOfAws = (item: JsonObject): boolean => textAt(item, 'HubArn')?.includes(':aws:hub/') === true

/** Amazon SageMaker AI, beside its jobs. */
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
  entry('ImageVersion', {
    list: 'ListImageVersions',
    items: 'ImageVersions',
    under: 'AWS::SageMaker::Image',
    input: { ImageName: 'parent.ImageName' },
    describe: 'DescribeImageVersion',
    by: { ImageName: 'parent.ImageName', Version: 'Version' },
    arn: 'ImageVersionArn',
    renames: { ImageName: 'parent.ImageName' },
    untagged: true,
    satellites: [
      {
        operation: 'ListAliases',
        input: { ImageName: 'parent.ImageName', Version: 'Version' },
        from: 'SageMakerImageVersionAliases',
        into: 'Aliases',
      },
    ],
    elsewhere: { Alias: 'told among the aliases' },
  }),
  entry('MlflowApp', {
    list: 'ListMlflowApps',
    items: 'Summaries',
    describe: 'DescribeMlflowApp',
    by: { Arn: 'Arn' },
    arn: 'Arn',
    names: ['Name'],
  }),
  named('Algorithm', 'Algorithms', 'AlgorithmSummaryList'),
  named('HumanTaskUi', 'HumanTaskUis', 'HumanTaskUiSummaries', {
    unreadable: { 'UiTemplate.Content': 'a reply has an address of the template, not its text' },
  }),
  named('AIWorkloadConfig', 'AIWorkloadConfigs'),
  entry('ClusterSchedulerConfig', {
    list: 'ListClusterSchedulerConfigs',
    items: 'ClusterSchedulerConfigSummaries',
    describe: 'DescribeClusterSchedulerConfig',
    by: { ClusterSchedulerConfigId: 'ClusterSchedulerConfigId' },
    names: ['ClusterSchedulerConfigId'],
  }),
  named('Hub', 'Hubs', 'HubSummaries', { skip: isOfAws }),
]
