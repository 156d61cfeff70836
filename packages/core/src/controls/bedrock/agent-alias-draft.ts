import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/agent-alias-draft',
  title: 'Alias of an agent leads to the draft',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::AgentAlias',
  stages: ['generate'],
  domain: 'governance',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'Every edit of the agent is live at once: a changed instruction or a new tool reaches users without a version to review or to go back to.',
  mappings: { 'nist-800-53-r5': ['CM-3', 'SI-7'], 'iso-27001': ['A.8.32'], soc2: ['CC8.1'] },
  evaluate: (alias) =>
    alias.at('RoutingConfiguration').each((route) => route.at('AgentVersion').isNoneOf(['DRAFT'])),
  remedy: [remove('RoutingConfiguration')],
  examples: `
    Draft:
      Type: AWS::Bedrock::AgentAlias
      Properties:
        AgentAliasName: live
        AgentId: ABCDEFGHIJ
        RoutingConfiguration:
          - AgentVersion: DRAFT # fail
    Numbered:
      Type: AWS::Bedrock::AgentAlias # pass
      Properties: { AgentAliasName: live, AgentId: ABCDEFGHIJ, RoutingConfiguration: [{ AgentVersion: '4' }] }
    NewVersion:
      Type: AWS::Bedrock::AgentAlias
      Properties: { AgentAliasName: live, AgentId: ABCDEFGHIJ }
    ByParameter:
      Type: AWS::Bedrock::AgentAlias
      Properties:
        AgentAliasName: live
        AgentId: ABCDEFGHIJ
        RoutingConfiguration:
          - AgentVersion: !Ref Version # unknown
  `,
}
