import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/memory-long-expiry',
  title: 'Memory of an agent keeps conversations for more than 90 days',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Memory',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Raw conversations, personal data among them, lie there long after they are of use, for whoever gets at the memory next.',
  mappings: {
    'nist-800-53-r5': ['SI-12'],
    'iso-27001': ['A.8.10'],
    soc2: ['C1.2'],
    gdpr: ['Art. 5(1)(e)'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (memory) => memory.at('EventExpiryDuration').atMost(90),
  remedy: [set('EventExpiryDuration', 30)],
  examples: `
    Long:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: 91 # fail
    AtTheLimit:
      Type: AWS::BedrockAgentCore::Memory # pass
      Properties: { Name: facts, EventExpiryDuration: 90 }
    ByParameter:
      Type: AWS::BedrockAgentCore::Memory
      Properties:
        Name: facts
        EventExpiryDuration: !Ref Days # unknown
  `,
}
