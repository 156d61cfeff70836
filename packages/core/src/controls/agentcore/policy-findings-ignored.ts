import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/policy-findings-ignored',
  title: 'Policy is taken whatever its validation finds',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Policy',
  stages: ['deploy', 'generate'],
  domain: 'governance',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A policy that names a tool wrongly, allows everything or forbids nothing is stored without a word, and looks like protection.',
  mappings: { 'nist-800-53-r5': ['CM-3', 'SI-7'], 'iso-27001': ['A.8.32'], soc2: ['CC8.1'] },
  evaluate: (policy) => policy.at('ValidationMode').isNoneOf(['IGNORE_ALL_FINDINGS']),
  remedy: [set('ValidationMode', 'FAIL_ON_ANY_FINDINGS')],
  examples: `
    Ignored:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: refunds
        PolicyEngineId: tools-abcdefghij
        ValidationMode: IGNORE_ALL_FINDINGS # fail
    ByDefault:
      Type: AWS::BedrockAgentCore::Policy # pass
      Properties: { Name: refunds, PolicyEngineId: tools-abcdefghij }
    ByParameter:
      Type: AWS::BedrockAgentCore::Policy
      Properties:
        Name: refunds
        PolicyEngineId: tools-abcdefghij
        ValidationMode: !Ref Mode # unknown
  `,
}
