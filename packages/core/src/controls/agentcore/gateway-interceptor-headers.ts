import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/gateway-interceptor-headers',
  title: 'Interceptor of a gateway gets the headers of its callers',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Gateway',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The function, its logs and its dependencies see the tokens of every caller, beside what they ask for.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (gateway) =>
    gateway
      .at('InterceptorConfigurations')
      .each((interceptor) => interceptor.at('InputConfiguration.PassRequestHeaders').equals(false)),
  remedy: [set('.InputConfiguration.PassRequestHeaders', false)],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        InterceptorConfigurations:
          - { InterceptionPoints: [REQUEST], Interceptor: { Lambda: { Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:check' } } }
          - InterceptionPoints: [REQUEST]
            Interceptor: { Lambda: { Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:trace' } }
            InputConfiguration:
              PassRequestHeaders: true # fail
    WithoutHeaders:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        InterceptorConfigurations:
          - InterceptionPoints: [REQUEST]
            Interceptor: { Lambda: { Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:trace' } }
            InputConfiguration: { PassRequestHeaders: false }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        InterceptorConfigurations:
          - InterceptionPoints: [REQUEST]
            Interceptor: { Lambda: { Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:trace' } }
            InputConfiguration:
              PassRequestHeaders: !Ref Pass # unknown
  `,
}
