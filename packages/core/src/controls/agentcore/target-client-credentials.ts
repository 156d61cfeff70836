import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/target-client-credentials',
  title: 'Gateway calls a target as itself for every user',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::GatewayTarget',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The target cannot tell users apart and gives each of them what the gateway may see: an agent talked into it by one user reads the data of another.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (target) =>
    target.at('CredentialProviderConfigurations').each((provider) => {
      const oauth = provider.at('CredentialProvider.OauthCredentialProvider')
      return onlyWhen(oauth.isSet(), () => oauth.at('GrantType').isNoneOf(['CLIENT_CREDENTIALS']))
    }),
  remedy: [set('.CredentialProvider.OauthCredentialProvider.GrantType', 'TOKEN_EXCHANGE')],
  examples: `
    ByDefault:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: crm
        CredentialProviderConfigurations:
          - CredentialProviderType: OAUTH
            CredentialProvider:
              OauthCredentialProvider: # fail
                ProviderArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:token-vault/default/oauth2credentialprovider/crm
                Scopes: [contacts.read]
    OnBehalfOfUsers:
      Type: AWS::BedrockAgentCore::GatewayTarget # pass
      Properties:
        Name: crm
        CredentialProviderConfigurations:
          - CredentialProviderType: OAUTH
            CredentialProvider: { OauthCredentialProvider: { Scopes: [contacts.read], GrantType: TOKEN_EXCHANGE } }
    ByRole:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties: { Name: crm, CredentialProviderConfigurations: [{ CredentialProviderType: GATEWAY_IAM_ROLE }] }
    ByParameter:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: crm
        CredentialProviderConfigurations:
          - CredentialProviderType: OAUTH
            CredentialProvider:
              OauthCredentialProvider:
                Scopes: [contacts.read]
                GrantType: !Ref Grant # unknown
  `,
}
