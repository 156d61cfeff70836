import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'personalize/dataset-group-no-customer-key',
  title: 'Dataset group of Personalize is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Personalize::DatasetGroup',
  stages: ['ingest', 'train'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'What each of your users watched and bought is kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('KmsKeyArn')),
  remedy: [reference('KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Personalize::DatasetGroup # fail
      Properties:
        Name: shop
    WithKey:
      Type: AWS::Personalize::DatasetGroup # pass
      Properties:
        Name: shop
        KmsKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Personalize::DatasetGroup
      Properties:
        Name: shop
        KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Personalize::DatasetGroup
      Properties:
        Name: shop
        KmsKeyArn: !Ref KeyArn # unknown
  `,
}
