import {
  filterLists,
  promptAttackFilter,
  stopsSensitive,
  stopsSensitiveInformation,
} from '../../guardrails/index.ts'
import {
  type Judgement,
  negate,
  notApplicable,
  onlyWhen,
  type PropertyView,
  type ResourceView,
} from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Content, topics and words block; a direction that is not evaluated, and prompt attacks, are judged elsewhere. */
function acts(filter: PropertyView, direction: 'Input' | 'Output'): Judgement {
  const action = filter.at(`${direction}Action`)
  return onlyWhen(negate(filter.at(`${direction}Enabled`).equals(false)), () =>
    isPromptAttack(filter) ? notApplicable(action.place) : action.isNoneOf(['NONE']),
  )
}

function isPromptAttack(filter: PropertyView): boolean {
  const isContent = filter.path.schema.startsWith(filterLists.content)
  return isContent && filter.at('Type').known === promptAttackFilter
}

/** Entities and patterns, unless none of them acts: then the policy as a whole is the finding. */
function sensitiveFilters(guardrail: ResourceView): readonly PropertyView[] {
  if (stopsSensitiveInformation(guardrail) === false) return []
  return [filterLists.entities, filterLists.patterns].flatMap((list) => guardrail.at(list).items)
}

export const control: Control = {
  id: 'bedrock/guardrail-detect-only',
  title: 'Filter of a guardrail detects and lets pass',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'adversarial-input'],
  responsibility: 'customer',
  why: 'The filter writes what it finds into the trace and does nothing else: the harmful request is answered, the denied topic discussed, the personal data shown.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01', 'LLM02'],
  },
  evaluate: (guardrail) => [
    ...[filterLists.content, filterLists.topics, filterLists.words, filterLists.managedWords].flatMap(
      (list) => guardrail.at(list).items.flatMap((filter) => [acts(filter, 'Input'), acts(filter, 'Output')]),
    ),
    ...sensitiveFilters(guardrail).map((filter) =>
      filter
        .at('Action')
        .judge(
          stopsSensitive(filter),
          stopsSensitive(filter) ? 'blocks or masks' : 'neither blocks nor masks, in no direction',
        ),
    ),
  ],
  remedy: [set('.InputAction', 'BLOCK'), set('.OutputAction', 'BLOCK')],
  examples: `
    ContentInput:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - Type: VIOLENCE
              InputStrength: HIGH
              OutputStrength: HIGH
              InputAction: NONE # fail
    TopicOutput:
      Type: AWS::Bedrock::Guardrail
      Properties:
        TopicPolicyConfig:
          TopicsConfig:
            - Name: advice
              Definition: advice on investments
              Type: DENY
              OutputAction: NONE # fail
    Words:
      Type: AWS::Bedrock::Guardrail
      Properties:
        WordPolicyConfig:
          WordsConfig:
            - Text: project-x
              InputAction: NONE # fail
          ManagedWordListsConfig:
            - Type: PROFANITY
              OutputAction: NONE # fail
    OneEntityOfTwo:
      Type: AWS::Bedrock::Guardrail
      Properties:
        SensitiveInformationPolicyConfig:
          PiiEntitiesConfig:
            - { Type: PHONE, Action: ANONYMIZE }
            - Type: EMAIL
              Action: NONE # fail
    MaskedInAnswersOnly:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        SensitiveInformationPolicyConfig:
          PiiEntitiesConfig:
            - { Type: EMAIL, Action: NONE, OutputAction: ANONYMIZE }
          RegexesConfig:
            - { Name: badge, Pattern: 'B[0-9]{6}', Action: BLOCK }
    NotEvaluatedInTheInput:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        TopicPolicyConfig:
          TopicsConfig:
            - { Name: advice, Definition: advice, Type: DENY, InputAction: NONE, InputEnabled: false }
    PromptAttackIsJudgedElsewhere:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - { Type: HATE, InputStrength: HIGH, OutputStrength: HIGH }
            - { Type: PROMPT_ATTACK, InputStrength: HIGH, OutputStrength: NONE, InputAction: NONE }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig:
            - Type: HATE
              InputStrength: HIGH
              OutputStrength: HIGH
              InputAction: !Ref Action # unknown
  `,
}
