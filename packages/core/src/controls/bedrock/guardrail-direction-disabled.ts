import { filterLists, promptAttackFilter } from '../../guardrails/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-direction-disabled',
  title: 'Filter of a guardrail is not evaluated in a direction',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'adversarial-input'],
  responsibility: 'customer',
  why: 'The filter is written down and never runs on one side: what it was meant to refuse goes in, or comes out, unseen, and not even the trace shows it.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01', 'LLM05'],
  },
  evaluate: (guardrail) =>
    [filterLists.content, filterLists.topics, filterLists.words, filterLists.managedWords].flatMap((list) =>
      guardrail
        .at(list)
        .items.filter(
          (filter) => list !== filterLists.content || filter.at('Type').known !== promptAttackFilter,
        )
        .flatMap((filter) => [
          filter.at('InputEnabled').equals(true),
          filter.at('OutputEnabled').equals(true),
        ]),
    ),
  remedy: [set('.InputEnabled', true), set('.OutputEnabled', true)],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - Type: VIOLENCE
              InputStrength: HIGH
              OutputStrength: HIGH
              OutputEnabled: false # fail
    Topic:
      Type: AWS::Bedrock::Guardrail
      Properties:
        TopicPolicyConfig:
          TopicsConfig:
            - Name: advice
              Definition: advice on investments
              Type: DENY
              InputEnabled: false # fail
    Words:
      Type: AWS::Bedrock::Guardrail
      Properties:
        WordPolicyConfig:
          WordsConfig:
            - Text: project-x
              OutputEnabled: false # fail
          ManagedWordListsConfig:
            - Type: PROFANITY
              InputEnabled: false # fail
    ByDefault:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: PROMPT_ATTACK, InputStrength: HIGH, OutputStrength: NONE, OutputEnabled: false }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        WordPolicyConfig:
          WordsConfig:
            - Text: project-x
              OutputEnabled: !Ref Enabled # unknown
  `,
}
