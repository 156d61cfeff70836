import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/agent-preprocessing-disabled',
  title: 'Agent does not screen what users send',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Agent',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'The pre-processing prompt sorts out malicious input before the agent plans; switched off, that input goes straight into the planning.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0051'],
  },
  evaluate: (agent) =>
    agent
      .at('PromptOverrideConfiguration.PromptConfigurations')
      .each((prompt) =>
        onlyWhen(prompt.at('PromptType').equals('PRE_PROCESSING'), () =>
          onlyWhen(prompt.at('PromptState').isSet(), () => prompt.at('PromptState').isNoneOf(['DISABLED'])),
        ),
      ),
  remedy: [set('.PromptState', 'ENABLED')],
  examples: `
    Disabled:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        PromptOverrideConfiguration:
          PromptConfigurations:
            - { PromptType: POST_PROCESSING, PromptState: DISABLED }
            - PromptType: PRE_PROCESSING
              PromptState: DISABLED # fail
    Enabled:
      Type: AWS::Bedrock::Agent # pass
      Properties:
        AgentName: support
        PromptOverrideConfiguration:
          PromptConfigurations: [{ PromptType: PRE_PROCESSING, PromptState: ENABLED }]
    StateIsNotWritten:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        PromptOverrideConfiguration:
          PromptConfigurations: [{ PromptType: PRE_PROCESSING, PromptCreationMode: DEFAULT }]
    ByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        PromptOverrideConfiguration:
          PromptConfigurations:
            - PromptType: PRE_PROCESSING
              PromptState: !Ref State # unknown
    TypeByParameter:
      Type: AWS::Bedrock::Agent
      Properties:
        AgentName: support
        PromptOverrideConfiguration:
          PromptConfigurations:
            - PromptType: !Ref PromptType
              PromptState: DISABLED # unknown
  `,
}
