import { negate, onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/agent-code-interpreter',
  title: 'Agent may write and run code',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'The code interpreter runs what the model writes: an injected instruction becomes a program over the files and data of the session.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM05', 'LLM06'],
    'mitre-atlas': ['AML.T0053'],
  },
  evaluate: (agent) =>
    agent
      .at('ActionGroups')
      .each((group) =>
        onlyWhen(negate(group.at('ActionGroupState').equals('DISABLED')), () =>
          group.at('ParentActionGroupSignature').isNoneOf(['AMAZON.CodeInterpreter']),
        ),
      ),
  remedy: [set('.ActionGroupState', 'DISABLED')],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: analyst
        ActionGroups:
          - { ActionGroupName: ask, ParentActionGroupSignature: AMAZON.UserInput }
          - ActionGroupName: code
            ParentActionGroupSignature: AMAZON.CodeInterpreter # fail
    Disabled:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: analyst
        ActionGroups:
          - { ActionGroupName: code, ParentActionGroupSignature: AMAZON.CodeInterpreter, ActionGroupState: DISABLED }
    AsksUsers:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: analyst
        ActionGroups: [{ ActionGroupName: ask, ParentActionGroupSignature: AMAZON.UserInput }]
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: analyst
        ActionGroups:
          - ActionGroupName: code
            ParentActionGroupSignature: !Ref Signature # unknown
    StateByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: analyst
        ActionGroups:
          - ActionGroupName: code
            ActionGroupState: !Ref State
            ParentActionGroupSignature: AMAZON.CodeInterpreter # unknown
  `,
}
