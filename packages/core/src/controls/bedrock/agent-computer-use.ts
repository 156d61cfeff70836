import { negate, onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/agent-computer-use',
  title: 'Agent may operate a computer',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The model moves a mouse, edits files or types shell commands: text on a page it looks at can tell it what to type.',
  mappings: {
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.5.15', 'A.8.2'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM01', 'LLM06'],
    'mitre-atlas': ['AML.T0051', 'AML.T0053'],
  },
  evaluate: (agent) =>
    agent
      .at('ActionGroups')
      .each((group) =>
        onlyWhen(negate(group.at('ActionGroupState').equals('DISABLED')), () =>
          group
            .at('ParentActionGroupSignature')
            .isNoneOf(['ANTHROPIC.Computer', 'ANTHROPIC.Bash', 'ANTHROPIC.TextEditor']),
        ),
      ),
  remedy: [set('.ActionGroupState', 'DISABLED')],
  examples: `
    Shell:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: operator
        ActionGroups:
          - { ActionGroupName: ask, ParentActionGroupSignature: AMAZON.UserInput }
          - ActionGroupName: shell
            ParentActionGroupSignature: ANTHROPIC.Bash # fail
    Desktop:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: operator
        ActionGroups:
          - ActionGroupName: desktop
            ParentActionGroupSignature: ANTHROPIC.Computer # fail
    Files:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: operator
        ActionGroups:
          - ActionGroupName: files
            ParentActionGroupSignature: ANTHROPIC.TextEditor # fail
    Disabled:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: operator
        ActionGroups:
          - { ActionGroupName: shell, ParentActionGroupSignature: ANTHROPIC.Bash, ActionGroupState: DISABLED }
    AsksUsers:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: operator
        ActionGroups: [{ ActionGroupName: ask, ParentActionGroupSignature: AMAZON.UserInput }]
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: operator
        ActionGroups:
          - ActionGroupName: shell
            ParentActionGroupSignature: !Ref Signature # unknown
  `,
}
