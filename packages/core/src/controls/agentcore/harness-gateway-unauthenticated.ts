import { remove, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/harness-gateway-unauthenticated',
  title: 'Harness calls a gateway without credentials',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Harness',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'It works only with a gateway that anybody may call: whoever finds the gateway calls the same tools.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM06'],
  },
  evaluate: (harness) =>
    harness.at('Tools').items.map((tool) => tool.at('Config.AgentCoreGateway.OutboundAuth.None').isUnset()),
  remedy: [
    remove('.Config.AgentCoreGateway.OutboundAuth.None'),
    set('.Config.AgentCoreGateway.OutboundAuth.AwsIam', {}),
  ],
  examples: `
    None:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Tools:
          - Type: agentcore_gateway
            Config:
              AgentCoreGateway:
                GatewayArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:gateway/tools
                OutboundAuth:
                  None: {} # fail
    Signed:
      Type: AWS::BedrockAgentCore::Harness # pass
      Properties:
        HarnessName: helper
        Tools:
          - Type: agentcore_gateway
            Config: { AgentCoreGateway: { GatewayArn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:gateway/tools', OutboundAuth: { AwsIam: {} } } }
    ByParameter:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Tools:
          - Type: agentcore_gateway
            Config:
              AgentCoreGateway:
                GatewayArn: arn:aws:bedrock-agentcore:eu-west-1:111122223333:gateway/tools
                OutboundAuth: !Ref Auth # unknown
  `,
}
