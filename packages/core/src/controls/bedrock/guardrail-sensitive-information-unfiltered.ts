import { stopsSensitiveInformation } from '../../guardrails/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-sensitive-information-unfiltered',
  title: 'Guardrail neither blocks nor masks any sensitive information',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: 'Names, card numbers and keys that the model was trained on, retrieved or was told come out word for word in its answers and go into prompts and logs.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    gdpr: ['Art. 25'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0057'],
  },
  evaluate: (guardrail) =>
    guardrail
      .at('SensitiveInformationPolicyConfig')
      .judge(
        stopsSensitiveInformation(guardrail),
        stopsSensitiveInformation(guardrail)
          ? 'an entity or pattern acts'
          : 'no entity and no pattern blocks or masks',
      ),
  remedy: [
    derive(
      'sensitive-entities',
      'list the entities that must not pass in `SensitiveInformationPolicyConfig.PiiEntitiesConfig`, with `Action` `BLOCK` or `ANONYMIZE`',
    ),
  ],
  examples: `
    NoPolicy:
      Type: AWS::Bedrock::Guardrail # fail
      Properties: { Name: chat, BlockedInputMessaging: refused, BlockedOutputsMessaging: refused }
    DetectsOnly:
      Type: AWS::Bedrock::Guardrail
      Properties:
        SensitiveInformationPolicyConfig: # fail
          PiiEntitiesConfig:
            - { Type: EMAIL, Action: NONE }
            - { Type: PHONE, Action: BLOCK, InputEnabled: false, OutputEnabled: false }
    MasksAnswers:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        SensitiveInformationPolicyConfig:
          PiiEntitiesConfig:
            - { Type: EMAIL, Action: NONE, OutputAction: ANONYMIZE }
    OwnPattern:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        SensitiveInformationPolicyConfig:
          RegexesConfig:
            - { Name: badge, Pattern: 'B[0-9]{6}', Action: BLOCK }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        SensitiveInformationPolicyConfig: # unknown
          PiiEntitiesConfig:
            - { Type: EMAIL, Action: !Ref Action }
  `,
}
