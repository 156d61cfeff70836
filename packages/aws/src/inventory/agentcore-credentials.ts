import { isObject, type Json, type JsonObject, partAt, present } from '../shape/json.ts'
import type { Entry, Satellite } from './entry.ts'

/** The tags of a resource of AgentCore, by the member that holds its ARN. */
export const tags = (arn: string): Satellite => ({
  operation: 'ListTagsForResource',
  input: { resourceArn: arn },
  from: 'tags',
  into: 'tags',
  settles: ['Tags'],
})

/** Whose secret it is: where a customer brought it, it is a setting, and AWS's own where not. */
type Kept = { readonly source: string; readonly arn: string; readonly key: string }

const KEY: Kept = { source: 'apiKeySecretSource', arn: 'apiKeySecretArn', key: 'apiKeySecretJsonKey' }
const CLIENT: Kept = { source: 'clientSecretSource', arn: 'clientSecretArn', key: 'clientSecretJsonKey' }

/** The secret that a customer brought; none where AWS keeps it. */
export function secretOf(reply: JsonObject, { source, arn, key }: Kept): JsonObject | undefined {
  if (reply[source] === 'MANAGED') return undefined
  return present({ SecretId: partAt(reply, `${arn}.secretArn`), JsonKey: reply[key] })
}

const adaptApiKey = (reply: JsonObject): JsonObject =>
  present({ ...reply, ApiKeySecretConfig: secretOf(reply, KEY) })

/** The vendor's settings come without their secret, which is told beside them. */
function adaptClient(reply: JsonObject): JsonObject {
  const output = reply['oauth2ProviderConfigOutput']
  if (!isObject(output)) return reply
  const shared = {
    ClientSecretSource: reply['clientSecretSource'],
    ClientSecretConfig: secretOf(reply, CLIENT),
  }
  const vendors = Object.entries(output).map(([vendor, config]): [string, Json] => [
    vendor,
    isObject(config) ? present({ ...config, ...shared }) : config,
  ])
  return { ...reply, Oauth2ProviderConfigInput: Object.fromEntries(vendors) }
}

const VENDORS = [
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
const vendor = (name: string): string => `Oauth2ProviderConfigInput.${name}Oauth2ProviderConfig`

const NEVER = 'secrets are never told'

/** Where agents of Amazon Bedrock AgentCore keep what they log in with; never the secrets themselves. */
export const agentcoreCredentials: readonly Entry[] = [
  {
    type: 'AWS::BedrockAgentCore::ApiKeyCredentialProvider',
    service: 'agentcore',
    list: { operation: 'ListApiKeyCredentialProviders', items: 'credentialProviders' },
    describe: { operation: 'GetApiKeyCredentialProvider', input: { name: 'name' } },
    satellites: [tags('credentialProviderArn')],
    arn: 'credentialProviderArn',
    names: ['name'],
    adapt: adaptApiKey,
    elsewhere: { ApiKey: NEVER },
  },
  {
    type: 'AWS::BedrockAgentCore::OAuth2CredentialProvider',
    service: 'agentcore',
    list: { operation: 'ListOauth2CredentialProviders', items: 'credentialProviders' },
    describe: { operation: 'GetOauth2CredentialProvider', input: { name: 'name' } },
    satellites: [tags('credentialProviderArn')],
    arn: 'credentialProviderArn',
    names: ['name'],
    adapt: adaptClient,
    renames: Object.fromEntries(
      ['AuthorizationEndpoint', 'Issuer', 'TokenEndpoint'].map((member) => [
        `${vendor('Included')}.${member}`,
        `oauthDiscovery.authorizationServerMetadata.${member}`,
      ]),
    ),
    elsewhere: {
      ...Object.fromEntries(VENDORS.map((name) => [`${vendor(name)}.ClientSecret`, NEVER])),
      [`${vendor('Microsoft')}.TenantId`]: 'part of the addresses of the tenant',
    },
  },
]
