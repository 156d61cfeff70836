import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'comprehend/flywheel-lake-no-customer-key',
  title: 'Data lake of a Comprehend flywheel is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Comprehend::Flywheel',
  stages: ['train', 'ingest'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The data lake collects the training and test documents of every round; reading the bucket is then enough, and no key policy stands in between.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('DataSecurityConfig.DataLakeKmsKeyId')),
  remedy: [reference('DataSecurityConfig.DataLakeKmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::Comprehend::Flywheel # fail
      Properties:
        FlywheelName: triage
    WithKey:
      Type: AWS::Comprehend::Flywheel # pass
      Properties:
        FlywheelName: triage
        DataSecurityConfig:
          DataLakeKmsKeyId: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::Comprehend::Flywheel
      Properties:
        FlywheelName: triage
        DataSecurityConfig:
          DataLakeKmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::Comprehend::Flywheel
      Properties:
        FlywheelName: triage
        DataSecurityConfig:
          DataLakeKmsKeyId: !Ref KeyArn # unknown
  `,
}
