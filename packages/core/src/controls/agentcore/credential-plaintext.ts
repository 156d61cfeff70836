import type { PropertyView, ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotWrittenOut } from '../shared/index.ts'

const vendors = [
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

/** Where each type takes its secret: one place for a key, one for each vendor that is set up. */
function secretsOf(provider: ResourceView): readonly PropertyView[] {
  if (provider.type === 'AWS::BedrockAgentCore::ApiKeyCredentialProvider') return [provider.at('ApiKey')]
  return vendors
    .map((vendor) => provider.at(`Oauth2ProviderConfigInput.${vendor}Oauth2ProviderConfig`))
    .filter((vendor) => vendor.present !== false)
    .map((vendor) => vendor.at('ClientSecret'))
}

export const control: Control = {
  id: 'agentcore/credential-plaintext',
  title: 'Credential of an agent is written in the template',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::BedrockAgentCore::ApiKeyCredentialProvider',
    'AWS::BedrockAgentCore::OAuth2CredentialProvider',
  ],
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Everybody who can read the template, its repository or the history of the stack has the key, and uses the service behind it as your agent.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (provider) => secretsOf(provider).map((secret) => isNotWrittenOut(secret)),
  remedy: [
    advise(
      'replace the credential, keep it in Secrets Manager and name it in `ApiKeySecretConfig` or `ClientSecretConfig`',
    ),
  ],
  examples: `
    Key:
      Type: AWS::BedrockAgentCore::ApiKeyCredentialProvider
      Properties:
        Name: weather
        ApiKey: not-a-real-key # fail
    ClientSecret:
      Type: AWS::BedrockAgentCore::OAuth2CredentialProvider
      Properties:
        Name: code
        CredentialProviderVendor: GithubOauth2
        Oauth2ProviderConfigInput:
          GithubOauth2ProviderConfig:
            ClientId: planner
            ClientSecret: not-a-real-secret # fail
    DefaultOfParameter:
      Type: AWS::BedrockAgentCore::OAuth2CredentialProvider
      Properties:
        Name: own
        CredentialProviderVendor: CustomOauth2
        Oauth2ProviderConfigInput:
          CustomOauth2ProviderConfig:
            ClientId: planner
            ClientSecret: !Sub 'prefix-not-secret' # fail
    FromSecret:
      Type: AWS::BedrockAgentCore::ApiKeyCredentialProvider # pass
      Properties: { Name: weather, ApiKey: '{{resolve:secretsmanager:weather:SecretString:key}}' }
    SecretIsNamed:
      Type: AWS::BedrockAgentCore::OAuth2CredentialProvider # pass
      Properties:
        Name: code
        CredentialProviderVendor: GithubOauth2
        Oauth2ProviderConfigInput:
          GithubOauth2ProviderConfig: { ClientId: planner, ClientSecretSource: EXTERNAL, ClientSecretConfig: { SecretId: code, JsonKey: secret } }
    ByParameter:
      Type: AWS::BedrockAgentCore::ApiKeyCredentialProvider
      Properties:
        Name: weather
        ApiKey: !Ref ApiKey # unknown
  `,
}
