import { awsOwnedKey, type DefaultRow, of, ofCall, type TypeDefaults } from './row.ts'

const guide = 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide'
const api = 'https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference'

/** What a JWT authorizer accepts when a list is not there. */
const jwtRows = (authorizer: string): readonly DefaultRow[] => [
  { path: `${authorizer}.CustomJWTAuthorizer.AllowedAudience`, none: 'a token for any audience is accepted' },
  { path: `${authorizer}.CustomJWTAuthorizer.AllowedClients`, none: 'a token of any client is accepted' },
  { path: `${authorizer}.CustomJWTAuthorizer.AllowedScopes`, none: 'a token of any scope is accepted' },
  { path: `${authorizer}.CustomJWTAuthorizer.CustomClaims`, none: 'no further claim is checked' },
]

const lifecycle = (at: string): readonly DefaultRow[] => [
  {
    path: `${at}.IdleRuntimeSessionTimeout`,
    default: 900,
    source: `${guide}/runtime-lifecycle-settings.html`,
  },
  { path: `${at}.MaxLifetime`, default: 28800, source: `${guide}/runtime-lifecycle-settings.html` },
]

// The call requires a network mode, the type does not: a capacity provider may bring the network.
const network = 'the capacity provider, if there is one; AWS documents no default'

const harness = 'Environment.AgentCoreRuntimeEnvironment'

