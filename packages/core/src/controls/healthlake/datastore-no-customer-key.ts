import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'healthlake/datastore-no-customer-key',
  title: 'Health data store is not encrypted with a customer managed key',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::HealthLake::FHIRDatastore',
  stages: ['ingest', 'train'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Patient records are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('SseConfiguration.KmsEncryptionConfig.KmsKeyId')),
  remedy: [reference('SseConfiguration.KmsEncryptionConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::HealthLake::FHIRDatastore # fail
      Properties:
        DatastoreTypeVersion: R4
    WithKey:
      Type: AWS::HealthLake::FHIRDatastore # pass
      Properties:
        DatastoreTypeVersion: R4
        SseConfiguration:
          KmsEncryptionConfig:
            KmsKeyId: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::HealthLake::FHIRDatastore
      Properties:
        DatastoreTypeVersion: R4
        SseConfiguration:
          KmsEncryptionConfig:
            KmsKeyId: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::HealthLake::FHIRDatastore
      Properties:
        DatastoreTypeVersion: R4
        SseConfiguration:
          KmsEncryptionConfig:
            KmsKeyId: !Ref KeyArn # unknown
  `,
}
