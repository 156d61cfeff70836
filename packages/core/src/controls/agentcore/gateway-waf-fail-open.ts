import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/gateway-waf-fail-open',
  title: 'Gateway lets requests pass when the firewall does not answer',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Gateway',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'denial-of-service'],
  responsibility: 'customer',
  why: 'Whoever manages to slow the firewall down, by load for instance, gets the rest of the requests through unexamined.',
  mappings: { 'nist-800-53-r5': ['SC-5', 'SC-7', 'SC-24'], 'iso-27001': ['A.8.20'], soc2: ['CC6.6'] },
  evaluate: (gateway) => {
    const mode = gateway.at('WafConfiguration.FailureMode')
    return onlyWhen(mode.isSet(), () => mode.isNoneOf(['FAIL_OPEN']))
  },
  remedy: [set('WafConfiguration.FailureMode', 'FAIL_CLOSE')],
  examples: `
    Open:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        WafConfiguration:
          FailureMode: FAIL_OPEN # fail
    Closed:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties: { Name: tools, AuthorizerType: AWS_IAM, WafConfiguration: { FailureMode: FAIL_CLOSE } }
    NotWritten:
      Type: AWS::BedrockAgentCore::Gateway
      Properties: { Name: tools, AuthorizerType: AWS_IAM }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        WafConfiguration:
          FailureMode: !Ref Mode # unknown
  `,
}
