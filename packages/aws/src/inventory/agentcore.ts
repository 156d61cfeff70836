import { isObject, type Json, type JsonObject, listOf, textAt } from '../shape/json.ts'
import { agentcoreCredentials, tags } from './agentcore-credentials.ts'
import type { Entry } from './entry.ts'

/** Replies tell the kind of a strategy by a word, CloudFormation by the member that holds it. */
const STRATEGIES: Readonly<Record<string, string>> = {
  SEMANTIC: 'SemanticMemoryStrategy',
  SUMMARIZATION: 'SummaryMemoryStrategy',
  USER_PREFERENCE: 'UserPreferenceMemoryStrategy',
  EPISODIC: 'EpisodicMemoryStrategy',
  CUSTOM: 'CustomMemoryStrategy',
}

function adaptMemory(reply: JsonObject): JsonObject {
  const strategies = listOf(reply['strategies']).flatMap((strategy): readonly Json[] => {
    if (!isObject(strategy)) return []
    const member = STRATEGIES[textAt(strategy, 'type') ?? '']
    return member === undefined ? [] : [{ [member]: strategy }]
  })
  return { ...reply, MemoryStrategies: strategies }
}

/** AWS offers a browser and an interpreter of its own in every account. */
const isOfAws = (item: JsonObject): boolean =>
  (textAt(item, 'browserId') ?? textAt(item, 'codeInterpreterId'))?.startsWith('aws.') === true

const CERTIFICATES = {
  'Certificates[].CertificateLocation': 'location',
  'Certificates[].CertificateLocation.SecretArn': 'secretsManager.secretArn',
}

