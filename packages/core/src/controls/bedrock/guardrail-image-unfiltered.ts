import { filterLists } from '../../guardrails/index.ts'
import { onlyWhen, type PropertyView, truthOf } from '../../view/index.ts'
import { or, set, type Truth } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Whether a filter looks at images; at text alone where nothing is said. */
function seesImages(filter: PropertyView): Truth {
  const modalities = filter.at('InputModalities')
  const isSet = truthOf(modalities.isSet())
  if (isSet !== true) return isSet
  return or(false, ...modalities.items.map((modality) => truthOf(modality.equals('IMAGE'))))
}

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
  // Text alone is what a filter looks at unless told otherwise: a guardrail that names images nowhere is not for them.
  evaluate: (guardrail) => {
    const filters = guardrail.at(filterLists.content)
    const forImages = filters.judge(or(false, ...filters.items.map(seesImages)), 'a filter looks at images')
    return filters.each((filter) =>
      onlyWhen(forImages, () =>
        filter
          .at('InputModalities')
          .judge(seesImages(filter), 'other filters of the guardrail look at images'),
      ),
    )
  },
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
    NotForImages:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH, InputModalities: [TEXT] }
            - { Type: VIOLENCE, InputStrength: HIGH, OutputStrength: HIGH }
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
