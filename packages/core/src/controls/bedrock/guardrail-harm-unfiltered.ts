import { filterLists, harmFilters, hasFilter } from '../../guardrails/index.ts'
import { add, and, type Edit } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Adds a content filter, unless there is one of its type. */
const withFilter = (type: (typeof harmFilters)[number]): Edit =>
  add(filterLists.content, { Type: type, InputStrength: 'HIGH', OutputStrength: 'HIGH' }, 'Type')

export const control: Control = {
  id: 'bedrock/guardrail-harm-unfiltered',
  title: 'Guardrail has no filter for a kind of harmful content',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['adversarial-input'],
  responsibility: 'customer',
  why: 'What no filter looks for goes through in both directions: the model answers to it, and the answer carries your name.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0054'],
  },
  evaluate: (guardrail) => {
    const filters = guardrail.at(filterLists.content)
    const found = harmFilters.map((type) => hasFilter(filters, type))
    const missing = harmFilters.filter((_, index) => found[index] !== true)
    const names = missing.map((type) => `\`${type}\``).join(', ')
    return filters.judge(and(...found), names === '' ? undefined : `no content filter of type ${names}`)
  },
  remedy: [
    withFilter('HATE'),
    withFilter('INSULTS'),
    withFilter('SEXUAL'),
    withFilter('VIOLENCE'),
    withFilter('MISCONDUCT'),
  ],
  examples: `
    WordsOnly:
      Type: AWS::Bedrock::Guardrail # fail
      Properties:
        WordPolicyConfig: { ManagedWordListsConfig: [{ Type: PROFANITY }] }
    NoMisconduct:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig: # fail
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: INSULTS, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: SEXUAL, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: VIOLENCE, InputStrength: HIGH, OutputStrength: HIGH }
    Complete:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: INSULTS, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: SEXUAL, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: VIOLENCE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: MISCONDUCT, InputStrength: HIGH, OutputStrength: HIGH }
    LastByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig: # unknown
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: INSULTS, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: SEXUAL, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: VIOLENCE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: !Ref Last, InputStrength: HIGH, OutputStrength: HIGH }
  `,
}
