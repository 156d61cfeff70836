import { isObject, type Json, type JsonObject, present } from '../shape/json.ts'
import { secretOf } from './agentcore-credentials.ts'
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

/** Amazon Bedrock AgentCore: what agents pay with; never the secrets themselves. */
export const agentcorePayments: readonly Entry[] = [
  {
    type: 'AWS::BedrockAgentCore::PaymentManager',
    service: 'agentcore',
    list: { operation: 'ListPaymentManagers', items: 'paymentManagers' },
    describe: { operation: 'GetPaymentManager', input: { paymentManagerId: 'paymentManagerId' } },
    arn: 'paymentManagerArn',
    names: ['paymentManagerId'],
  },
  {
    type: 'AWS::BedrockAgentCore::PaymentCredentialProvider',
    service: 'agentcore',
    list: { operation: 'ListPaymentCredentialProviders', items: 'credentialProviders' },
    describe: { operation: 'GetPaymentCredentialProvider', input: { name: 'name' } },
    arn: 'credentialProviderArn',
    names: ['name'],
    adapt: adaptPayment,
    elsewhere: Object.fromEntries(
      Object.entries(vendors).flatMap(([vendor, secrets]) =>
        secrets.map((secret) => [`ProviderConfigurationInput.${vendor}.${secret}`, 'secrets are never told']),
      ),
    ),
  },
]
