import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/target-http',
  title: 'Target of a gateway is reached without TLS',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::GatewayTarget',
  stages: ['deploy', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Credentials and answers cross the network in clear, and whoever sits between rewrites what the tool is said to do or to have answered.',
  mappings: {
    'nist-800-53-r5': ['SC-8'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.7'],
    'owasp-llm-2025': ['LLM01', 'LLM03'],
    'mitre-atlas': ['AML.T0051'],
  },
  evaluate: (target) =>
    ['Mcp.McpServer', 'Http.Passthrough', 'Inference.Provider'].map((kind) => {
      const endpoint = target.at(`TargetConfiguration.${kind}.Endpoint`)
      return onlyWhen(endpoint.isSet(), () => endpoint.startsWith('https://'))
    }),
  remedy: [advise('begin the address with `https://`')],
  examples: `
    Server:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: search
        TargetConfiguration:
          Mcp:
            McpServer:
              Endpoint: http://mcp.example.com/mcp # fail
    Passthrough:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: search
        TargetConfiguration:
          Http:
            Passthrough:
              ProtocolType: A2A
              Endpoint: http://agent.example.com # fail
    Provider:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: models
        TargetConfiguration:
          Inference:
            Provider:
              Endpoint: http://models.example.com # fail
    Https:
      Type: AWS::BedrockAgentCore::GatewayTarget # pass
      Properties: { Name: search, TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com/mcp' } } } }
    Function:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties: { Name: search, TargetConfiguration: { Mcp: { Lambda: { LambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:search' } } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: search
        TargetConfiguration:
          Mcp:
            McpServer:
              Endpoint: !Ref Server # unknown
  `,
}