/** Amazon Bedrock AgentCore. */
export const agentcore: readonly Entry[] = [
  {
    type: 'AWS::BedrockAgentCore::Runtime',
    service: 'agentcore',
    list: { operation: 'ListAgentRuntimes', items: 'agentRuntimes' },
    describe: { operation: 'GetAgentRuntime', input: { agentRuntimeId: 'agentRuntimeId' } },
    satellites: [tags('agentRuntimeArn')],
    arn: 'agentRuntimeArn',
    names: ['agentRuntimeId', 'agentRuntimeName'],
  },
  {
    type: 'AWS::BedrockAgentCore::RuntimeEndpoint',
    service: 'agentcore',
    under: 'AWS::BedrockAgentCore::Runtime',
    list: {
      operation: 'ListAgentRuntimeEndpoints',
      items: 'runtimeEndpoints',
      input: { agentRuntimeId: 'parent.agentRuntimeId' },
    },
    satellites: [tags('agentRuntimeEndpointArn')],
    arn: 'agentRuntimeEndpointArn',
    names: ['id'],
    renames: { AgentRuntimeId: 'parent.agentRuntimeId', AgentRuntimeVersion: 'liveVersion' },
  },
  {
    type: 'AWS::BedrockAgentCore::Gateway',
    service: 'agentcore',
    list: { operation: 'ListGateways', items: 'items' },
    describe: { operation: 'GetGateway', input: { gatewayIdentifier: 'gatewayId' } },
    satellites: [tags('gatewayArn')],
    arn: 'gatewayArn',
    names: ['gatewayId'],
  },
  {
    type: 'AWS::BedrockAgentCore::GatewayTarget',
    service: 'agentcore',
    under: 'AWS::BedrockAgentCore::Gateway',
    list: {
      operation: 'ListGatewayTargets',
      items: 'items',
      input: { gatewayIdentifier: 'parent.gatewayId' },
    },
    describe: {
      operation: 'GetGatewayTarget',
      input: { gatewayIdentifier: 'parent.gatewayId', targetId: 'targetId' },
    },
    arn: '{parent.gatewayId}/target/{targetId}',
    names: ['targetId'],
    renames: { GatewayIdentifier: 'parent.gatewayId' },
  },
  {
    type: 'AWS::BedrockAgentCore::Memory',
    service: 'agentcore',
    list: { operation: 'ListMemories', items: 'memories' },
    describe: { operation: 'GetMemory', input: { memoryId: 'id' }, from: 'memory' },
    satellites: [tags('arn')],
    arn: 'arn',
    names: ['id'],
    adapt: adaptMemory,
  },
  {
    type: 'AWS::BedrockAgentCore::BrowserCustom',
    service: 'agentcore',
    list: { operation: 'ListBrowsers', items: 'browserSummaries', fixed: { type: 'CUSTOM' } },
    describe: { operation: 'GetBrowser', input: { browserId: 'browserId' } },
    satellites: [tags('browserArn')],
    skip: isOfAws,
    arn: 'browserArn',
    names: ['browserId'],
    renames: {
      RecordingConfig: 'recording',
      ...CERTIFICATES,
      'EnterprisePolicies[].Location.Bucket': 's3.bucket',
      'EnterprisePolicies[].Location.Prefix': 's3.prefix',
    },
  },
  {
    type: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
    service: 'agentcore',
    list: { operation: 'ListCodeInterpreters', items: 'codeInterpreterSummaries', fixed: { type: 'CUSTOM' } },
    describe: { operation: 'GetCodeInterpreter', input: { codeInterpreterId: 'codeInterpreterId' } },
    satellites: [tags('codeInterpreterArn')],
    skip: isOfAws,
    arn: 'codeInterpreterArn',
    names: ['codeInterpreterId'],
    renames: CERTIFICATES,
  },
  {
    type: 'AWS::BedrockAgentCore::WorkloadIdentity',
    service: 'agentcore',
    list: { operation: 'ListWorkloadIdentities', items: 'workloadIdentities' },
    describe: { operation: 'GetWorkloadIdentity', input: { name: 'name' } },
    satellites: [tags('workloadIdentityArn')],
    arn: 'workloadIdentityArn',
    names: ['name'],
  },
  ...agentcoreCredentials,
  {
    type: 'AWS::BedrockAgentCore::PolicyEngine',
    service: 'agentcore',
    list: { operation: 'ListPolicyEngines', items: 'policyEngines' },
    describe: { operation: 'GetPolicyEngine', input: { policyEngineId: 'policyEngineId' } },
    satellites: [tags('policyEngineArn')],
    arn: 'policyEngineArn',
    names: ['policyEngineId'],
  },
  {
    type: 'AWS::BedrockAgentCore::Policy',
    service: 'agentcore',
    under: 'AWS::BedrockAgentCore::PolicyEngine',
    list: {
      operation: 'ListPolicies',
      items: 'policies',
      input: { policyEngineId: 'parent.policyEngineId' },
    },
    describe: {
      operation: 'GetPolicy',
      input: { policyEngineId: 'parent.policyEngineId', policyId: 'policyId' },
    },
    arn: 'policyArn',
    unreadable: { ValidationMode: 'a wish at the time of a change, kept nowhere' },
    names: ['policyId'],
  },
  {
    type: 'AWS::BedrockAgentCore::TokenVaultCMK',
    service: 'agentcore',
    // Without the service there is no vault.
    list: { operation: 'GetTokenVault', items: '', absentOn: ['ResourceNotFoundException'] },
    arn: 'arn:{partition}:bedrock-agentcore:{region}:{account}:token-vault/{tokenVaultId}',
  },
  {
    type: 'AWS::BedrockAgentCore::Harness',
    service: 'agentcore',
    list: { operation: 'ListHarnesses', items: 'harnesses' },
    describe: { operation: 'GetHarness', input: { harnessId: 'harnessId' }, from: 'harness' },
    satellites: [tags('arn')],
    arn: 'arn',
    names: ['harnessId'],
  },
  {
    type: 'AWS::BedrockAgentCore::CapacityProvider',
    service: 'agentcore',
    list: { operation: 'ListCapacityProviders', items: 'capacityProviders' },
    describe: { operation: 'GetCapacityProvider', input: { capacityProviderId: 'capacityProviderId' } },
    satellites: [tags('capacityProviderArn')],
    arn: 'capacityProviderArn',
    names: ['capacityProviderId', 'name'],
  },
]
