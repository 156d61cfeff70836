import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_oauth2_credential_provider',
  to: 'AWS::BedrockAgentCore::OAuth2CredentialProvider',
  renames: { oauth2_provider_config: 'Oauth2ProviderConfigInput' },
  ignores: {
    'oauth2_provider_config.custom_oauth2_provider_config.client_credentials_wo_version':
      'a secret that is never stored',
    'oauth2_provider_config.custom_oauth2_provider_config.client_id_wo': 'a secret that is never stored',
    'oauth2_provider_config.custom_oauth2_provider_config.client_secret_wo': 'a secret that is never stored',
    'oauth2_provider_config.github_oauth2_provider_config.client_credentials_wo_version':
      'a secret that is never stored',
    'oauth2_provider_config.github_oauth2_provider_config.client_id_wo': 'a secret that is never stored',
    'oauth2_provider_config.github_oauth2_provider_config.client_secret_wo': 'a secret that is never stored',
    'oauth2_provider_config.google_oauth2_provider_config.client_credentials_wo_version':
      'a secret that is never stored',
    'oauth2_provider_config.google_oauth2_provider_config.client_id_wo': 'a secret that is never stored',
    'oauth2_provider_config.google_oauth2_provider_config.client_secret_wo': 'a secret that is never stored',
    'oauth2_provider_config.microsoft_oauth2_provider_config.client_credentials_wo_version':
      'a secret that is never stored',
    'oauth2_provider_config.microsoft_oauth2_provider_config.client_id_wo': 'a secret that is never stored',
    'oauth2_provider_config.microsoft_oauth2_provider_config.client_secret_wo':
      'a secret that is never stored',
    'oauth2_provider_config.salesforce_oauth2_provider_config.client_credentials_wo_version':
      'a secret that is never stored',
    'oauth2_provider_config.salesforce_oauth2_provider_config.client_id_wo': 'a secret that is never stored',
    'oauth2_provider_config.salesforce_oauth2_provider_config.client_secret_wo':
      'a secret that is never stored',
    'oauth2_provider_config.slack_oauth2_provider_config.client_credentials_wo_version':
      'a secret that is never stored',
    'oauth2_provider_config.slack_oauth2_provider_config.client_id_wo': 'a secret that is never stored',
    'oauth2_provider_config.slack_oauth2_provider_config.client_secret_wo': 'a secret that is never stored',
  },
}
