import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/agent-long-session',
  title: 'Agent keeps idle sessions for more than an hour',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever picks up a forgotten session, or guesses its id, goes on with the context and attributes of the user who left it.',
  mappings: { 'nist-800-53-r5': ['AC-12'], 'iso-27001': ['A.8.5'], soc2: ['CC6.1'] },
  evaluate: (agent) => agent.at('IdleSessionTTLInSeconds').atMost(3600),
  remedy: [set('IdleSessionTTLInSeconds', 600)],
  examples: `
    Long:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        IdleSessionTTLInSeconds: 3601 # fail
    AnHour:
      Type: AWS::Bedrock::Agent # pass
      Properties: { AgentName: support, IdleSessionTTLInSeconds: 3600 }
    ByDefault:
      Type: AWS::Bedrock::Agent # pass
      Properties: { AgentName: support }
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        IdleSessionTTLInSeconds: !Ref Ttl # unknown
  `,
}
