import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/gateway-debug-errors',
  title: 'Gateway tells its callers what went wrong inside',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Gateway',
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Error messages with internal names, arguments and traces help whoever probes the gateway, and the model repeats them to users.',
  mappings: {
    'nist-800-53-r5': ['SI-11'],
    'iso-27001': ['A.8.26'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (gateway) => gateway.at('ExceptionLevel').isNoneOf(['DEBUG']),
  remedy: [remove('ExceptionLevel')],
  examples: `
    Debug:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        ExceptionLevel: DEBUG # fail
    ByDefault:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties: { Name: tools, AuthorizerType: AWS_IAM }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        AuthorizerType: AWS_IAM
        ExceptionLevel: !Ref Level # unknown
  `,
}
