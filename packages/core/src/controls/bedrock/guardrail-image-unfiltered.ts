import { filterLists } from '../../guardrails/index.ts'
import { onlyWhen, truthOf } from '../../view/index.ts'
import { or, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-image-unfiltered',
  title: 'Content filter of a guardrail does not look at images',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['adversarial-input', 'prompt-injection'],
  responsibility: 'customer',
  why: 'A model that takes pictures takes harmful ones, and ones with instructions drawn into them: the filter reads the text beside the picture only.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0051', 'AML.T0054'],
  },
  evaluate: (guardrail) =>
    guardrail.at(filterLists.content).each((filter) => {
      const modalities = filter.at('InputModalities')
      const images = modalities.items.map((modality) => truthOf(modality.equals('IMAGE')))
      return onlyWhen(modalities.isSet(), () =>
        modalities.judge(
          or(false, ...images),
          `\`${modalities.path.shown}\` names ${images.length} kind(s) of input`,
        ),
      )
    }),
  remedy: [set('.InputModalities', ['TEXT', 'IMAGE'])],
  examples: `
    TextOnly:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH, InputModalities: [TEXT, IMAGE] }
            - Type: VIOLENCE
              InputStrength: HIGH
              OutputStrength: HIGH
              InputModalities: [TEXT] # fail
    Both:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH, InputModalities: [TEXT, IMAGE] }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: HATE
              InputStrength: HIGH
              OutputStrength: HIGH
              InputModalities: [TEXT, !Ref Modality] # unknown
  `,
}
