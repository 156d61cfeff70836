import { IDENTITY, type Ignored, NO_PROPERTY, STATE, TOLD_BESIDE } from './reasons.ts'

const jwt = (...members: readonly string[]): readonly string[] =>
  members.map((member) => `authorizerConfiguration.customJWTAuthorizer.${member}`)

const oauth = (vendor: string): string =>
  `oauth2ProviderConfigOutput.${vendor}Oauth2ProviderConfig.oauthDiscovery`

/** Members that become no property, of Amazon Bedrock AgentCore. */
export const ignoredOfAgentcore: Ignored = {
  'AWS::BedrockAgentCore::BrowserCustom': {
    [IDENTITY]: ['browserId', 'browserArn'],
    [NO_PROPERTY]: [
      'networkConfiguration.vpcConfig.requireServiceS3Endpoint',
      'recording.s3Location.versionId',
      'enterprisePolicies[].location.s3.versionId',
      'filesystemConfigurations',
    ],
  },
  'AWS::BedrockAgentCore::CapacityProvider': { [STATE]: ['statusCode', 'statusReason'] },
  'AWS::BedrockAgentCore::CodeInterpreterCustom': {
    [IDENTITY]: ['codeInterpreterId', 'codeInterpreterArn'],
    [NO_PROPERTY]: ['networkConfiguration.vpcConfig.requireServiceS3Endpoint', 'filesystemConfigurations'],
  },
  'AWS::BedrockAgentCore::ConfigurationBundle': {
    [IDENTITY]: ['versionId', 'lineageMetadata.parentVersionIds'],
  },
  'AWS::BedrockAgentCore::Dataset': {
    [IDENTITY]: ['datasetVersion'],
    [STATE]: ['exampleCount', 'draftStatus'],
    'a key to the data, which is not taken': ['downloadUrl', 'downloadUrlExpiresAt'],
  },
  'AWS::BedrockAgentCore::Evaluator': {
    [TOLD_BESIDE]: ['evaluatorType', 'provider'],
    [STATE]: ['lockedForModification'],
    [NO_PROPERTY]: [
      'evaluatorConfig.llmAsAJudge.modelConfig.bedrockEvaluatorModelConfig.inferenceConfig.stopSequences',
      'evaluatorConfig.derived',
    ],
  },
  'AWS::BedrockAgentCore::Gateway': {
    [IDENTITY]: ['gatewayId', 'gatewayArn', 'gatewayUrl'],
    [NO_PROPERTY]: [
      'protocolConfiguration.mcp.disableMcpListToolsPagination',
      'authorizerConfiguration.customJWTAuthorizer.privateEndpointOverrides',
      'authorizerConfiguration.customJWTAuthorizer.allowedWorkloadConfiguration',
      'customTransformConfiguration',
      'workloadIdentityDetails',
      'webAclArn',
    ],
  },
  'AWS::BedrockAgentCore::GatewayTarget': {
    [IDENTITY]: ['targetId', 'gatewayArn'],
    [NO_PROPERTY]: [
      'resourcePriority',
      'authorizationData',
      'targetType',
      'listingMode',
      'targetConfiguration.mcp.connector.source.version',
      'targetConfiguration.http.passthrough.stickinessConfiguration.compositeIdentifier',
      'targetConfiguration.http.passthrough.staticQueryParameters',
      'targetConfiguration.http.passthrough.staticQueryParameterConflictResolution',
      'privateEndpointManagedResources',
      'protocolType',
    ],
  },
  'AWS::BedrockAgentCore::Harness': {
    [IDENTITY]: ['harnessId', 'arn', 'harnessVersion'],
    [NO_PROPERTY]: [
      'model.bedrockModelConfig.additionalParams',
      'model.openAiModelConfig.apiBase',
      'model.openAiModelConfig.additionalParams',
      'model.geminiModelConfig.additionalParams',
      'model.liteLlmModelConfig.additionalParams',
      'environment.agentCoreRuntimeEnvironment.networkConfiguration.networkModeConfig.requireServiceS3Endpoint',
      'environment.agentCoreRuntimeEnvironment.filesystemConfigurations[].capacityProviderVolume',
      'authorizerConfiguration.customJWTAuthorizer.advertisedScopeMapping',
      'authorizerConfiguration.customJWTAuthorizer.allowedWorkloadConfiguration',
      'hooks',
    ],
  },
  'AWS::BedrockAgentCore::Memory': {
    [IDENTITY]: ['arn', 'id', 'managedByResourceArn'],
    'shows when the kind of a strategy is one of those that are known': ['strategies'],
  },
  'AWS::BedrockAgentCore::OAuth2CredentialProvider': {
    [IDENTITY]: ['callbackUrl'],
    'the addresses of a vendor whom the provider names': [
      'google',
      'github',
      'slack',
      'salesforce',
      'microsoft',
      'atlassian',
      'linkedin',
    ].map(oauth),
    [NO_PROPERTY]: [
      `${oauth('custom')}.authorizationServerMetadata.tokenEndpointAuthMethods`,
      `${oauth('included')}.discoveryUrl`,
      `${oauth('included')}.authorizationServerMetadata.responseTypes`,
      `${oauth('included')}.authorizationServerMetadata.tokenEndpointAuthMethods`,
    ],
  },
  'AWS::BedrockAgentCore::OnlineEvaluationConfig': {
    [NO_PROPERTY]: ['dataSourceConfig.cloudWatchLogs.logGroupNamePrefixes', 'outputConfig'],
  },
  'AWS::BedrockAgentCore::PaymentManager': {
    [TOLD_BESIDE]: ['workloadIdentityDetails'],
    [NO_PROPERTY]: [
      'kmsKeyArn',
      ...jwt(
        'advertisedScopeMapping',
        'privateEndpoint',
        'privateEndpointOverrides',
        'allowedWorkloadConfiguration',
      ),
    ],
  },
  'AWS::BedrockAgentCore::Policy': {
    [IDENTITY]: ['policyId', 'policyArn'],
    [NO_PROPERTY]: ['definition.policyGeneration'],
  },
  'AWS::BedrockAgentCore::PolicyEngine': {
    [IDENTITY]: ['policyEngineId', 'policyEngineArn'],
  },
  'AWS::BedrockAgentCore::Runtime': {
    [IDENTITY]: ['agentRuntimeArn', 'agentRuntimeId', 'agentRuntimeVersion'],
    [NO_PROPERTY]: [
      'networkConfiguration.networkModeConfig.requireServiceS3Endpoint',
      'workloadIdentityDetails',
      'authorizerConfiguration.customJWTAuthorizer.advertisedScopeMapping',
      'metadataConfiguration',
    ],
  },
  'AWS::BedrockAgentCore::RuntimeEndpoint': {
    [IDENTITY]: ['agentRuntimeEndpointArn', 'agentRuntimeArn', 'id', 'targetVersion'],
  },
  'AWS::BedrockAgentCore::WorkloadIdentity': {
    [IDENTITY]: ['workloadIdentityArn'],
  },
}
