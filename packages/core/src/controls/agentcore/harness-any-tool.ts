import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/harness-any-tool',
  title: 'Harness lets its agent use every tool',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Harness',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'Tools that are added later, by whomever, are allowed at once: a prompt can ask for each of them.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (harness) => harness.at('AllowedTools').each((tool) => tool.isNoneOf(['*'])),
  remedy: [advise('list the tools that the agent needs in `AllowedTools`')],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        AllowedTools:
          - search
          - '*' # fail
    Chosen:
      Type: AWS::BedrockAgentCore::Harness # pass
      Properties: { HarnessName: helper, AllowedTools: [search] }
    ByParameter:
      Type: AWS::BedrockAgentCore::Harness
      Properties:
        HarnessName: helper
        AllowedTools:
          - !Ref Tool # unknown
  `,
}
