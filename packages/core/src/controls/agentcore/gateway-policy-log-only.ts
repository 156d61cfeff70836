import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/gateway-policy-log-only',
  title: 'Policy engine of a gateway only takes notes',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Gateway',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Every call that the policies forbid is made all the same, and a line in a log says so: an agent that was talked into one is not stopped.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (gateway) => {
    const mode = gateway.at('PolicyEngineConfiguration.Mode')
    return onlyWhen(gateway.at('PolicyEngineConfiguration').isSet(), () => mode.equals('ENFORCE'))
  },
  remedy: [set('PolicyEngineConfiguration.Mode', 'ENFORCE')],
  examples: `
    LogOnly:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        PolicyEngineConfiguration:
          Arn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/tools
          Mode: LOG_ONLY # fail
    Enforced:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        PolicyEngineConfiguration: { Arn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/tools', Mode: ENFORCE }
    NoEngine:
      Type: AWS::BedrockAgentCore::Gateway
      Properties: { Name: tools, AuthorizerType: AWS_IAM }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        PolicyEngineConfiguration:
          Arn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/tools
          Mode: !Ref Mode # unknown
  `,
}
