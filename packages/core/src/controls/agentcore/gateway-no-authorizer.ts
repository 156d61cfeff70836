import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/gateway-no-authorizer',
  title: 'Gateway lets anybody call its tools',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Gateway',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The address of the gateway is on the internet, and whoever knows it calls the tools behind it with the role and the credentials of the gateway.',
  mappings: {
    'aws-security-hub': ['BedrockAgentCore.2'],
    'aws-fsbp': ['BedrockAgentCore.2'],
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0049'],
  },
  evaluate: (gateway) => gateway.at('AuthorizerType').isNoneOf(['NONE']),
  remedy: [set('AuthorizerType', 'AWS_IAM')],
  examples: `
    Open:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        ProtocolType: MCP
        RoleArn: arn:aws:iam::111122223333:role/gateway
        AuthorizerType: NONE # fail
    Signed:
      Type: AWS::BedrockAgentCore::Gateway # pass
      Properties: { Name: tools, ProtocolType: MCP, RoleArn: 'arn:aws:iam::111122223333:role/gateway', AuthorizerType: AWS_IAM }
    ByParameter:
      Type: AWS::BedrockAgentCore::Gateway
      Properties:
        Name: tools
        ProtocolType: MCP
        RoleArn: arn:aws:iam::111122223333:role/gateway
        AuthorizerType: !Ref Authorizer # unknown
  `,
}
