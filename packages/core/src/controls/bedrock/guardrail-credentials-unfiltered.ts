import { credentialEntities, filterLists, hasFilter } from '../../guardrails/index.ts'
import { onlyWhen } from '../../view/index.ts'
import { add, and } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/guardrail-credentials-unfiltered',
  title: 'Guardrail has no filter for credentials',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A model that saw a configuration file repeats it: access keys and passwords leave in an answer while the guardrail looks for other personal data only.',
  mappings: {
    'nist-800-53-r5': ['SI-10', 'IA-5'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055', 'AML.T0057'],
  },
  evaluate: (guardrail) => {
    const entities = guardrail.at(filterLists.entities)
    const found = credentialEntities.map((type) => hasFilter(entities, type))
    const missing = credentialEntities.filter((_, index) => found[index] !== true)
    const names = missing.map((type) => `\`${type}\``).join(', ')
    return onlyWhen(entities.isSet(), () =>
      entities.judge(and(...found), names === '' ? undefined : `no filter for ${names}`),
    )
  },
  remedy: [
    add('SensitiveInformationPolicyConfig.PiiEntitiesConfig', { Type: 'AWS_ACCESS_KEY', Action: 'BLOCK' }),
    add('SensitiveInformationPolicyConfig.PiiEntitiesConfig', { Type: 'AWS_SECRET_KEY', Action: 'BLOCK' }),
    add('SensitiveInformationPolicyConfig.PiiEntitiesConfig', { Type: 'PASSWORD', Action: 'BLOCK' }),
  ],
  examples: `
    PersonalDataOnly:
      Type: AWS::Bedrock::Guardrail
      Properties:
        SensitiveInformationPolicyConfig:
          PiiEntitiesConfig: # fail
            - { Type: EMAIL, Action: ANONYMIZE }
            - { Type: AWS_ACCESS_KEY, Action: BLOCK }
            - { Type: AWS_SECRET_KEY, Action: BLOCK }
    WithCredentials:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        SensitiveInformationPolicyConfig:
          PiiEntitiesConfig:
            - { Type: PASSWORD, Action: BLOCK }
            - { Type: AWS_ACCESS_KEY, Action: BLOCK }
            - { Type: AWS_SECRET_KEY, Action: BLOCK }
    PolicyIsMissing:
      Type: AWS::Bedrock::Guardrail
      Properties: { Name: chat, BlockedInputMessaging: refused, BlockedOutputsMessaging: refused }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        SensitiveInformationPolicyConfig:
          PiiEntitiesConfig: # unknown
            - { Type: !Ref Entity, Action: BLOCK }
            - { Type: AWS_ACCESS_KEY, Action: BLOCK }
            - { Type: AWS_SECRET_KEY, Action: BLOCK }
  `,
}
