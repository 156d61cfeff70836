import { expect, test } from 'vitest'
import { readType } from '../read/read-type.ts'
import type { JsonObject } from '../shape/json.ts'
import { agentcoreCredentials } from './agentcore-credentials.ts'
import { agentcoreMore } from './agentcore-more.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }
const BASE = 'arn:aws:bedrock-agentcore:eu-west-1:111122223333'

async function read(type: string, replies: Readonly<Record<string, JsonObject>>, parent?: JsonObject) {
  const entry = [...agentcoreMore, ...agentcoreCredentials].find((one) => one.type === type)
  if (entry === undefined) throw new Error('no entry')
  const asked: unknown[] = []
  const parents = parent && ({ items: [{ ...place, ...parent }], knowledge: 'complete' } as const)
  const { resources } = await readType(entry, place, parents, ({ operation, input }) => {
    asked.push(input)
    return Promise.resolve(replies[operation] ?? {})
  })
  return { asked, resources }
}

test.each([
  ['an agent', { agentRuntimeArn: `${BASE}:runtime/a` }, `${BASE}:runtime/a`],
  [
    'an endpoint of an agent',
    { agentRuntimeArn: `${BASE}:runtime/a`, agentRuntimeEndpointArn: `${BASE}:runtime/a/runtime-endpoint/b` },
    `${BASE}:runtime/a/runtime-endpoint/b`,
  ],
  ['a gateway', { gatewayId: 'tools' }, `${BASE}:gateway/tools`],
  ['a memory', { id: 'm', arn: `${BASE}:memory/m` }, `${BASE}:memory/m`],
])('the policy of %s is asked for by its ARN', async (_, parent, resourceArn) => {
  const { asked, resources } = await read(
    'AWS::BedrockAgentCore::ResourcePolicy',
    { GetResourcePolicy: { policy: '{"Statement":[]}' } },
    parent,
  )
  expect(asked).toEqual([{ resourceArn }])
  expect(resources).toMatchObject([
    { address: `${resourceArn}/policy`, properties: { Policy: { Statement: [] }, ResourceArn: resourceArn } },
  ])
})

test('an answer without a policy is none', async () => {
  const { resources } = await read('AWS::BedrockAgentCore::ResourcePolicy', {}, { gatewayId: 'tools' })
  expect(resources).toEqual([])
})

const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:kept'

test.each([
  ['EXTERNAL', { ClientSecretSource: 'EXTERNAL', ClientSecretConfig: { SecretId: ARN, JsonKey: 'key' } }],
  ['MANAGED', { ClientSecretSource: 'MANAGED' }],
])('the secret of a login that is %s', async (clientSecretSource, told) => {
  const { resources } = await read('AWS::BedrockAgentCore::OAuth2CredentialProvider', {
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
  })
  expect(resources.map(({ properties }) => properties['Oauth2ProviderConfigInput'])).toEqual([
    { GoogleOauth2ProviderConfig: { ClientId: 'web', ...told } },
  ])
})

test('secrets for payments are told by where they are kept, each vendor by its own', async () => {
  const { resources } = await read('AWS::BedrockAgentCore::PaymentCredentialProvider', {
    ListPaymentCredentialProviders: { credentialProviders: [{ name: 'pay', credentialProviderArn: 'arn' }] },
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
  })
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

test('evaluators of AWS are not ours to judge', async () => {
  const { resources } = await read('AWS::BedrockAgentCore::Evaluator', {
    ListEvaluators: {
      evaluators: [
        { evaluatorArn: 'arn:of-aws', evaluatorId: 'Builtin.Helpfulness', evaluatorType: 'Builtin' },
        { evaluatorArn: 'arn:ours', evaluatorId: 'ours', evaluatorType: 'Custom' },
      ],
    },
  })
  expect(resources.map(({ address }) => address)).toEqual(['arn:ours'])
})
