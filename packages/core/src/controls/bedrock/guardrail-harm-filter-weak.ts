import { filterLists, promptAttackFilter } from '../../guardrails/index.ts'
import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-harm-filter-weak',
  title: 'Content filter of a guardrail is weak or off in a direction',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['adversarial-input'],
  responsibility: 'customer',
  why: 'At low strength only the plainest harm is refused, at none nothing is: mildly reworded requests, or answers to them, go through.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0054'],
  },
  evaluate: (guardrail) =>
    guardrail
      .at(filterLists.content)
      .items.flatMap((filter) =>
        ['InputStrength', 'OutputStrength'].map((strength) =>
          onlyWhen(filter.at('Type').isNoneOf([promptAttackFilter]), () =>
            filter.at(strength).isNoneOf(['NONE', 'LOW']),
          ),
        ),
      ),
  remedy: [set('.InputStrength', 'HIGH'), set('.OutputStrength', 'HIGH')],
  examples: `
    OneDirection:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - Type: VIOLENCE
              InputStrength: HIGH
              OutputStrength: LOW # fail
            - { Type: PROMPT_ATTACK, InputStrength: LOW, OutputStrength: NONE }
    NoInput:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: SEXUAL
              InputStrength: NONE # fail
              OutputStrength: MEDIUM
    Medium:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: SEXUAL, InputStrength: MEDIUM, OutputStrength: MEDIUM }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: SEXUAL
              InputStrength: !Ref Strength # unknown
              OutputStrength: HIGH
  `,
}