/** Amazon Bedrock AgentCore. */
export const agentcoreDefaults: readonly TypeDefaults[] = [
  of('AWS::BedrockAgentCore::Runtime', [
    { path: 'AuthorizerConfiguration.CustomJWTAuthorizer', none: 'callers sign with IAM credentials' },
    {
      path: 'AuthorizerConfiguration.CustomJWTAuthorizer.PrivateEndpoint',
      none: 'the issuer is reached over the internet',
    },

    { path: 'NetworkConfiguration', depends: network },
    { path: 'NetworkConfiguration.NetworkMode', depends: network },
    { path: 'NetworkConfiguration.NetworkModeConfig', none: 'no VPC of the customer' },
    { path: 'NetworkConfiguration.NetworkModeConfig.Subnets', none: 'no VPC of the customer' },
    {
      path: 'NetworkConfiguration.NetworkModeConfig.SecurityGroups',
      none: 'no security group of the customer',
    },
    {
      path: 'AuthorizerConfiguration',
      none: 'callers sign with IAM credentials',
      source: `${guide}/runtime-oauth.html`,
    },
    ...jwtRows('AuthorizerConfiguration'),
    {
      path: 'AuthorizerConfiguration.CustomJWTAuthorizer.AllowedWorkloadConfiguration',
      none: 'any workload may call',
    },
    ...lifecycle('LifecycleConfiguration'),
    { path: 'RequestHeaderConfiguration', none: 'no request header reaches the agent' },
    {
      path: 'RequestHeaderConfiguration.RequestHeaderAllowlist',
      none: 'no request header reaches the agent',
    },
    { path: 'EnvironmentVariables', none: 'no environment variables' },
    { path: 'FilesystemConfigurations', none: 'no file system is shared between sessions' },
    {
      path: 'AgentRuntimeArtifact.CodeConfiguration.Code.S3.VersionId',
      none: 'the newest version of the object',
    },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::BedrockAgentCore::RuntimeEndpoint', [{ path: 'AgentRuntimeVersion', none: 'the newest version' }]),
  of('AWS::BedrockAgentCore::Gateway', [
    { path: 'KmsKeyArn', none: awsOwnedKey },
    { path: 'AuthorizerConfiguration', none: 'no token is checked' },
    ...jwtRows('AuthorizerConfiguration'),
    { path: 'PolicyEngineConfiguration', none: 'no policy engine' },
    { path: 'PolicyEngineConfiguration.Mode', none: 'no policy engine' },
    { path: 'ExceptionLevel', none: 'callers get a generic message' },
    { path: 'InterceptorConfigurations', none: 'no interceptor' },
    { path: 'InterceptorConfigurations[].InputConfiguration.PassRequestHeaders', default: false },
    { path: 'WafConfiguration', none: 'no failure mode is chosen' },
    { path: 'WafConfiguration.FailureMode', depends: 'the service: AWS documents no default' },
    { path: 'ProtocolConfiguration.Mcp.SearchType', none: 'no semantic search' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::BedrockAgentCore::GatewayTarget', [
    {
      path: 'TargetConfiguration.Mcp.McpServer.McpToolSchema.S3.BucketOwnerAccountId',
      none: 'the owner is not checked',
    },
    { path: 'TargetConfiguration.Mcp.McpServer', none: 'the target is not a server of the protocol' },
    { path: 'TargetConfiguration.Mcp.Lambda', none: 'the target is not a function' },

    { path: 'CredentialProviderConfigurations', none: 'no outbound authorization' },
    { path: 'CredentialProviderConfigurations[].CredentialProvider', none: 'the role of the gateway' },
    {
      path: 'CredentialProviderConfigurations[].CredentialProvider.ApiKeyCredentialProvider.CredentialLocation',
      depends: 'the service: AWS documents no default',
    },
    {
      path: 'CredentialProviderConfigurations[].CredentialProvider.OauthCredentialProvider.GrantType',
      default: 'CLIENT_CREDENTIALS',
      source: `${guide}/gateway-building-adding-targets-authorization.html`,
    },
    { path: 'MetadataConfiguration', none: 'no header or query parameter is passed on' },
    { path: 'MetadataConfiguration.AllowedRequestHeaders', none: 'no request header is passed on' },
    { path: 'MetadataConfiguration.AllowedQueryParameters', none: 'no query parameter is passed on' },
    { path: 'MetadataConfiguration.AllowedResponseHeaders', none: 'no response header is passed back' },
    { path: 'PrivateEndpoint', none: 'the target is reached over the internet' },
    {
      path: 'TargetConfiguration.Mcp.Lambda.ToolSchema.S3.BucketOwnerAccountId',
      none: 'the owner is not checked',
    },
    {
      path: 'TargetConfiguration.Mcp.OpenApiSchema.S3.BucketOwnerAccountId',
      none: 'the owner is not checked',
    },
    { path: 'TargetConfiguration.Mcp.SmithyModel.S3.BucketOwnerAccountId', none: 'the owner is not checked' },
  ]),
  of('AWS::BedrockAgentCore::Policy', [
    { path: 'EnforcementMode', default: 'ACTIVE' },
    { path: 'ValidationMode', default: 'FAIL_ON_ANY_FINDINGS', source: `${api}/API_CreatePolicy.html` },
  ]),
  of('AWS::BedrockAgentCore::PolicyEngine', [{ path: 'EncryptionKeyArn', none: awsOwnedKey }]),
  of('AWS::BedrockAgentCore::Memory', [
    { path: 'EncryptionKeyArn', none: awsOwnedKey },
    { path: 'MemoryExecutionRoleArn', none: 'the memory has no role' },
    { path: 'MemoryStrategies', none: 'short-term memory only' },
    { path: 'StreamDeliveryResources', none: 'records are not streamed out' },
    {
      path: 'StreamDeliveryResources.Resources[].Kinesis.ContentConfigurations[].Level',
      depends: 'the service: AWS documents no default',
    },
    ...['Semantic', 'Summary', 'UserPreference', 'Episodic', 'Custom'].flatMap((kind): DefaultRow[] => [
      {
        path: `MemoryStrategies[].${kind}MemoryStrategy.Namespaces`,
        none: 'a namespace that the service chooses',
      },
      {
        path: `MemoryStrategies[].${kind}MemoryStrategy.NamespaceTemplates`,
        none: 'a namespace that the service chooses',
      },
    ]),
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::BedrockAgentCore::BrowserCustom', [
    { path: 'NetworkConfiguration.VpcConfig', none: 'no VPC of the customer' },
    { path: 'RecordingConfig', none: 'sessions are not recorded' },
    { path: 'RecordingConfig.Enabled', default: false },
    { path: 'RecordingConfig.S3Location', none: 'no place for recordings' },
    { path: 'BrowserSigning', none: 'requests are not signed' },
    { path: 'BrowserSigning.Enabled', default: false },
    { path: 'EnterprisePolicies', none: 'no policy restricts downloads or addresses' },
    { path: 'Certificates', none: 'no certificate of the customer' },
    { path: 'ExecutionRoleArn', none: 'the browser has no role' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::BedrockAgentCore::CodeInterpreterCustom', [
    { path: 'NetworkConfiguration.VpcConfig', none: 'no VPC of the customer' },
    { path: 'ExecutionRoleArn', none: 'the interpreter has no role' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::BedrockAgentCore::Harness', [
    { path: 'AuthorizerConfiguration.CustomJWTAuthorizer', none: 'callers sign with IAM credentials' },

    { path: 'AuthorizerConfiguration', none: 'callers sign with IAM credentials' },
    ...jwtRows('AuthorizerConfiguration'),
    { path: 'AllowedTools', none: 'not restricted here' },
    { path: 'Tools', none: 'no tools' },
    { path: 'MaxIterations', none: 'the limit of the service' },
    { path: 'MaxTokens', none: 'the limit of the service' },
    { path: 'TimeoutSeconds', none: 'the limit of the service' },
    { path: 'EnvironmentVariables', none: 'no environment variables' },
    { path: 'Memory', none: 'the memory that the service manages' },
    { path: 'Memory.ManagedMemoryConfiguration.EncryptionKeyArn', none: awsOwnedKey },
    { path: 'Memory.ManagedMemoryConfiguration.EventExpiryDuration', default: 30 },
    { path: `${harness}.NetworkConfiguration`, depends: network },
    { path: `${harness}.NetworkConfiguration.NetworkMode`, depends: network },
    ...lifecycle(`${harness}.LifecycleConfiguration`),
    { path: 'Skills[].Git.Auth', none: 'the repository is read without credentials' },
    { path: 'Tools[].Config.AgentCoreGateway.OutboundAuth', none: 'the role of the harness' },
    { path: 'Tools[].Config.RemoteMcp.Headers', none: 'no headers' },
  ]),
  of('AWS::BedrockAgentCore::CapacityProvider', [
    {
      path: 'ComputeConfiguration.Ec2Configuration.Volumes[].EbsConfiguration.KmsKeyId',
      none: 'no customer managed key',
    },
    { path: 'ComputeConfiguration.Ec2Configuration.RootVolume.KmsKeyId', none: 'no customer managed key' },

    { path: 'ComputeConfiguration.Ec2Configuration.Volumes[].EbsConfiguration.Encrypted', default: true },
    {
      path: 'ComputeConfiguration.Ec2Configuration.RootVolume.Encrypted',
      depends: 'the default encryption of Amazon EBS in the account',
    },
    {
      path: 'ComputeConfiguration.Ec2Configuration.LaunchTemplateSource.LaunchParameters.EphemeralVolumes[].Ebs.Encrypted',
      depends: 'the default encryption of Amazon EBS in the account',
    },
    {
      path: 'ComputeConfiguration.Ec2Configuration.LaunchTemplateSource.LaunchParameters.SshKeyName',
      none: 'no key pair: no SSH',
    },
    {
      path: 'ComputeConfiguration.Ec2Configuration.LaunchTemplateSource.LaunchParameters.InstanceProfileArn',
      none: 'the instances have no role',
    },
    { path: 'ComputeConfiguration.Ec2Configuration.LifecycleConfiguration.MaxLifetime', default: 28800 },
  ]),
  of('AWS::BedrockAgentCore::ApiKeyCredentialProvider', [
    { path: 'ApiKey', none: 'the key is not written here' },
    { path: 'ApiKeySecretSource', depends: 'the service: AWS documents no default' },
    { path: 'ApiKeySecretConfig', none: 'AgentCore makes the secret' },
  ]),
  of('AWS::BedrockAgentCore::OAuth2CredentialProvider', [
    {
      path: 'Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.ClientSecret',
      none: 'the secret is not written here',
    },
    {
      path: 'Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.PrivateEndpoint',
      none: 'reached over the internet',
    },
    ...['Atlassian', 'Github', 'Google', 'Included', 'Linkedin', 'Microsoft', 'Salesforce', 'Slack'].map(
      (vendor): DefaultRow => ({
        path: `Oauth2ProviderConfigInput.${vendor}Oauth2ProviderConfig.ClientSecret`,
        none: 'the secret is not written here',
      }),
    ),
  ]),
  of('AWS::BedrockAgentCore::PaymentCredentialProvider', [
    ...[
      'CoinbaseCdpConfiguration.ApiKeySecret',
      'CoinbaseCdpConfiguration.WalletSecret',
      'StripePrivyConfiguration.AppSecret',
      'StripePrivyConfiguration.AuthorizationPrivateKey',
    ].map(
      (path): DefaultRow => ({
        path: `ProviderConfigurationInput.${path}`,
        none: 'the secret is not written here',
      }),
    ),
  ]),
  of('AWS::BedrockAgentCore::PaymentManager', [
    { path: 'AuthorizerConfiguration', none: 'no token is checked' },
    ...jwtRows('AuthorizerConfiguration'),
  ]),
  of('AWS::BedrockAgentCore::WorkloadIdentity', [
    { path: 'AllowedResourceOauth2ReturnUrls', none: 'no return address is allowed' },
  ]),
  of('AWS::BedrockAgentCore::Evaluator', [{ path: 'KmsKeyArn', none: awsOwnedKey }]),
  of('AWS::BedrockAgentCore::Dataset', [{ path: 'KmsKeyArn', none: awsOwnedKey }]),
  of('AWS::BedrockAgentCore::ConfigurationBundle', [{ path: 'KmsKeyArn', none: awsOwnedKey }]),
  of('AWS::BedrockAgentCore::OnlineEvaluationConfig', [
    { path: 'Rule.Filters', none: 'every session is sampled' },
  ]),
  ofCall(
    'AWS::BedrockAgentCore::TokenVaultCMK',
    'bedrock-agentcore-control/latest/APIReference/API_SetTokenVaultCMK',
    [
      { path: 'TokenVaultId', default: 'default' },
      { path: 'KmsConfiguration.KmsKeyArn', none: awsOwnedKey },
    ],
  ),
  of('AWS::AgentRegistry::Registry', [
    { path: 'AuthorizerType', depends: 'the service: AWS documents no default' },
    { path: 'ApprovalConfiguration', depends: 'the service: AWS documents no default' },
    ...jwtRows('DiscoveryConfiguration.AuthorizerConfiguration'),
  ]),
]
