import { filterLists, promptAttackFilter } from '../../guardrails/index.ts'
import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-prompt-attack-weak',
  title: 'Prompt attack filter of a guardrail is not at high strength',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'At a lower strength the filter refuses only what it is most sure of; an attacker rewords an injection until it slips below.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0051', 'AML.T0054'],
  },
  evaluate: (guardrail) =>
    guardrail
      .at(filterLists.content)
      .each((filter) =>
        onlyWhen(filter.at('Type').equals(promptAttackFilter), () =>
          filter.at('InputStrength').isNoneOf(['LOW', 'MEDIUM']),
        ),
      ),
  remedy: [set('.InputStrength', 'HIGH')],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: LOW, OutputStrength: LOW }
            - Type: PROMPT_ATTACK
              InputStrength: MEDIUM # fail
              OutputStrength: NONE
    Lowest:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: PROMPT_ATTACK
              InputStrength: LOW # fail
              OutputStrength: NONE
    High:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: PROMPT_ATTACK, InputStrength: HIGH, OutputStrength: NONE }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: PROMPT_ATTACK
              InputStrength: !Ref Strength # unknown
              OutputStrength: NONE
    ByEnvironment:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: !Ref FilterType
              InputStrength: LOW # unknown
              OutputStrength: NONE
  `,
}
