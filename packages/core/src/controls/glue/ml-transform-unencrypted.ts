import { reference, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'glue/ml-transform-unencrypted',
  title: 'Machine learning transform is not encrypted with a KMS key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Glue::MLTransform',
  stages: ['prepare', 'train'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The labels and records that the transform learned from are kept without a key that anybody controls.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (transform) =>
    transform.at('TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode').equals('SSE-KMS'),
  remedy: [
    set('TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode', 'SSE-KMS'),
    reference('TransformEncryption.MLUserDataEncryption.KmsKeyId', 'AWS::KMS::Key'),
  ],
  examples: `
    ByDefault:
      Type: AWS::Glue::MLTransform # fail
      Properties: { Name: matches, Role: 'arn:aws:iam::111122223333:role/glue' }
    Disabled:
      Type: AWS::Glue::MLTransform
      Properties:
        Name: matches
        TransformEncryption:
          MLUserDataEncryption:
            MLUserDataEncryptionMode: DISABLED # fail
    Encrypted:
      Type: AWS::Glue::MLTransform # pass
      Properties:
        Name: matches
        TransformEncryption: { MLUserDataEncryption: { MLUserDataEncryptionMode: SSE-KMS, KmsKeyId: alias/glue } }
    ByParameter:
      Type: AWS::Glue::MLTransform
      Properties:
        Name: matches
        TransformEncryption:
          MLUserDataEncryption:
            MLUserDataEncryptionMode: !Ref Mode # unknown
  `,
}
