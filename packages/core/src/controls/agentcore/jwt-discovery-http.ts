import { onlyWhen, type PropertyView, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Where each type keeps its JWT authorizer. */
const authorizerOf = (resource: ResourceView): PropertyView =>
  resource.at(
    resource.type === 'AWS::AgentRegistry::Registry'
      ? 'DiscoveryConfiguration.AuthorizerConfiguration.CustomJWTAuthorizer'
      : 'AuthorizerConfiguration.CustomJWTAuthorizer',
  )

export const control: Control = {
  id: 'agentcore/jwt-discovery-http',
  title: 'Keys of a JWT authorizer are fetched without TLS',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::BedrockAgentCore::Runtime',
    'AWS::BedrockAgentCore::Gateway',
    'AWS::BedrockAgentCore::Harness',
    'AWS::BedrockAgentCore::PaymentManager',
    'AWS::AgentRegistry::Registry',
  ],
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever sits between AgentCore and the provider hands out keys of their own and then signs tokens that are accepted here.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'SC-8'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.24'],
    soc2: ['CC6.1', 'CC6.7'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (resource) => {
    const url = authorizerOf(resource).at('DiscoveryUrl')
    return onlyWhen(url.isSet(), () => url.startsWith('https://'))
  },
  remedy: [advise('begin `DiscoveryUrl` with `https://`')],
  examples: `
    Plain:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerConfiguration:
          CustomJWTAuthorizer:
            DiscoveryUrl: http://idp.example.com/.well-known/openid-configuration # fail
    PlainRegistry:
      Type: AWS::AgentRegistry::Registry
      Properties:
        Name: agents
        DiscoveryConfiguration:
          AuthorizerConfiguration:
            CustomJWTAuthorizer:
              DiscoveryUrl: http://idp.example.com/.well-known/openid-configuration # fail
    Https:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties:
        Name: tools
        AuthorizerConfiguration:
          CustomJWTAuthorizer: { DiscoveryUrl: !Sub 'https://cognito-idp.\${AWS::Region}.amazonaws.com/\${Pool}/.well-known/openid-configuration' }
    SignedWithIam:
      Type: AWS::BedrockAgentCore::Gateway
      Properties: { Name: tools, AuthorizerType: AWS_IAM }
    ByParameter:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        AuthorizerConfiguration:
          CustomJWTAuthorizer:
            DiscoveryUrl: !Ref Issuer # unknown
  `,
}
