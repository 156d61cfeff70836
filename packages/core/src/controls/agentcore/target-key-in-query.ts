import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/target-key-in-query',
  title: 'API key of a target travels in the address',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::GatewayTarget',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Addresses end up in access logs, proxies and error messages on the way: the key ends up there with them.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (target) =>
    target.at('CredentialProviderConfigurations').each((provider) => {
      const location = provider.at('CredentialProvider.ApiKeyCredentialProvider.CredentialLocation')
      return onlyWhen(location.isSet(), () => location.isNoneOf(['QUERY_PARAMETER']))
    }),
  remedy: [set('.CredentialProvider.ApiKeyCredentialProvider.CredentialLocation', 'HEADER')],
  examples: `
    InQuery:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: weather
        CredentialProviderConfigurations:
          - CredentialProviderType: API_KEY
            CredentialProvider:
              ApiKeyCredentialProvider:
                ProviderArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:token-vault/default/apikeycredentialprovider/weather
                CredentialLocation: QUERY_PARAMETER # fail
    InHeader:
      Type: AWS::BedrockAgentCore::GatewayTarget # pass
      Properties:
        Name: weather
        CredentialProviderConfigurations:
          - CredentialProviderType: API_KEY
            CredentialProvider: { ApiKeyCredentialProvider: { CredentialLocation: HEADER } }
    ByRole:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties: { Name: weather, CredentialProviderConfigurations: [{ CredentialProviderType: GATEWAY_IAM_ROLE }] }
    ByParameter:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: weather
        CredentialProviderConfigurations:
          - CredentialProviderType: API_KEY
            CredentialProvider:
              ApiKeyCredentialProvider:
                CredentialLocation: !Ref Location # unknown
  `,
}
