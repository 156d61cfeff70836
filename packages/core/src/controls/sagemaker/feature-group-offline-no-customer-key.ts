import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/feature-group-offline-no-customer-key',
  title: 'Offline feature store is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::FeatureGroup',
  stages: ['ingest', 'train'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The offline store is the history of all features, often of people. Without a key of your own, whoever may read the bucket reads it, and no key can be taken back.',
  mappings: {
    'aws-security-hub': ['SageMaker.17'],
    'aws-fsbp': ['SageMaker.17'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (group) => {
    const store = group.at('OfflineStoreConfig')
    return onlyWhen(store.isSet(), () => usesCustomerKey(store.at('S3StorageConfig.KmsKeyId')))
  },
  remedy: [reference('OfflineStoreConfig.S3StorageConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::FeatureGroup
      Properties:
        FeatureGroupName: customers
        OfflineStoreConfig:
          S3StorageConfig: { S3Uri: s3://features } # fail
    AwsManaged:
      Type: AWS::SageMaker::FeatureGroup
      Properties:
        OfflineStoreConfig:
          S3StorageConfig:
            KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::FeatureGroup # pass
      Properties: { OfflineStoreConfig: { S3StorageConfig: { S3Uri: s3://features, KmsKeyId: !GetAtt Key.Arn } } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    OnlineOnly:
      Type: AWS::SageMaker::FeatureGroup
      Properties: { OnlineStoreConfig: { EnableOnlineStore: true } }
    ByParameter:
      Type: AWS::SageMaker::FeatureGroup
      Properties:
        OfflineStoreConfig:
          S3StorageConfig:
            KmsKeyId: !Ref KeyId # unknown
  `,
}
