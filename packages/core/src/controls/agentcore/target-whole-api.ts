import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/target-whole-api',
  title: 'Target makes every route of an API a tool',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::GatewayTarget',
  stages: ['deploy', 'generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Routes that were never meant for a model, administrative and deleting ones too, become tools that a prompt can ask for; new routes join them by themselves.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (target) =>
    target
      .at('TargetConfiguration.Mcp.ApiGateway.ApiGatewayToolConfiguration.ToolFilters')
      .each((filter) => filter.at('FilterPath').isNoneOf(['/*', '*', '/'])),
  remedy: [advise('list the routes that the agent needs, each with the methods it needs, in `ToolFilters`')],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: shop
        TargetConfiguration:
          Mcp:
            ApiGateway:
              RestApiId: abcde12345
              Stage: live
              ApiGatewayToolConfiguration:
                ToolFilters:
                  - { FilterPath: /orders/*, Methods: [GET] }
                  - FilterPath: /* # fail
                    Methods: [GET, POST, DELETE]
    Chosen:
      Type: AWS::BedrockAgentCore::GatewayTarget # pass
      Properties:
        Name: shop
        TargetConfiguration:
          Mcp:
            ApiGateway:
              RestApiId: abcde12345
              Stage: live
              ApiGatewayToolConfiguration: { ToolFilters: [{ FilterPath: /orders/*, Methods: [GET] }] }
    ByParameter:
      Type: AWS::BedrockAgentCore::GatewayTarget
      Properties:
        Name: shop
        TargetConfiguration:
          Mcp:
            ApiGateway:
              RestApiId: abcde12345
              Stage: live
              ApiGatewayToolConfiguration:
                ToolFilters:
                  - FilterPath: !Ref Path # unknown
                    Methods: [GET]
  `,
}
