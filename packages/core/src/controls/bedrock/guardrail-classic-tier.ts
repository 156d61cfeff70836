import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-classic-tier',
  title: 'Guardrail uses the classic tier',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection', 'adversarial-input'],
  responsibility: 'customer',
  why: 'The classic tier understands three languages and does not look for leaked system prompts: an attack in another language, or one that asks for the prompt itself, is missed.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01', 'LLM07'],
    'mitre-atlas': ['AML.T0054'],
  },
  evaluate: (guardrail) =>
    ['ContentPolicyConfig', 'TopicPolicyConfig'].map((policy) =>
      onlyWhen(guardrail.at(policy).isSet(), () => {
        const tier = policy === 'TopicPolicyConfig' ? 'TopicsTierConfig' : 'ContentFiltersTierConfig'
        return guardrail.at(`${policy}.${tier}.TierName`).equals('STANDARD')
      }),
    ),
  remedy: [
    advise(
      'set `TierName` to `STANDARD`, with `CrossRegionConfig` naming a guardrail profile whose Regions your data may visit',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig: # fail
          FiltersConfig: [{ Type: PROMPT_ATTACK, InputStrength: HIGH, OutputStrength: NONE }]
    ClassicTopics:
      Type: AWS::Bedrock::Guardrail
      Properties:
        TopicPolicyConfig:
          TopicsConfig: [{ Name: advice, Definition: advice on investments, Type: DENY }]
          TopicsTierConfig:
            TierName: CLASSIC # fail
    Standard:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        CrossRegionConfig: { GuardrailProfileArn: 'arn:aws:bedrock:us-east-1:111122223333:guardrail-profile/us.guardrail.v1:0' }
        ContentPolicyConfig:
          FiltersConfig: [{ Type: PROMPT_ATTACK, InputStrength: HIGH, OutputStrength: NONE }]
          ContentFiltersTierConfig: { TierName: STANDARD }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        ContentPolicyConfig:
          FiltersConfig: [{ Type: PROMPT_ATTACK, InputStrength: HIGH, OutputStrength: NONE }]
          ContentFiltersTierConfig:
            TierName: !Ref Tier # unknown
  `,
}
