import { allOf, onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/feature-group-online-no-customer-key',
  title: 'Online feature store is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::FeatureGroup',
  stages: ['ingest', 'deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The online store holds the newest features of every record, ready to be read one by one. With a key that AWS owns there is no policy, no audit per use and no way to revoke.',
  mappings: {
    'aws-security-hub': ['SageMaker.18'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (group) => {
    const store = group.at('OnlineStoreConfig')
    return onlyWhen(
      allOf(store.at('EnableOnlineStore').equals(true), store.at('StorageType').equals('Standard')),
      () => usesCustomerKey(store.at('SecurityConfig.KmsKeyId')),
    )
  },
  remedy: [reference('OnlineStoreConfig.SecurityConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::FeatureGroup
      Properties:
        FeatureGroupName: customers
        OnlineStoreConfig: { EnableOnlineStore: true } # fail
    AwsManaged:
      Type: AWS::SageMaker::FeatureGroup
      Properties:
        OnlineStoreConfig:
          EnableOnlineStore: true
          SecurityConfig:
            KmsKeyId: alias/aws/dynamodb # fail
    OwnKey:
      Type: AWS::SageMaker::FeatureGroup # pass
      Properties: { OnlineStoreConfig: { EnableOnlineStore: true, SecurityConfig: { KmsKeyId: !GetAtt Key.Arn } } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    InMemory:
      Type: AWS::SageMaker::FeatureGroup
      Properties: { OnlineStoreConfig: { EnableOnlineStore: true, StorageType: InMemory } }
    SwitchedOff:
      Type: AWS::SageMaker::FeatureGroup
      Properties: { OnlineStoreConfig: { EnableOnlineStore: false } }
    ByParameter:
      Type: AWS::SageMaker::FeatureGroup
      Properties:
        OnlineStoreConfig: { EnableOnlineStore: !Ref Online } # unknown
  `,
}
