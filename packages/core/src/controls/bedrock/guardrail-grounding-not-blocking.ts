import { filterLists } from '../../guardrails/index.ts'
import { allOf } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-grounding-not-blocking',
  title: 'Grounding check of a guardrail lets answers pass',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['adversarial-input'],
  responsibility: 'customer',
  why: 'An answer that does not follow from the retrieved source is measured and still shown: invented facts reach users as if your documents said them.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2', 'MEASURE 2.5'],
    'owasp-llm-2025': ['LLM09'],
  },
  evaluate: (guardrail) =>
    guardrail
      .at(filterLists.grounding)
      .each((check) => allOf(check.at('Enabled').equals(true), check.at('Action').equals('BLOCK'))),
  remedy: [set('.Action', 'BLOCK'), set('.Enabled', true)],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig:
            - { Type: GROUNDING, Threshold: 0.8 }
            - Type: RELEVANCE
              Threshold: 0.8
              Action: NONE # fail
    SwitchedOff:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig:
            - Type: GROUNDING
              Threshold: 0.8
              Enabled: false # fail
    Blocking:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig: [{ Type: GROUNDING, Threshold: 0.8, Action: BLOCK, Enabled: true }]
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig:
            - Type: GROUNDING
              Threshold: 0.8
              Action: !Ref Action # unknown
  `,
}
