import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/enforced-guardrail-selective',
  title: 'Guardrail of the account reads marked content only',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::EnforcedGuardrailConfiguration',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'With selective guarding the application decides by tags what is checked: a caller that sends no tags, or closes one early, is not checked.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0051'],
  },
  evaluate: (configuration) =>
    ['Messages', 'System'].map((part) => {
      const mode = configuration.at(`SelectiveContentGuarding.${part}`)
      return onlyWhen(mode.isSet(), () => mode.equals('COMPREHENSIVE'))
    }),
  remedy: [
    set('SelectiveContentGuarding.Messages', 'COMPREHENSIVE'),
    set('SelectiveContentGuarding.System', 'COMPREHENSIVE'),
  ],
  examples: `
    SelectiveMessages:
      Type: AWS::Bedrock::EnforcedGuardrailConfiguration
      Properties:
        GuardrailIdentifier: abcd1234efgh
        GuardrailVersion: '1'
        SelectiveContentGuarding:
          Messages: SELECTIVE # fail
          System: COMPREHENSIVE
    Comprehensive:
      Type: AWS::Bedrock::EnforcedGuardrailConfiguration # pass
      Properties:
        GuardrailIdentifier: abcd1234efgh
        GuardrailVersion: '1'
        SelectiveContentGuarding: { Messages: COMPREHENSIVE, System: COMPREHENSIVE }
    ByParameter:
      Type: AWS::Bedrock::EnforcedGuardrailConfiguration
      Properties:
        GuardrailIdentifier: abcd1234efgh
        GuardrailVersion: '1'
        SelectiveContentGuarding:
          System: !Ref Mode # unknown
  `,
}
