import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/prompt-no-customer-key',
  title: 'Prompt is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Prompt',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A prompt says how your application thinks and what it must not do; under a key you do not control you can neither refuse nor see its reading.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM07'],
  },
  evaluate: (prompt) => usesCustomerKey(prompt.at('CustomerEncryptionKeyArn')),
  remedy: [reference('CustomerEncryptionKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::Prompt # fail
      Properties: { Name: classify }
    WithKey:
      Type: AWS::Bedrock::Prompt # pass
      Properties: { Name: classify, CustomerEncryptionKeyArn: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::Prompt
      Properties:
        Name: classify
        CustomerEncryptionKeyArn: !Ref KeyArn # unknown
  `,
}
