import type { RelationRule } from '../rule.ts'
import {
  attaches,
  belongs,
  below,
  bucketName,
  image,
  key,
  lambda,
  logGroup,
  network,
  type Row,
  role,
  rulesOf,
  s3,
  secret,
  topic,
} from './row.ts'

const of = (name: string): string => `AWS::BedrockAgentCore::${name}`

// A user pool stands in the text of its discovery URL.
const issuer = (authorizer: string): Row =>
  attaches(`${authorizer}.CustomJWTAuthorizer.DiscoveryUrl`, 'AWS::Cognito::UserPool')

const fileSystems: readonly Row[] = [
  attaches(
    'FilesystemConfigurations[].EfsAccessPoint.AccessPointArn',
    'AWS::EFS::AccessPoint',
    'notebook-storage',
  ),
  attaches(
    'FilesystemConfigurations[].S3FilesAccessPoint.AccessPointArn',
    'AWS::S3Files::AccessPoint',
    'notebook-storage',
  ),
]

const runtimeNetwork = network(
  'NetworkConfiguration.NetworkModeConfig.Subnets[]',
  'NetworkConfiguration.NetworkModeConfig.SecurityGroups[]',
)

const toolNetwork = network(
  'NetworkConfiguration.VpcConfig.Subnets[]',
  'NetworkConfiguration.VpcConfig.SecurityGroups[]',
)

const privateEndpoint = (at: string): readonly Row[] => [
  attaches(`${at}.ManagedVpcResource.VpcIdentifier`, 'AWS::EC2::VPC', 'network'),
  ...network(`${at}.ManagedVpcResource.SubnetIds[]`, `${at}.ManagedVpcResource.SecurityGroupIds[]`),
]

const jwtNetwork: readonly Row[] = [
  ...privateEndpoint('AuthorizerConfiguration.CustomJWTAuthorizer.PrivateEndpoint'),
  ...privateEndpoint(
    'AuthorizerConfiguration.CustomJWTAuthorizer.PrivateEndpointOverrides[].PrivateEndpoint',
  ),
]

const registryCredentials = (from: string): readonly Row[] => [
  role(`${from}.CredentialProviderConfigurations[].CredentialProvider.IamCredentialProvider.RoleArn`),
  attaches(
    `${from}.CredentialProviderConfigurations[].CredentialProvider.OauthCredentialProvider.ProviderArn`,
    of('OAuth2CredentialProvider'),
    'credentials',
  ),
]

const compute = 'ComputeConfiguration.Ec2Configuration'
const target = 'TargetConfiguration.Mcp'
const credentials = 'CredentialProviderConfigurations[].CredentialProvider'
const selfManaged =
  'MemoryStrategies[].CustomMemoryStrategy.Configuration.SelfManagedConfiguration.InvocationConfiguration'
const vendors = [
  'Atlassian',
  'Custom',
  'Github',
  'Google',
  'Included',
  'Linkedin',
  'Microsoft',
  'Salesforce',
  'Slack',
]

