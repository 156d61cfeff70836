import { fill } from '../shape/fill.ts'
import { isObject, type Json, type JsonObject, present } from '../shape/json.ts'
import { secretOf, tags } from './agentcore-credentials.ts'
import type { Entry } from './entry.ts'

/** The secrets of a vendor by the member that CloudFormation keeps each in. */
const SECRETS = ['ApiKeySecret', 'WalletSecret', 'AppSecret', 'AuthorizationPrivateKey'] as const

const vendors = {
  CoinbaseCdpConfiguration: ['ApiKeySecret', 'WalletSecret'],
  StripePrivyConfiguration: ['AppSecret', 'AuthorizationPrivateKey'],
}

function adaptPayment(reply: JsonObject): JsonObject {
  const output = reply['providerConfigurationOutput']
  if (!isObject(output)) return reply
  const configured = Object.entries(output).map(([vendor, config]): [string, Json] => {
    if (!isObject(config)) return [vendor, config]
    const secrets = SECRETS.map((name): [string, Json | undefined] => {
      const member = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
      const kept = { source: `${member}Source`, arn: `${member}Arn`, key: `${member}JsonKey` }
      return [`${name}Config`, config[kept.arn] === undefined ? undefined : secretOf(config, kept)]
    })
    return [vendor, present({ ...config, ...Object.fromEntries(secrets) })]
  })
  return { ...reply, ProviderConfigurationInput: Object.fromEntries(configured) }
}

const short = (
  name: string,
  list: Entry['list'],
  describe: NonNullable<Entry['describe']>,
  more: Pick<Entry, 'arn'> & Partial<Entry>,
): Entry => ({
  type: `AWS::BedrockAgentCore::${name}`,
  service: 'agentcore',
  list,
  describe,
  satellites: [tags(more.arn)],
  ...more,
})

/** The ARN of what a policy belongs to; lists of gateways have none. */
const OWNERS = [
  '{parent.agentRuntimeEndpointArn}',
  '{parent.agentRuntimeArn}',
  '{parent.arn}',
  'arn:{partition}:bedrock-agentcore:{region}:{account}:gateway/{parent.gatewayId}',
]

/** Amazon Bedrock AgentCore: policies, evaluation, payments and machines. */
export const agentcoreMore: readonly Entry[] = [
  {
    type: 'AWS::BedrockAgentCore::ResourcePolicy',
    service: 'agentcore',
    // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html
    under: [
      'AWS::BedrockAgentCore::Runtime',
      'AWS::BedrockAgentCore::RuntimeEndpoint',
      'AWS::BedrockAgentCore::Gateway',
      'AWS::BedrockAgentCore::Memory',
    ],
    list: {
      operation: 'GetResourcePolicy',
      input: { resourceArn: OWNERS.join('|') },
      items: '',
      parts: (reply) => (reply['policy'] === undefined ? [] : [reply]),
      absentOn: ['ResourceNotFoundException'],
    },
    arn: OWNERS.map((owner) => `${owner}/policy`).join('|'),
    adapt: (reply) => present({ ...reply, ResourceArn: fill(OWNERS.join('|'), reply) }),
  },
  short(
    'CapacityProvider',
    { operation: 'ListCapacityProviders', items: 'capacityProviders' },
    { operation: 'GetCapacityProvider', input: { capacityProviderId: 'capacityProviderId' } },
    { arn: 'capacityProviderArn', names: ['capacityProviderId', 'name'] },
  ),
  short(
    'Evaluator',
    { operation: 'ListEvaluators', items: 'evaluators' },
    { operation: 'GetEvaluator', input: { evaluatorId: 'evaluatorId' } },
    // AWS offers evaluators of its own in every account.
    { arn: 'evaluatorArn', names: ['evaluatorId'], skip: (item) => item['evaluatorType'] === 'Builtin' },
  ),
  short(
    'OnlineEvaluationConfig',
    { operation: 'ListOnlineEvaluationConfigs', items: 'onlineEvaluationConfigs' },
    {
      operation: 'GetOnlineEvaluationConfig',
      input: { onlineEvaluationConfigId: 'onlineEvaluationConfigId' },
    },
    { arn: 'onlineEvaluationConfigArn', names: ['onlineEvaluationConfigId'] },
  ),
  short(
    'Dataset',
    { operation: 'ListDatasets', items: 'datasets' },
    { operation: 'GetDataset', input: { datasetId: 'datasetId' } },
    {
      arn: 'datasetArn',
      names: ['datasetId'],
      satellites: [],
      elsewhere: { Source: 'what it was filled from; kept nowhere' },
    },
  ),
  short(
    'ConfigurationBundle',
    { operation: 'ListConfigurationBundles', items: 'bundles' },
    { operation: 'GetConfigurationBundle', input: { bundleId: 'bundleId' } },
    {
      arn: 'bundleArn',
      names: ['bundleId'],
      renames: {
        BranchName: 'lineageMetadata.branchName',
        CommitMessage: 'lineageMetadata.commitMessage',
        CreatedBy: 'lineageMetadata.createdBy',
      },
    },
  ),
  short(
    'PaymentManager',
    { operation: 'ListPaymentManagers', items: 'paymentManagers' },
    { operation: 'GetPaymentManager', input: { paymentManagerId: 'paymentManagerId' } },
    { arn: 'paymentManagerArn', names: ['paymentManagerId'], satellites: [] },
  ),
  short(
    'PaymentCredentialProvider',
    { operation: 'ListPaymentCredentialProviders', items: 'credentialProviders' },
    { operation: 'GetPaymentCredentialProvider', input: { name: 'name' } },
    {
      arn: 'credentialProviderArn',
      names: ['name'],
      satellites: [],
      adapt: adaptPayment,
      elsewhere: Object.fromEntries(
        Object.entries(vendors).flatMap(([vendor, secrets]) =>
          secrets.map((secret) => [
            `ProviderConfigurationInput.${vendor}.${secret}`,
            'secrets are never told',
          ]),
        ),
      ),
    },
  ),
]
