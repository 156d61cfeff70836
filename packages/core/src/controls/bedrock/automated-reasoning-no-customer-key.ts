import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'bedrock/automated-reasoning-no-customer-key',
  title: 'Automated reasoning policy is not encrypted with a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::AutomatedReasoningPolicy',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The policy spells out the rules of your business, and the answers that would break them, under a key you do not control.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Bedrock::AutomatedReasoningPolicy # fail
      Properties:
        Name: refunds
    WithKey:
      Type: AWS::Bedrock::AutomatedReasoningPolicy # pass
      Properties:
        Name: refunds
        KmsKeyId: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Bedrock::AutomatedReasoningPolicy
      Properties:
        Name: refunds
        KmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Bedrock::AutomatedReasoningPolicy
      Properties:
        Name: refunds
        KmsKeyId: !Ref KeyArn # unknown
  `,
}