/** What Amazon Bedrock AgentCore points at. */
export const agentcoreRules: readonly RelationRule[] = [
  ...rulesOf(of('Runtime'), [
    role('RoleArn'),
    ...runtimeNetwork,
    image('AgentRuntimeArtifact.ContainerConfiguration.ContainerUri'),
    bucketName('AgentRuntimeArtifact.CodeConfiguration.Code.S3.Bucket', 'code'),
    ...fileSystems,
    issuer('AuthorizerConfiguration'),
    ...jwtNetwork,
    attaches('CapacityProviderConfiguration.CapacityProviderArn', of('CapacityProvider')),
  ]),
  ...rulesOf(of('RuntimeEndpoint'), [belongs('AgentRuntimeId', of('Runtime'))]),
  ...rulesOf(of('Gateway'), [
    role('RoleArn'),
    key('KmsKeyArn'),
    attaches('PolicyEngineConfiguration.Arn', of('PolicyEngine')),
    lambda('InterceptorConfigurations[].Interceptor.Lambda.Arn', 'code'),
    issuer('AuthorizerConfiguration'),
    ...privateEndpoint('AuthorizerConfiguration.CustomJWTAuthorizer.PrivateEndpoint'),
  ]),
  ...rulesOf(of('GatewayTarget'), [
    belongs('GatewayIdentifier', of('Gateway')),
    lambda(`${target}.Lambda.LambdaArn`, 'agent-tool'),
    s3(`${target}.Lambda.ToolSchema.S3.Uri`, 'code'),
    s3(`${target}.OpenApiSchema.S3.Uri`, 'code'),
    s3(`${target}.SmithyModel.S3.Uri`, 'code'),
    s3(`${target}.McpServer.McpToolSchema.S3.Uri`, 'code'),
    attaches(`${target}.ApiGateway.RestApiId`, 'AWS::ApiGateway::RestApi', 'agent-tool'),
    s3('TargetConfiguration.Http.AgentcoreRuntime.Schema.Source.S3.Uri', 'code'),
    s3('TargetConfiguration.Http.Passthrough.Schema.Source.S3.Uri', 'code'),
    attaches('TargetConfiguration.Http.AgentcoreRuntime.Arn', of('Runtime'), 'agent-tool'),
    attaches(
      `${credentials}.ApiKeyCredentialProvider.ProviderArn`,
      of('ApiKeyCredentialProvider'),
      'credentials',
    ),
    attaches(
      `${credentials}.OauthCredentialProvider.ProviderArn`,
      of('OAuth2CredentialProvider'),
      'credentials',
    ),
    ...privateEndpoint('PrivateEndpoint'),
  ]),
  ...rulesOf(of('GatewayRateLimit'), [belongs('GatewayIdentifier', of('Gateway'))]),
  ...rulesOf(of('GatewayRule'), [
    belongs('GatewayIdentifier', of('Gateway')),
    attaches('Actions[].ConfigurationBundle.StaticOverride.BundleArn', of('ConfigurationBundle')),
  ]),
  ...rulesOf(of('PolicyEngine'), [key('EncryptionKeyArn')]),
  ...rulesOf(of('Policy'), [belongs('PolicyEngineId', of('PolicyEngine'))]),
  ...rulesOf(of('ResourcePolicy'), [
    belongs('ResourceArn', [of('Runtime'), of('RuntimeEndpoint'), of('Gateway'), of('Memory')]),
  ]),
  ...rulesOf(of('Memory'), [
    key('EncryptionKeyArn'),
    role('MemoryExecutionRoleArn'),
    attaches('StreamDeliveryResources.Resources[].Kinesis.DataStreamArn', 'AWS::Kinesis::Stream', 'memory'),
    topic(`${selfManaged}.TopicArn`),
    bucketName(`${selfManaged}.PayloadDeliveryBucketName`, 'memory'),
  ]),
  ...rulesOf(of('BrowserCustom'), [
    role('ExecutionRoleArn'),
    ...toolNetwork,
    bucketName('RecordingConfig.S3Location.Bucket', 'recordings'),
    bucketName('EnterprisePolicies[].Location.Bucket', 'code'),
    secret('Certificates[].CertificateLocation.SecretArn'),
  ]),
  ...rulesOf(of('CodeInterpreterCustom'), [
    role('ExecutionRoleArn'),
    ...toolNetwork,
    secret('Certificates[].CertificateLocation.SecretArn'),
  ]),
  ...rulesOf(of('CapacityProvider'), [
    role('PermissionsConfiguration.CapacityProviderOperatorRoleArn'),
    ...network(`${compute}.VpcConfiguration.Subnets[]`, `${compute}.VpcConfiguration.SecurityGroups[]`),
    key(`${compute}.Volumes[].EbsConfiguration.KmsKeyId`),
    key(`${compute}.RootVolume.KmsKeyId`),
    key(`${compute}.LaunchTemplateSource.LaunchParameters.EphemeralVolumes[].Ebs.KmsKeyId`),
    attaches(
      `${compute}.LaunchTemplateSource.LaunchParameters.InstanceProfileArn`,
      'AWS::IAM::InstanceProfile',
    ),
  ]),
  ...rulesOf(of('Harness'), [
    role('ExecutionRoleArn'),
    ...below('Environment.AgentCoreRuntimeEnvironment', [...runtimeNetwork, ...fileSystems]),
    image('EnvironmentArtifact.ContainerConfiguration.ContainerUri'),
    issuer('AuthorizerConfiguration'),
    ...jwtNetwork,
    attaches('Memory.AgentCoreMemoryConfiguration.Arn', of('Memory'), 'memory'),
    key('Memory.ManagedMemoryConfiguration.EncryptionKeyArn'),
    s3('Skills[].S3.Uri', 'code'),
    attaches('Skills[].Git.Auth.CredentialArn', of('ApiKeyCredentialProvider'), 'credentials'),
    attaches('Tools[].Config.AgentCoreGateway.GatewayArn', of('Gateway'), 'agent-tool'),
    attaches('Tools[].Config.AgentCoreBrowser.BrowserArn', of('BrowserCustom'), 'agent-tool'),
    attaches(
      'Tools[].Config.AgentCoreCodeInterpreter.CodeInterpreterArn',
      of('CodeInterpreterCustom'),
      'agent-tool',
    ),
    attaches(
      'Tools[].Config.AgentCoreGateway.OutboundAuth.Oauth.ProviderArn',
      of('OAuth2CredentialProvider'),
      'credentials',
    ),
    attaches('Environment.AgentCoreRuntimeEnvironment.AgentRuntimeArn', of('Runtime')),
    attaches('Memory.ManagedMemoryConfiguration.Arn', of('Memory'), 'memory'),
    ...['GeminiModelConfig', 'LiteLlmModelConfig', 'OpenAiModelConfig'].map((config) =>
      attaches(`Model.${config}.ApiKeyArn`, of('ApiKeyCredentialProvider'), 'credentials'),
    ),
  ]),
  ...rulesOf(of('HarnessEndpoint'), [belongs('HarnessId', of('Harness'))]),
  ...rulesOf(of('ApiKeyCredentialProvider'), [secret('ApiKeySecretConfig.SecretId')]),
  ...rulesOf(of('OAuth2CredentialProvider'), [
    ...vendors.map((vendor) =>
      secret(`Oauth2ProviderConfigInput.${vendor}Oauth2ProviderConfig.ClientSecretConfig.SecretId`),
    ),
    key(
      'Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.PrivateKeyJwtConfig.PrivateKeySource.KmsKeySource.KmsKeyArn',
    ),
    ...privateEndpoint('Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.PrivateEndpoint'),
    ...privateEndpoint(
      'Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.PrivateEndpointOverrides[].PrivateEndpoint',
    ),
  ]),
  ...rulesOf(of('PaymentCredentialProvider'), [
    secret('ProviderConfigurationInput.CoinbaseCdpConfiguration.ApiKeySecretConfig.SecretId'),
    secret('ProviderConfigurationInput.CoinbaseCdpConfiguration.WalletSecretConfig.SecretId'),
    secret('ProviderConfigurationInput.StripePrivyConfiguration.AppSecretConfig.SecretId'),
    secret('ProviderConfigurationInput.StripePrivyConfiguration.AuthorizationPrivateKeyConfig.SecretId'),
  ]),
  ...rulesOf(of('PaymentManager'), [role('RoleArn'), issuer('AuthorizerConfiguration')]),
  ...rulesOf(of('PaymentConnector'), [
    belongs('PaymentManagerId', of('PaymentManager')),
    attaches(
      'CredentialProviderConfigurations[].CoinbaseCDP.CredentialProviderArn',
      of('PaymentCredentialProvider'),
      'credentials',
    ),
    attaches(
      'CredentialProviderConfigurations[].StripePrivy.CredentialProviderArn',
      of('PaymentCredentialProvider'),
      'credentials',
    ),
  ]),
  ...rulesOf(of('Evaluator'), [
    key('KmsKeyArn'),
    lambda('EvaluatorConfig.CodeBased.LambdaConfig.LambdaArn', 'code'),
  ]),
  ...rulesOf(of('OnlineEvaluationConfig'), [
    role('EvaluationExecutionRoleArn'),
    logGroup('DataSourceConfig.CloudWatchLogs.LogGroupNames[]', 'prompt-log'),
    attaches('Evaluators[].EvaluatorId', of('Evaluator')),
  ]),
  ...rulesOf(of('Dataset'), [key('KmsKeyArn'), s3('Source.S3Source.S3Uri', 'training-data')]),
  ...rulesOf(of('ConfigurationBundle'), [key('KmsKeyArn')]),
  ...rulesOf(of('TokenVaultCMK'), [key('KmsConfiguration.KmsKeyArn')]),
  ...rulesOf('AWS::AgentRegistry::Registry', [issuer('DiscoveryConfiguration.AuthorizerConfiguration')]),
  ...rulesOf('AWS::AgentRegistry::RegistryRecord', [
    belongs('RegistryId', 'AWS::AgentRegistry::Registry'),
    ...['A2aAgentCard', 'McpServer'].flatMap((kind) =>
      registryCredentials(`Descriptors.${kind}.Source.FromUrl`),
    ),
  ]),
  ...rulesOf('AWS::NovaAct::WorkflowDefinition', [bucketName('ExportConfig.S3BucketName', 'recordings')]),
]
