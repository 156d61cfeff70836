import { anyOf, type Judgement, onlyWhen, type PropertyView, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Where each type keeps its JWT authorizer. */
const authorizerOf = (resource: ResourceView): PropertyView =>
  resource.at(
    resource.type === 'AWS::AgentRegistry::Registry'
      ? 'DiscoveryConfiguration.AuthorizerConfiguration.CustomJWTAuthorizer'
      : 'AuthorizerConfiguration.CustomJWTAuthorizer',
  )

/** A failure stands at the authorizer: there is no list to point at. */
function inWordsIfFailed(judged: Judgement, authorizer: PropertyView): Judgement {
  if (judged.verdict !== 'fail') return judged
  return authorizer.judge(false, 'neither audience nor client, scope or claim is asked for')
}

export const control: Control = {
  id: 'agentcore/jwt-any-token',
  title: 'JWT authorizer accepts any token of the identity provider',
  severity: 'high',
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
  why: 'A token that the same provider issued for another application, or for anybody who can sign up there, opens this one as well.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0012'],
  },
  evaluate: (resource) => {
    const authorizer = authorizerOf(resource)
    return onlyWhen(authorizer.isSet(), () =>
      inWordsIfFailed(
        anyOf(
          authorizer.at('AllowedAudience').isSet(),
          authorizer.at('AllowedClients').isSet(),
          authorizer.at('AllowedScopes').isSet(),
          authorizer.at('CustomClaims').isSet(),
        ),
        authorizer,
      ),
    )
  },
  remedy: [
    advise(
      'list who may call in `AllowedClients` or `AllowedAudience`, and what a token must allow in `AllowedScopes`',
    ),
  ],
  examples: `
    Runtime:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        AuthorizerConfiguration:
          CustomJWTAuthorizer: # fail
            DiscoveryUrl: https://idp.example.com/.well-known/openid-configuration
    Gateway:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: CUSTOM_JWT
        AuthorizerConfiguration:
          CustomJWTAuthorizer: # fail
            DiscoveryUrl: https://idp.example.com/.well-known/openid-configuration
            AllowedAudience: []
    Registry:
      Type: AWS::AgentRegistry::Registry
      Properties:
        Name: agents
        DiscoveryConfiguration:
          AuthorizerConfiguration:
            CustomJWTAuthorizer: # fail
              DiscoveryUrl: https://idp.example.com/.well-known/openid-configuration
    OfOneClient:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties:
        Name: tools
        AuthorizerConfiguration:
          CustomJWTAuthorizer:
            DiscoveryUrl: https://idp.example.com/.well-known/openid-configuration
            AllowedClients: [web]
    ForOneAudience:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties:
        AgentRuntimeName: planner
        AuthorizerConfiguration: { CustomJWTAuthorizer: { DiscoveryUrl: 'https://idp.example.com/.well-known/openid-configuration', AllowedAudience: [planner] } }
    WithOneScope:
      Type: AWS::BedrockAgentCore::Harness # pass
      Properties:
        HarnessName: helper
        AuthorizerConfiguration: { CustomJWTAuthorizer: { DiscoveryUrl: 'https://idp.example.com/.well-known/openid-configuration', AllowedScopes: [ask] } }
    WithOneClaim:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties:
        AgentRuntimeName: planner
        AuthorizerConfiguration:
          CustomJWTAuthorizer:
            DiscoveryUrl: https://idp.example.com/.well-known/openid-configuration
            CustomClaims:
              - InboundTokenClaimName: department
                InboundTokenClaimValueType: STRING
                AuthorizingClaimMatchValue: { ClaimMatchOperator: EQUALS, ClaimMatchValue: { MatchValueString: sales } }
    CallersSignWithIam:
      Type: AWS::BedrockAgentCore::Runtime
      Properties: { AgentRuntimeName: planner }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerConfiguration:
          CustomJWTAuthorizer:
            DiscoveryUrl: https://idp.example.com/.well-known/openid-configuration
            AllowedAudience: !Ref Audience # unknown
  `,
}
