import { anyOf, onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/gateway-authenticates-only',
  title: 'Gateway knows its callers and authorizes all of them',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Gateway',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Whoever has a valid token may call every tool: nothing behind the gateway decides who may do what.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (gateway) => {
    const type = gateway.at('AuthorizerType')
    return onlyWhen(type.equals('AUTHENTICATE_ONLY'), () =>
      anyOf(
        type.judge(
          false,
          'callers are authenticated, and neither a policy engine nor an interceptor authorizes them',
        ),
        gateway.at('PolicyEngineConfiguration.Mode').equals('ENFORCE'),
        gateway.at('InterceptorConfigurations').isSet(),
      ),
    )
  },
  remedy: [advise('let a policy engine decide: `PolicyEngineConfiguration` with `Mode: ENFORCE`')],
  examples: `
    NothingDecides:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AUTHENTICATE_ONLY # fail
    OnlyLogged:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AUTHENTICATE_ONLY # fail
        PolicyEngineConfiguration: { Arn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/tools', Mode: LOG_ONLY }
    PolicyDecides:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties:
        Name: tools
        AuthorizerType: AUTHENTICATE_ONLY
        PolicyEngineConfiguration: { Arn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/tools', Mode: ENFORCE }
    InterceptorDecides:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties:
        Name: tools
        AuthorizerType: AUTHENTICATE_ONLY
        InterceptorConfigurations:
          - { InterceptionPoints: [REQUEST], Interceptor: { Lambda: { Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:authorize' } } }
    Signed:
      Type: AWS::BedrockAgentCore::Gateway
      Properties: { Name: tools, AuthorizerType: AWS_IAM }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AUTHENTICATE_ONLY
        PolicyEngineConfiguration:
          Arn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/tools
          Mode: !Ref Mode # unknown
  `,
}
