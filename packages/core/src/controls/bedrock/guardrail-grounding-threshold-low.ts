import { filterLists } from '../../guardrails/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-grounding-threshold-low',
  title: 'Grounding check of a guardrail has a low threshold',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['adversarial-input'],
  responsibility: 'customer',
  why: 'Answers are refused only below the threshold: under one half, an answer passes that the check itself holds for more likely invented than grounded.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2', 'MEASURE 2.5'],
    'owasp-llm-2025': ['LLM09'],
  },
  evaluate: (guardrail) =>
    guardrail.at(filterLists.grounding).each((check) => check.at('Threshold').atLeast(0.5)),
  remedy: [set('.Threshold', 0.7)],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig:
            - { Type: GROUNDING, Threshold: 0.7 }
            - Type: RELEVANCE
              Threshold: 0.1 # fail
    AtOneHalf:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig: [{ Type: GROUNDING, Threshold: 0.5 }]
    JustBelow:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig:
            - Type: GROUNDING
              Threshold: 0.49 # fail
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContextualGroundingPolicyConfig:
          FiltersConfig:
            - Type: GROUNDING
              Threshold: !Ref Threshold # unknown
  `,
}
