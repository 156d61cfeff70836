import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/policy-log-only',
  title: 'Policy of a policy engine only takes notes',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Policy',
  stages: ['deploy', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'The engine enforces, and this policy does not: calls that it forbids are made, and a line in a log says so.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (policy) => policy.at('EnforcementMode').isNoneOf(['LOG_ONLY']),
  remedy: [set('EnforcementMode', 'ACTIVE')],
  examples: `
    LogOnly:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: refunds
        PolicyEngineId: tools-abcdefghij
        EnforcementMode: LOG_ONLY # fail
    ByDefault:
      Type: AWS::BedrockAgentCore::Policy # pass
      Properties: { Name: refunds, PolicyEngineId: tools-abcdefghij }
    ByParameter:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: refunds
        PolicyEngineId: tools-abcdefghij
        EnforcementMode: !Ref Mode # unknown
  `,
}
