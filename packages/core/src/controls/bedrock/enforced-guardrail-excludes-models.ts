import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/enforced-guardrail-excludes-models',
  title: 'Guardrail of the account is not enforced on some models',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::EnforcedGuardrailConfiguration',
  stages: ['generate'],
  domain: 'generative-ai',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'Calls to an excluded model pass without the guardrail: whoever may choose the model chooses that one.',
  mappings: {
    'nist-800-53-r5': ['SI-10'],
    'nist-ai-rmf': ['MANAGE 2.2'],
    'owasp-llm-2025': ['LLM01'],
    'mitre-atlas': ['AML.T0054'],
  },
  evaluate: (configuration) => configuration.at('ModelEnforcement.ExcludedModels').isUnset(),
  remedy: [remove('ModelEnforcement.ExcludedModels')],
  examples: `
    OneExcluded:
      Type: AWS::Bedrock::EnforcedGuardrailConfiguration
      Properties:
        GuardrailIdentifier: abcd1234efgh
        GuardrailVersion: '1'
        ModelEnforcement:
          IncludedModels: [ALL]
          ExcludedModels: [amazon.nova-lite-v1:0] # fail
    EveryModel:
      Type: AWS::Bedrock::EnforcedGuardrailConfiguration # pass
      Properties: { GuardrailIdentifier: abcd1234efgh, GuardrailVersion: '1' }
    ByParameter:
      Type: AWS::Bedrock::EnforcedGuardrailConfiguration
      Properties:
        GuardrailIdentifier: abcd1234efgh
        GuardrailVersion: '1'
        ModelEnforcement:
          IncludedModels: [ALL]
          ExcludedModels: !Ref Models # unknown
  `,
}
