import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/agent-memory-long',
  title: 'Agent remembers sessions for more than 90 days',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Summaries of what users said, personal data and injected instructions among them, stay and steer later sessions long after anybody would look for them.',
  mappings: {
    'nist-800-53-r5': ['SI-12'],
    'iso-27001': ['A.8.10'],
    soc2: ['C1.2'],
    gdpr: ['Art. 5(1)(e)'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0080'],
  },
  evaluate: (agent) =>
    onlyWhen(agent.at('MemoryConfiguration').isSet(), () =>
      agent.at('MemoryConfiguration.StorageDays').atMost(90),
    ),
  remedy: [set('MemoryConfiguration.StorageDays', 30)],
  examples: `
    AYear:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        MemoryConfiguration:
          EnabledMemoryTypes: [SESSION_SUMMARY]
          StorageDays: 91 # fail
    ByDefault:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: support
        MemoryConfiguration: { EnabledMemoryTypes: [SESSION_SUMMARY] }
    AtTheLimit:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: support
        MemoryConfiguration: { EnabledMemoryTypes: [SESSION_SUMMARY], StorageDays: 90 }
    NoMemory:
      Type: AWS::Bedrock::Agent
      Properties: { AgentName: support }
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        MemoryConfiguration:
          EnabledMemoryTypes: [SESSION_SUMMARY]
          StorageDays: !Ref Days # unknown
  `,
}
