import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/guardrail-no-customer-key',
  title: 'Guardrail is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::Guardrail',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The words, topics and patterns that a guardrail refuses tell an attacker what to avoid and what you protect; without a key of yours you can neither refuse nor see their reading.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (guardrail) => usesCustomerKey(guardrail.at('KmsKeyArn')),
  remedy: [reference('KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::Guardrail # fail
      Properties: { Name: chat, BlockedInputMessaging: refused, BlockedOutputsMessaging: refused }
    WithKey:
      Type: AWS::Bedrock::Guardrail # pass
      Properties:
        KmsKeyArn: !GetAtt Key.Arn
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::Guardrail
      Properties:
        KmsKeyArn: !Ref KeyArn # unknown
  `,
}
