import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import { agentcoreCredentials } from './agentcore-credentials.ts'

const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:kept'

test.each([
  ['EXTERNAL', { ClientSecretSource: 'EXTERNAL', ClientSecretConfig: { SecretId: ARN, JsonKey: 'key' } }],
  ['MANAGED', { ClientSecretSource: 'MANAGED' }],
])('the secret of a login that is %s', async (clientSecretSource, told) => {
  const { resources } = await readReplies(
    agentcoreCredentials,
    'AWS::BedrockAgentCore::OAuth2CredentialProvider',
    {
      ListOauth2CredentialProviders: {
        credentialProviders: [{ name: 'calendar', credentialProviderArn: 'arn' }],
      },
      GetOauth2CredentialProvider: {
        name: 'calendar',
        clientSecretSource,
        clientSecretArn: { secretArn: ARN },
        clientSecretJsonKey: 'key',
        oauth2ProviderConfigOutput: { googleOauth2ProviderConfig: { clientId: 'web' } },
      },
    },
  )
  expect(resources.map(({ properties }) => properties['Oauth2ProviderConfigInput'])).toEqual([
    { GoogleOauth2ProviderConfig: { ClientId: 'web', ...told } },
  ])
})
