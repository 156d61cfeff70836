import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  bucketName,
  image,
  joins,
  key,
  logGroup,
  mentions,
  network,
  type Row,
  role,
  rulesOf,
  secret,
} from './row.ts'

const fn = 'AWS::Lambda::Function'
const api = 'AWS::ApiGateway::RestApi'
const httpApi = 'AWS::ApiGatewayV2::Api'

/** What an environment variable or parameter of a consumer may name: AI resources first. */
const named = [
  'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::InferenceComponent',
  'AWS::SageMaker::FeatureGroup',
  'AWS::SageMaker::Pipeline',
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::Bedrock::DataSource',
  'AWS::Bedrock::Guardrail',
  'AWS::Bedrock::Flow',
  'AWS::Bedrock::FlowAlias',
  'AWS::Bedrock::Prompt',
  'AWS::Bedrock::ApplicationInferenceProfile',
  'AWS::BedrockAgentCore::Runtime',
  'AWS::BedrockAgentCore::RuntimeEndpoint',
  'AWS::BedrockAgentCore::Gateway',
  'AWS::BedrockAgentCore::Memory',
  'AWS::BedrockAgentCore::BrowserCustom',
  'AWS::BedrockAgentCore::CodeInterpreterCustom',
  'AWS::OpenSearchServerless::Collection',
  'AWS::S3Vectors::VectorBucket',
  'AWS::S3Vectors::Index',
  'AWS::Kendra::Index',
  'AWS::QBusiness::Application',
  'AWS::Lex::Bot',
  'AWS::Lex::BotAlias',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
]

/** What a schedule or an event may start. */
const startable = [
  fn,
  'AWS::StepFunctions::StateMachine',
  'AWS::SageMaker::Pipeline',
  'AWS::ECS::TaskDefinition',
]

/** What a consumer keeps its state in, is configured by and tells others through. */
const used = ['AWS::DynamoDB::Table', 'AWS::SSM::Parameter', 'AWS::Events::EventBus']

/**
 * What a variable names is told; a secret becomes part of the workload, since its value goes there, and so does
 * what the code reads and writes by that name.
 */
const environment = (path: string): readonly Row[] => [
  mentions(path, named),
  secret(path),
  attaches(path, used),
]

