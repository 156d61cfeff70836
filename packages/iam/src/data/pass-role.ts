/**
 * An operation that hands a role to a service, which asks for `iam:PassRole` on that role as well.
 *
 * `service` is the value of `iam:PassedToService`; `field` the path in the request. `required` tells that
 * the operation always takes a role; the others do when the field is given.
 */
export type RolePassing = {
  readonly action: string
  readonly service: string
  readonly field: string
  readonly required: boolean
}

type Row = readonly [action: string, field: string, required?: 'required']

function rows(prefix: string, service: string, list: readonly Row[]): readonly RolePassing[] {
  return list.map(([action, field, required]) => ({
    action: `${prefix}:${action}`,
    service,
    field,
    required: required === 'required',
  }))
}

/**
 * The operations of AI services and of the compute around them that take a role. AWS no longer publishes
 * dependent actions, so this is our own list: from the operation models of the AWS SDK, November 2026, each
 * row read by a person. Left out: roles that are only compared or released (`Disassociate…`), and roles in
 * another account that the service assumes without `iam:PassRole` (Canvas model registration).
 */
export const rolePassings: readonly RolePassing[] = [
  ...rows('sagemaker', 'sagemaker.amazonaws.com', [
    ['CreateAIBenchmarkJob', 'RoleArn', 'required'],
    ['CreateAIRecommendationJob', 'RoleArn', 'required'],
    ['CreateAlgorithm', 'ValidationSpecification.ValidationRole'],
    ['CreateAutoMLJob', 'RoleArn', 'required'],
    ['CreateAutoMLJobV2', 'RoleArn', 'required'],
    ['CreateCluster', 'InstanceGroups.ExecutionRole'],
    ['CreateCluster', 'RestrictedInstanceGroups.ExecutionRole'],
    ['CreateCluster', 'ClusterRole'],
    ['CreateCompilationJob', 'RoleArn', 'required'],
    ['CreateDataQualityJobDefinition', 'RoleArn', 'required'],
    ['CreateDeviceFleet', 'RoleArn'],
    ['CreateDomain', 'DefaultUserSettings.ExecutionRole'],
    ['CreateDomain', 'DefaultSpaceSettings.ExecutionRole'],
    ['CreateDomain', 'DomainSettings.RStudioServerProDomainSettings.DomainExecutionRoleArn'],
    [
      'CreateDomain',
      'DefaultUserSettings.CanvasAppSettings.TimeSeriesForecastingSettings.AmazonForecastRoleArn',
    ],
    ['CreateDomain', 'DefaultUserSettings.CanvasAppSettings.GenerativeAiSettings.AmazonBedrockRoleArn'],
    ['CreateDomain', 'DefaultUserSettings.CanvasAppSettings.EmrServerlessSettings.ExecutionRoleArn'],
    ['CreateEdgePackagingJob', 'RoleArn', 'required'],
    ['CreateEndpointConfig', 'ExecutionRoleArn'],
    ['CreateFeatureGroup', 'RoleArn'],
    ['CreateFlowDefinition', 'RoleArn', 'required'],
    ['CreateHyperParameterTuningJob', 'TrainingJobDefinition.RoleArn'],
    ['CreateHyperParameterTuningJob', 'TrainingJobDefinitions.RoleArn'],
    ['CreateImage', 'RoleArn', 'required'],
    ['CreateInferenceExperiment', 'RoleArn', 'required'],
    ['CreateInferenceRecommendationsJob', 'RoleArn', 'required'],
    ['CreateJob', 'RoleArn', 'required'],
    ['CreateLabelingJob', 'RoleArn', 'required'],
    ['CreateMlflowApp', 'RoleArn', 'required'],
    ['CreateMlflowTrackingServer', 'RoleArn', 'required'],
    ['CreateModel', 'ExecutionRoleArn'],
    ['CreateModelBiasJobDefinition', 'RoleArn', 'required'],
    ['CreateModelExplainabilityJobDefinition', 'RoleArn', 'required'],
    ['CreateModelPackage', 'ValidationSpecification.ValidationRole'],
    ['CreateModelQualityJobDefinition', 'RoleArn', 'required'],
    ['CreateMonitoringSchedule', 'MonitoringScheduleConfig.MonitoringJobDefinition.RoleArn'],
    ['CreateNotebookInstance', 'RoleArn', 'required'],
    ['CreateOptimizationJob', 'RoleArn', 'required'],
    ['CreatePartnerApp', 'ExecutionRoleArn', 'required'],
    ['CreatePipeline', 'RoleArn', 'required'],
    ['CreateProcessingJob', 'RoleArn', 'required'],
    ['CreateProject', 'TemplateProviders.CfnTemplateProvider.RoleARN'],
    ['CreateTrainingJob', 'RoleArn', 'required'],
    ['CreateUserProfile', 'UserSettings.ExecutionRole'],
    [
      'CreateUserProfile',
      'UserSettings.CanvasAppSettings.TimeSeriesForecastingSettings.AmazonForecastRoleArn',
    ],
    ['CreateUserProfile', 'UserSettings.CanvasAppSettings.GenerativeAiSettings.AmazonBedrockRoleArn'],
    ['CreateUserProfile', 'UserSettings.CanvasAppSettings.EmrServerlessSettings.ExecutionRoleArn'],
    ['RenderUiTemplate', 'RoleArn', 'required'],
    ['UpdateCluster', 'InstanceGroups.ExecutionRole'],
    ['UpdateCluster', 'RestrictedInstanceGroups.ExecutionRole'],
    ['UpdateDeviceFleet', 'RoleArn'],
    ['UpdateDomain', 'DefaultUserSettings.ExecutionRole'],
    ['UpdateDomain', 'DefaultSpaceSettings.ExecutionRole'],
    [
      'UpdateDomain',
      'DomainSettingsForUpdate.RStudioServerProDomainSettingsForUpdate.DomainExecutionRoleArn',
    ],
    ['UpdateImage', 'RoleArn'],
    ['UpdateMonitoringSchedule', 'MonitoringScheduleConfig.MonitoringJobDefinition.RoleArn'],
    ['UpdateNotebookInstance', 'RoleArn'],
    ['UpdatePipeline', 'RoleArn'],
    ['UpdateUserProfile', 'UserSettings.ExecutionRole'],
  ]),
  ...rows('bedrock', 'bedrock.amazonaws.com', [
    ['CreateAgent', 'agentResourceRoleArn'],
    ['CreateCustomModel', 'roleArn'],
    ['CreateEvaluationJob', 'roleArn', 'required'],
    ['CreateFlow', 'executionRoleArn', 'required'],
    ['CreateKnowledgeBase', 'roleArn', 'required'],
    ['CreateModelCustomizationJob', 'roleArn', 'required'],
    ['CreateModelImportJob', 'roleArn', 'required'],
    ['CreateModelInvocationJob', 'roleArn', 'required'],
    ['PutModelInvocationLoggingConfiguration', 'loggingConfig.cloudWatchConfig.roleArn'],
    ['UpdateAgent', 'agentResourceRoleArn', 'required'],
    ['UpdateFlow', 'executionRoleArn', 'required'],
    ['UpdateKnowledgeBase', 'roleArn', 'required'],
  ]),
  ...rows('bedrock-agentcore', 'bedrock-agentcore.amazonaws.com', [
    ['CreateAgentRuntime', 'roleArn', 'required'],
    ['CreateBrowser', 'executionRoleArn'],
    ['CreateCapacityProvider', 'permissionsConfiguration.capacityProviderOperatorRoleArn', 'required'],
    ['CreateCodeInterpreter', 'executionRoleArn'],
    ['CreateConsentPortal', 'executionRoleArn', 'required'],
    ['CreateGateway', 'roleArn', 'required'],
    ['CreateHarness', 'executionRoleArn', 'required'],
    ['CreateMemory', 'memoryExecutionRoleArn'],
    ['CreateOnlineEvaluationConfig', 'evaluationExecutionRoleArn', 'required'],
    ['CreatePaymentManager', 'roleArn', 'required'],
    ['UpdateAgentRuntime', 'roleArn', 'required'],
    ['UpdateConsentPortal', 'executionRoleArn'],
    ['UpdateGateway', 'roleArn', 'required'],
    ['UpdateHarness', 'executionRoleArn'],
    ['UpdateMemory', 'memoryExecutionRoleArn'],
    ['UpdateOnlineEvaluationConfig', 'evaluationExecutionRoleArn'],
    ['UpdatePaymentManager', 'roleArn'],
  ]),
  ...rows('lambda', 'lambda.amazonaws.com', [
    ['CreateCapacityProvider', 'PermissionsConfig.CapacityProviderOperatorRoleArn', 'required'],
    ['CreateFunction', 'Role', 'required'],
    ['UpdateFunctionConfiguration', 'Role'],
  ]),
  ...rows('states', 'states.amazonaws.com', [
    ['CreateStateMachine', 'roleArn', 'required'],
    ['TestState', 'roleArn'],
    ['UpdateStateMachine', 'roleArn'],
  ]),
  ...rows('glue', 'glue.amazonaws.com', [
    ['CreateColumnStatisticsTaskSettings', 'Role', 'required'],
    ['CreateCrawler', 'Role', 'required'],
    ['CreateDevEndpoint', 'RoleArn', 'required'],
    ['CreateJob', 'Role', 'required'],
    ['CreateMLTransform', 'Role', 'required'],
    ['CreateSession', 'Role', 'required'],
    ['CreateTableOptimizer', 'TableOptimizerConfiguration.roleArn'],
    ['StartBlueprintRun', 'RoleArn', 'required'],
    ['StartColumnStatisticsTaskRun', 'Role', 'required'],
    ['StartDataQualityRuleRecommendationRun', 'Role', 'required'],
    ['StartDataQualityRulesetEvaluationRun', 'Role', 'required'],
    ['UpdateColumnStatisticsTaskSettings', 'Role'],
    ['UpdateCrawler', 'Role'],
    ['UpdateJob', 'JobUpdate.Role'],
    ['UpdateMLTransform', 'Role'],
    ['UpdateTableOptimizer', 'TableOptimizerConfiguration.roleArn'],
  ]),
  ...rows('ecs', 'ecs-tasks.amazonaws.com', [
    ['CreateExpressGatewayService', 'executionRoleArn'],
    ['CreateExpressGatewayService', 'taskRoleArn'],
    ['RegisterTaskDefinition', 'executionRoleArn'],
    ['RegisterTaskDefinition', 'taskRoleArn'],
    ['RunTask', 'overrides.executionRoleArn'],
    ['RunTask', 'overrides.taskRoleArn'],
    ['StartTask', 'overrides.executionRoleArn'],
    ['StartTask', 'overrides.taskRoleArn'],
    ['UpdateExpressGatewayService', 'executionRoleArn'],
    ['UpdateExpressGatewayService', 'taskRoleArn'],
  ]),
  ...rows('ecs', 'ecs.amazonaws.com', [
    ['CreateCapacityProvider', 'managedInstancesProvider.infrastructureRoleArn'],
    ['CreateExpressGatewayService', 'infrastructureRoleArn', 'required'],
    ['CreateService', 'role'],
    ['CreateService', 'volumeConfigurations.managedEBSVolume.roleArn'],
    ['RunTask', 'volumeConfigurations.managedEBSVolume.roleArn'],
    ['UpdateService', 'volumeConfigurations.managedEBSVolume.roleArn'],
  ]),
  ...rows('ec2', 'ec2.amazonaws.com', [
    ['AssociateIamInstanceProfile', 'IamInstanceProfile', 'required'],
    ['CreateFleet', 'LaunchTemplateConfigs.Overrides.IamInstanceProfile'],
    ['CreateLaunchTemplate', 'LaunchTemplateData.IamInstanceProfile'],
    ['CreateLaunchTemplateVersion', 'LaunchTemplateData.IamInstanceProfile'],
    ['ReplaceIamInstanceProfileAssociation', 'IamInstanceProfile', 'required'],
    ['RequestSpotInstances', 'LaunchSpecification.IamInstanceProfile'],
    ['RunInstances', 'IamInstanceProfile'],
  ]),
  ...rows('ec2', 'spotfleet.amazonaws.com', [
    ['RequestSpotFleet', 'SpotFleetRequestConfig.IamFleetRole', 'required'],
  ]),
  ...rows('scheduler', 'scheduler.amazonaws.com', [
    ['CreateSchedule', 'Target.RoleArn', 'required'],
    ['UpdateSchedule', 'Target.RoleArn', 'required'],
  ]),
  ...rows('pipes', 'pipes.amazonaws.com', [
    ['CreatePipe', 'RoleArn', 'required'],
    ['UpdatePipe', 'RoleArn', 'required'],
  ]),
  ...rows('codebuild', 'codebuild.amazonaws.com', [
    ['CreateProject', 'serviceRole', 'required'],
    ['StartBuild', 'serviceRoleOverride'],
    ['StartBuildBatch', 'serviceRoleOverride'],
    ['UpdateProject', 'serviceRole'],
  ]),
]
