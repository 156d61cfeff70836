import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::Comprehend::DocumentClassifier': 'ModelKmsKeyId',
  'AWS::Comprehend::EntityRecognizer': 'ModelKmsKeyId',
  'AWS::Comprehend::Flywheel': 'DataSecurityConfig.ModelKmsKeyId',
}

export const control: Control = {
  id: 'comprehend/model-no-customer-key',
  title: 'Custom model of Comprehend is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::Comprehend::DocumentClassifier',
    'AWS::Comprehend::EntityRecognizer',
    'AWS::Comprehend::Flywheel',
  ],
  stages: ['train'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The model carries what your documents said, under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at(keys[resource.type] ?? '')),
  remedy: [
    reference('ModelKmsKeyId', 'AWS::KMS::Key'),
    reference('DataSecurityConfig.ModelKmsKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    DocumentClassifierByDefault:
      Type: AWS::Comprehend::DocumentClassifier # fail
      Properties: {}
    DocumentClassifierWithKey:
      Type: AWS::Comprehend::DocumentClassifier # pass
      Properties:
        ModelKmsKeyId: !GetAtt Key.Arn
    DocumentClassifierWithKeyOfAws:
      Type: AWS::Comprehend::DocumentClassifier
      Properties:
        ModelKmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    DocumentClassifierByParameter:
      Type: AWS::Comprehend::DocumentClassifier
      Properties:
        ModelKmsKeyId: !Ref KeyArn # unknown
    EntityRecognizerByDefault:
      Type: AWS::Comprehend::EntityRecognizer # fail
      Properties: {}
    EntityRecognizerWithKey:
      Type: AWS::Comprehend::EntityRecognizer # pass
      Properties:
        ModelKmsKeyId: !GetAtt Key.Arn
    EntityRecognizerByParameter:
      Type: AWS::Comprehend::EntityRecognizer
      Properties:
        ModelKmsKeyId: !Ref KeyArn # unknown
    FlywheelByDefault:
      Type: AWS::Comprehend::Flywheel # fail
      Properties: {}
    FlywheelWithKey:
      Type: AWS::Comprehend::Flywheel # pass
      Properties:
        DataSecurityConfig:
          ModelKmsKeyId: !GetAtt Key.Arn
    FlywheelByParameter:
      Type: AWS::Comprehend::Flywheel
      Properties:
        DataSecurityConfig:
          ModelKmsKeyId: !Ref KeyArn # unknown
  `,
}
