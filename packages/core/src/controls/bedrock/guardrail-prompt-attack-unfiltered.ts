import { filterLists, hasFilter, promptAttackFilter } from '../../guardrails/index.ts'
import { allOf } from '../../view/index.ts'
import { add } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-prompt-attack-unfiltered',
  title: 'Guardrail lets prompt attacks through',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'adversarial-input'],
  responsibility: 'customer',
  why: 'Nothing stops a user, or a document that the model reads, from telling the model to ignore its instructions: jailbreaks and injections reach it as they are.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0051', 'AML.T0054'],
  },
  evaluate: (guardrail) => {
    const filters = guardrail.at(filterLists.content)
    const attack = filters.items.filter((filter) => filter.at('Type').known === promptAttackFilter)
    if (attack.length === 0) {
      return filters.judge(
        hasFilter(filters, promptAttackFilter),
        'no content filter of type `PROMPT_ATTACK`',
      )
    }
    return attack.map((filter) =>
      allOf(
        filter.at('InputStrength').isNoneOf(['NONE']),
        filter.at('InputEnabled').equals(true),
        filter.at('InputAction').equals('BLOCK'),
      ),
    )
  },
  remedy: [
    add('ContentPolicyConfig.FiltersConfig', {
      Type: 'PROMPT_ATTACK',
      InputStrength: 'HIGH',
      OutputStrength: 'NONE',
    }),
  ],
  examples: `
    NoFilterAtAll:
      Type: AWS::Bedrock::Guardrail # fail
      Properties: { Name: chat, BlockedInputMessaging: refused, BlockedOutputsMessaging: refused }
    OtherFiltersOnly:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig: # fail
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
    Filtered:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: PROMPT_ATTACK, InputStrength: HIGH, OutputStrength: NONE }
    NoStrength:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: PROMPT_ATTACK
              InputStrength: NONE # fail
              OutputStrength: NONE
    DetectOnly:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: PROMPT_ATTACK
              InputStrength: HIGH
              OutputStrength: NONE
              InputAction: NONE # fail
    SwitchedOff:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: PROMPT_ATTACK
              InputStrength: HIGH
              OutputStrength: NONE
              InputEnabled: false # fail
    OfUnknownType:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig: # unknown
            - { Type: !Ref FilterType, InputStrength: HIGH, OutputStrength: NONE }
  `,
}
