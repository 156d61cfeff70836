import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdNoSecrets } from '../shared/index.ts'

export const control: Control = {
  id: 'agentcore/harness-header-secret',
  title: 'Secret stands in the headers of a tool',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Harness',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Everybody who may describe the harness, or read its template, has the token and uses the tool as your agent.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (harness) =>
    harness.at('Tools').items.flatMap((tool) => holdNoSecrets(tool.at('Config.RemoteMcp.Headers'))),
  remedy: [
    advise('replace the secret and reach the server through a gateway target with a credential provider'),
  ],
  examples: `
    InHeader:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Tools:
          - Type: remote_mcp
            Config:
              RemoteMcp:
                Url: https://mcp.example.com/mcp
                Headers:
                  X-Tenant: shop
                  X-Api-Key: changeme # fail
    WithoutSecret:
      Type: AWS::BedrockAgentCore::Harness # pass
      Properties:
        HarnessName: helper
        Tools: [{ Type: remote_mcp, Config: { RemoteMcp: { Url: 'https://mcp.example.com/mcp', Headers: { X-Tenant: shop } } } }]
    ByParameter:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        Tools:
          - Type: remote_mcp
            Config:
              RemoteMcp:
                Url: https://mcp.example.com/mcp
                Headers:
                  X-Api-Key: !Ref Key # unknown
  `,
}
