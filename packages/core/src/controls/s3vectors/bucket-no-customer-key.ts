import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 's3vectors/bucket-no-customer-key',
  title: 'Vector bucket is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3Vectors::VectorBucket',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Vectors, and the text stored beside them, are readable by whoever may read the bucket: no key policy stands in between.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (resource) => usesCustomerKey(resource.at('EncryptionConfiguration.KmsKeyArn')),
  remedy: [reference('EncryptionConfiguration.KmsKeyArn', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::S3Vectors::VectorBucket # fail
      Properties:
        VectorBucketName: manuals
    WithKey:
      Type: AWS::S3Vectors::VectorBucket # pass
      Properties:
        VectorBucketName: manuals
        EncryptionConfiguration:
          KmsKeyArn: !GetAtt Key.Arn
    WithKeyOfAws:
      Type: AWS::S3Vectors::VectorBucket
      Properties:
        VectorBucketName: manuals
        EncryptionConfiguration:
          KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:alias/aws/s3 # fail
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
    ByParameter:
      Type: AWS::S3Vectors::VectorBucket
      Properties:
        VectorBucketName: manuals
        EncryptionConfiguration:
          KmsKeyArn: !Ref KeyArn # unknown
  `,
}
