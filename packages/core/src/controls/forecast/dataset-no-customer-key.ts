import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'forecast/dataset-no-customer-key',
  title: 'Forecast dataset is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Forecast::Dataset',
  stages: ['ingest', 'train'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The history of your business is kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('EncryptionConfig.KmsKeyArn')),
  remedy: [reference('EncryptionConfig.KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Forecast::Dataset # fail
      Properties:
        DatasetName: sales
        Domain: RETAIL
    WithKey:
      Type: AWS::Forecast::Dataset # pass
      Properties:
        DatasetName: sales
        Domain: RETAIL
        EncryptionConfig:
          KmsKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Forecast::Dataset
      Properties:
        DatasetName: sales
        Domain: RETAIL
        EncryptionConfig:
          KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Forecast::Dataset
      Properties:
        DatasetName: sales
        Domain: RETAIL
        EncryptionConfig:
          KmsKeyArn: !Ref KeyArn # unknown
  `,
}
