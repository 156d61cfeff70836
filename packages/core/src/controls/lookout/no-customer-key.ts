import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::LookoutMetrics::AnomalyDetector': 'KmsKeyArn',
  'AWS::LookoutEquipment::InferenceScheduler': 'ServerSideKmsKeyId',
}

export const control: Control = {
  id: 'lookout/no-customer-key',
  title: 'Lookout keeps measurements without a customer managed key',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::LookoutMetrics::AnomalyDetector', 'AWS::LookoutEquipment::InferenceScheduler'],
  stages: ['ingest', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Measurements of your business and machines are kept under a key you do not control: you can neither withdraw it nor see who used it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at(keys[resource.type] ?? '')),
  remedy: [reference('KmsKeyArn', 'AWS::KMS::Key'), reference('ServerSideKmsKeyId', 'AWS::KMS::Key')],
  examples: `
    AnomalyDetectorByDefault:
      Type: AWS::LookoutMetrics::AnomalyDetector # fail
      Properties: {}
    AnomalyDetectorWithKey:
      Type: AWS::LookoutMetrics::AnomalyDetector # pass
      Properties:
        KmsKeyArn: !GetAtt Key.Arn
    AnomalyDetectorWithKeyOfAws:
      Type: AWS::LookoutMetrics::AnomalyDetector
      Properties:
        KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    AnomalyDetectorByParameter:
      Type: AWS::LookoutMetrics::AnomalyDetector
      Properties:
        KmsKeyArn: !Ref KeyArn # unknown
    InferenceSchedulerByDefault:
      Type: AWS::LookoutEquipment::InferenceScheduler # fail
      Properties: {}
    InferenceSchedulerWithKey:
      Type: AWS::LookoutEquipment::InferenceScheduler # pass
      Properties:
        ServerSideKmsKeyId: !GetAtt Key.Arn
    InferenceSchedulerByParameter:
      Type: AWS::LookoutEquipment::InferenceScheduler
      Properties:
        ServerSideKmsKeyId: !Ref KeyArn # unknown
  `,
}
