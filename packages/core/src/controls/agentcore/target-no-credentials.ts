import { anyOf, onlyWhen } from '../../view/index.ts'
import { add } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/target-no-credentials',
  title: 'Gateway calls a server without credentials',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::GatewayTarget',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A server that answers a gateway without credentials answers anybody: whoever finds it uses its tools past the gateway and its policies.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (target) => {
    const servers = ['Mcp.McpServer', 'Mcp.OpenApiSchema', 'Http.Passthrough', 'Inference.Provider']
    const isServer = servers.map((kind) => target.at(`TargetConfiguration.${kind}`).isSet())
    const [first, ...rest] = isServer
    if (first === undefined) return []
    return onlyWhen(anyOf(first, ...rest), () => target.at('CredentialProviderConfigurations').isSet())
  },
  remedy: [add('CredentialProviderConfigurations', { CredentialProviderType: 'GATEWAY_IAM_ROLE' })],
  examples: `
    Bare:
      Type: AWS::BedrockAgentCore::GatewayTarget # fail
      Properties: { Name: search, TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com/mcp' } } } }
    BareApi:
      Type: AWS::BedrockAgentCore::GatewayTarget # fail
      Properties: { Name: shop, TargetConfiguration: { Mcp: { OpenApiSchema: { InlinePayload: '{}' } } } }
    BareAgent:
      Type: AWS::BedrockAgentCore::GatewayTarget # fail
      Properties: { Name: peer, TargetConfiguration: { Http: { Passthrough: { ProtocolType: A2A, Endpoint: 'https://agent.example.com' } } } }
    BareModel:
      Type: AWS::BedrockAgentCore::GatewayTarget # fail
      Properties: { Name: models, TargetConfiguration: { Inference: { Provider: { Endpoint: 'https://models.example.com' } } } }
    WithRole:
      Type: AWS::BedrockAgentCore::GatewayTarget # pass
      Properties:
        Name: search
        TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com/mcp' } } }
        CredentialProviderConfigurations:
          - { CredentialProviderType: GATEWAY_IAM_ROLE, CredentialProvider: { IamCredentialProvider: { Service: bedrock-agentcore } } }
    Function:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties: { Name: search, TargetConfiguration: { Mcp: { Lambda: { LambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:search' } } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: search
        TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com/mcp' } } }
        CredentialProviderConfigurations: !Ref Providers # unknown
  `,
}
