import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotWrittenOut } from '../shared/index.ts'

const secrets = [
  'CoinbaseCdpConfiguration.ApiKeySecret',
  'CoinbaseCdpConfiguration.WalletSecret',
  'StripePrivyConfiguration.AppSecret',
  'StripePrivyConfiguration.AuthorizationPrivateKey',
]

export const control: Control = {
  id: 'agentcore/payment-secret-plaintext',
  title: 'Key that lets an agent pay is written in the template',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::PaymentCredentialProvider',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Everybody who can read the template, its repository or the history of the stack can spend from the wallet.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (provider) =>
    secrets
      .map((secret) => provider.at(`ProviderConfigurationInput.${secret}`))
      .filter((secret) => secret.present !== false)
      .map((secret) => isNotWrittenOut(secret)),
  remedy: [
    advise('replace the key, keep it in Secrets Manager and name it in the `...SecretConfig` beside it'),
  ],
  examples: `
    Wallet:
      Type: AWS::BedrockAgentCore::PaymentCredentialProvider
      Properties:
        Name: wallet
        CredentialProviderVendor: CoinbaseCDP
        ProviderConfigurationInput:
          CoinbaseCdpConfiguration:
            ApiKeyId: wallet
            ApiKeySecret: not-a-real-key # fail
            WalletSecret: not-a-real-secret # fail
    Account:
      Type: AWS::BedrockAgentCore::PaymentCredentialProvider
      Properties:
        Name: account
        CredentialProviderVendor: StripePrivy
        ProviderConfigurationInput:
          StripePrivyConfiguration:
            AppId: account
            AppSecret: not-a-real-secret # fail
            AuthorizationId: account
            AuthorizationPrivateKey: not-a-real-key # fail
    FromSecret:
      Type: AWS::BedrockAgentCore::PaymentCredentialProvider # pass
      Properties:
        Name: wallet
        CredentialProviderVendor: CoinbaseCDP
        ProviderConfigurationInput:
          CoinbaseCdpConfiguration: { ApiKeyId: wallet, ApiKeySecret: '{{resolve:secretsmanager:wallet:SecretString:key}}' }
    ByParameter:
      Type: AWS::BedrockAgentCore::PaymentCredentialProvider
      Properties:
        Name: wallet
        CredentialProviderVendor: CoinbaseCDP
        ProviderConfigurationInput:
          CoinbaseCdpConfiguration:
            ApiKeyId: wallet
            ApiKeySecret: !Ref Secret # unknown
  `,
}