/** What functions, containers, workflows and APIs point at. */
export const computeRules: readonly RelationRule[] = [
  ...rulesOf(fn, [
    role('Role'),
    ...network('VpcConfig.SubnetIds[]', 'VpcConfig.SecurityGroupIds[]'),
    key('KmsKeyArn'),
    attaches('Layers[]', 'AWS::Lambda::LayerVersion', 'code'),
    bucketName('Code.S3Bucket', 'code'),
    image('Code.ImageUri'),
    attaches('FileSystemConfigs[].Arn', ['AWS::EFS::AccessPoint', 'AWS::S3Files::AccessPoint']),
    attaches('DeadLetterConfig.TargetArn', ['AWS::SQS::Queue', 'AWS::SNS::Topic']),
    logGroup('LoggingConfig.LogGroup'),
    ...environment('Environment.Variables.*'),
  ]),
  ...rulesOf('AWS::Lambda::LayerVersion', [bucketName('Content.S3Bucket', 'code')]),
  ...rulesOf('AWS::Lambda::Permission', [
    belongs('FunctionName', ['AWS::Lambda::Alias', 'AWS::Lambda::Version', fn], 'function-uri'),
  ]),
  ...rulesOf('AWS::Lambda::Url', [belongs('TargetFunctionArn', [fn, 'AWS::Lambda::Alias'])]),
  ...rulesOf('AWS::Lambda::Alias', [joins('FunctionName', fn)]),
  ...rulesOf('AWS::Lambda::Version', [joins('FunctionName', fn)]),
  ...rulesOf('AWS::Lambda::EventInvokeConfig', [belongs('FunctionName', fn)]),
  ...rulesOf('AWS::Lambda::EventSourceMapping', [
    belongs('FunctionName', fn),
    mentions('EventSourceArn', ['AWS::SQS::Queue', 'AWS::Kinesis::Stream']),
    attaches('EventSourceArn', 'AWS::DynamoDB::Table'),
  ]),
  ...rulesOf('AWS::StepFunctions::StateMachine', [
    role('RoleArn'),
    key('EncryptionConfiguration.KmsKeyId'),
    bucketName('DefinitionS3Location.Bucket', 'code'),
    logGroup('LoggingConfiguration.Destinations[].CloudWatchLogsLogGroup.LogGroupArn'),
    attaches('DefinitionSubstitutions.*', fn),
    ...environment('DefinitionSubstitutions.*'),
  ]),
  ...rulesOf('AWS::StepFunctions::Execution', [
    belongs('StateMachineArn', 'AWS::StepFunctions::StateMachine'),
  ]),
  ...rulesOf('AWS::SageMaker::PipelineExecution', [
    belongs('PipelineName', 'AWS::SageMaker::Pipeline', 'name'),
  ]),
  ...rulesOf('AWS::StepFunctions::StateMachineAlias', [
    belongs('RoutingConfiguration[].StateMachineVersionArn', 'AWS::StepFunctions::StateMachineVersion'),
  ]),
  ...rulesOf('AWS::StepFunctions::StateMachineVersion', [
    belongs('StateMachineArn', 'AWS::StepFunctions::StateMachine'),
  ]),
  ...rulesOf('AWS::Events::Rule', [
    belongs('Targets[].Arn', startable),
    role('Targets[].RoleArn'),
    attaches('EventBusName', 'AWS::Events::EventBus', undefined, 'name'),
  ]),
  ...rulesOf('AWS::Events::EventBus', [key('KmsKeyIdentifier')]),
  ...rulesOf('AWS::Events::EventBusPolicy', [belongs('EventBusName', 'AWS::Events::EventBus', 'name')]),
  ...rulesOf('AWS::Scheduler::Schedule', [
    belongs('Target.Arn', startable),
    role('Target.RoleArn'),
    key('KmsKeyArn'),
  ]),
  ...rulesOf('AWS::Pipes::Pipe', [
    belongs('Target', startable),
    attaches('Enrichment', fn),
    role('RoleArn'),
    key('KmsKeyIdentifier'),
  ]),
  ...rulesOf('AWS::ECS::TaskDefinition', [
    role('TaskRoleArn'),
    role('ExecutionRoleArn'),
    image('ContainerDefinitions[].Image'),
    ...environment('ContainerDefinitions[].Environment[].Value'),
    secret('ContainerDefinitions[].Secrets[].ValueFrom'),
    logGroup('ContainerDefinitions[].LogConfiguration.Options.awslogs-group'),
    attaches('Volumes[].EFSVolumeConfiguration.FilesystemId', 'AWS::EFS::FileSystem'),
  ]),
  ...rulesOf('AWS::ECS::Service', [
    joins('TaskDefinition', 'AWS::ECS::TaskDefinition'),
    attaches('Cluster', 'AWS::ECS::Cluster'),
    ...network(
      'NetworkConfiguration.AwsvpcConfiguration.Subnets[]',
      'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups[]',
    ),
    attaches('LoadBalancers[].TargetGroupArn', 'AWS::ElasticLoadBalancingV2::TargetGroup', 'network'),
  ]),
  ...rulesOf('AWS::ECS::Cluster', [key('Configuration.ExecuteCommandConfiguration.KmsKeyId')]),
  ...rulesOf('AWS::EKS::Cluster', [
    role('RoleArn'),
    ...network('ResourcesVpcConfig.SubnetIds[]', 'ResourcesVpcConfig.SecurityGroupIds[]'),
    key('EncryptionConfig[].Provider.KeyArn'),
  ]),
  ...rulesOf('AWS::EKS::Nodegroup', [belongs('ClusterName', 'AWS::EKS::Cluster', 'name'), role('NodeRole')]),
  ...rulesOf('AWS::EKS::PodIdentityAssociation', [joins('RoleArn', 'AWS::IAM::Role')]),
  ...rulesOf('AWS::Batch::JobDefinition', [
    role('ContainerProperties.JobRoleArn'),
    role('ContainerProperties.ExecutionRoleArn'),
    image('ContainerProperties.Image'),
    ...environment('ContainerProperties.Environment[].Value'),
  ]),
  ...rulesOf('AWS::AppRunner::Service', [
    role('InstanceConfiguration.InstanceRoleArn'),
    key('EncryptionConfiguration.KmsKey'),
    image('SourceConfiguration.ImageRepository.ImageIdentifier'),
    attaches(
      'NetworkConfiguration.EgressConfiguration.VpcConnectorArn',
      'AWS::AppRunner::VpcConnector',
      'network',
    ),
    ...environment(
      'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables[].Value',
    ),
  ]),
  ...rulesOf('AWS::AppRunner::VpcConnector', network('Subnets[]', 'SecurityGroups[]')),
  // An API in front of a function or service role of the workload is part of it.
  ...rulesOf('AWS::ApiGateway::Method', [
    belongs('Integration.Uri', [fn, 'AWS::Lambda::Alias', 'AWS::Lambda::Version'], 'function-uri'),
    joins('RestApiId', api),
    role('Integration.Credentials'),
    attaches('AuthorizerId', 'AWS::ApiGateway::Authorizer'),
    mentions('ResourceId', 'AWS::ApiGateway::Resource'),
  ]),
  ...rulesOf('AWS::ApiGateway::Resource', [belongs('RestApiId', api)]),
  ...rulesOf('AWS::ApiGateway::Stage', [
    belongs('RestApiId', api),
    logGroup('AccessLogSetting.DestinationArn'),
  ]),
  ...rulesOf('AWS::ApiGateway::Authorizer', [
    belongs('RestApiId', api),
    attaches('AuthorizerUri', fn, undefined, 'function-uri'),
    attaches('ProviderARNs[]', 'AWS::Cognito::UserPool'),
  ]),
  ...rulesOf('AWS::ApiGateway::Deployment', [belongs('RestApiId', api)]),
  ...rulesOf('AWS::ApiGateway::UsagePlan', [belongs('ApiStages[].ApiId', api)]),
  ...rulesOf(api, [
    belongs('Body', fn),
    attaches('EndpointConfiguration.VpcEndpointIds[]', 'AWS::EC2::VPCEndpoint', 'network'),
  ]),
  ...rulesOf('AWS::ApiGatewayV2::Integration', [
    belongs('IntegrationUri', [fn, 'AWS::Lambda::Alias', 'AWS::Lambda::Version'], 'function-uri'),
    joins('ApiId', httpApi),
    role('CredentialsArn'),
  ]),
  ...rulesOf('AWS::ApiGatewayV2::Route', [
    belongs('ApiId', httpApi),
    attaches('AuthorizerId', 'AWS::ApiGatewayV2::Authorizer'),
    mentions('Target', 'AWS::ApiGatewayV2::Integration'),
  ]),
  ...rulesOf('AWS::ApiGatewayV2::Stage', [
    belongs('ApiId', httpApi),
    logGroup('AccessLogSettings.DestinationArn'),
  ]),
  ...rulesOf('AWS::ApiGatewayV2::Authorizer', [
    belongs('ApiId', httpApi),
    attaches('AuthorizerUri', fn, undefined, 'function-uri'),
  ]),
  ...rulesOf('AWS::AppSync::DataSource', [
    belongs('LambdaConfig.LambdaFunctionArn', fn),
    joins('ApiId', 'AWS::AppSync::GraphQLApi'),
    role('ServiceRoleArn'),
  ]),
  ...rulesOf('AWS::WAFv2::WebACLAssociation', [
    belongs('ResourceArn', [
      'AWS::ApiGateway::Stage',
      api,
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::AppSync::GraphQLApi',
      'AWS::Cognito::UserPool',
      'AWS::AppRunner::Service',
      'AWS::BedrockAgentCore::Gateway',
    ]),
    attaches('WebACLArn', 'AWS::WAFv2::WebACL'),
  ]),
]
