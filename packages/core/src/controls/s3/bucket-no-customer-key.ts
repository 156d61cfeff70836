import { allOf } from '../../view/index.ts'
import { reference, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { eachOrMissing, usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 's3/bucket-no-customer-key',
  title: 'Bucket of the workload is not encrypted with a key of yours',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever may read the bucket may read its content: no key policy asks a second time, and no key can be taken away when a role leaks.',
  mappings: {
    'aws-security-hub': ['S3.17'],
    'nist-800-53-r5': ['SC-12', 'SC-13', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    hipaa: ['164.312(a)(2)(iv)'],
  },
  evaluate: (bucket) =>
    eachOrMissing(bucket.at('BucketEncryption.ServerSideEncryptionConfiguration'), (rule) => {
      const encryption = rule.at('ServerSideEncryptionByDefault')
      return allOf(
        encryption.at('SSEAlgorithm').isOneOf(['aws:kms', 'aws:kms:dsse']),
        usesCustomerKey(encryption.at('KMSMasterKeyID')),
      )
    }),
  remedy: [
    set('BucketEncryption.ServerSideEncryptionConfiguration', [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }, BucketKeyEnabled: true },
    ]),
    reference(
      'BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID',
      'AWS::KMS::Key',
    ),
  ],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ManagedByS3}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ManagedByAws}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${NoKeyNamed}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Own}/model.tar.gz
    ByDefault:
      Type: AWS::S3::Bucket # fail
    ManagedByS3:
      Type: AWS::S3::Bucket
      Properties:
        BucketEncryption:
          ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault:
                SSEAlgorithm: AES256 # fail
    ManagedByAws:
      Type: AWS::S3::Bucket
      Properties:
        BucketEncryption:
          ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault:
                SSEAlgorithm: aws:kms
                KMSMasterKeyID: alias/aws/s3 # fail
    NoKeyNamed:
      Type: AWS::S3::Bucket
      Properties:
        BucketEncryption:
          ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault: # fail
                SSEAlgorithm: aws:kms
    ByParameter:
      Type: AWS::S3::Bucket
      Properties:
        BucketEncryption:
          ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault:
                SSEAlgorithm: aws:kms
                KMSMasterKeyID: !Ref KeyArn # unknown
    Own:
      Type: AWS::S3::Bucket # pass
      Properties:
        BucketEncryption:
          ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault:
                SSEAlgorithm: aws:kms
                KMSMasterKeyID: !GetAtt Key.Arn
    Key:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: true }
  `,
}
