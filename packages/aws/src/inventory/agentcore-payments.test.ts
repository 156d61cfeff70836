import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import { agentcorePayments } from './agentcore-payments.ts'

const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:kept'

test('secrets for payments are told by where they are kept, each vendor by its own', async () => {
  const { resources } = await readReplies(
    agentcorePayments,
    'AWS::BedrockAgentCore::PaymentCredentialProvider',
    {
      ListPaymentCredentialProviders: {
        credentialProviders: [{ name: 'pay', credentialProviderArn: 'arn' }],
      },
      GetPaymentCredentialProvider: {
        name: 'pay',
        providerConfigurationOutput: {
          stripePrivyConfiguration: {
            appId: 'app',
            appSecretArn: { secretArn: ARN },
            appSecretSource: 'EXTERNAL',
            authorizationPrivateKeyArn: { secretArn: ARN },
            authorizationPrivateKeySource: 'MANAGED',
          },
        },
      },
    },
  )
  expect(resources.map(({ properties }) => properties['ProviderConfigurationInput'])).toEqual([
    {
      StripePrivyConfiguration: {
        AppId: 'app',
        AppSecretConfig: { SecretId: ARN },
        AppSecretSource: 'EXTERNAL',
        AuthorizationPrivateKeySource: 'MANAGED',
      },
    },
  ])
})
