import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/target-token-passthrough',
  title: 'Gateway hands the token of its caller to a target',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::GatewayTarget',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The target receives a token that was issued for the gateway and may use it to call the gateway, or any other service that accepts it, as the user.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (target) =>
    target
      .at('CredentialProviderConfigurations')
      .each((provider) => provider.at('CredentialProviderType').isNoneOf(['JWT_PASSTHROUGH'])),
  remedy: [advise('exchange the token for one of the target: `OAUTH` with `GrantType: TOKEN_EXCHANGE`')],
  examples: `
    Passthrough:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: search
        CredentialProviderConfigurations:
          - CredentialProviderType: JWT_PASSTHROUGH # fail
    OwnToken:
      Type: AWS::BedrockAgentCore::GatewayTarget # pass
      Properties: { Name: search, CredentialProviderConfigurations: [{ CredentialProviderType: OAUTH }] }
    ByParameter:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: search
        CredentialProviderConfigurations:
          - CredentialProviderType: !Ref ProviderType # unknown
  `,
}
