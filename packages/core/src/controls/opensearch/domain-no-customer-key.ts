import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'opensearch/domain-no-customer-key',
  title: 'Vector store is not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'There is no key that could be withheld from a leaked role or taken away from the store.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (domain) =>
    onlyWhen(domain.at('EncryptionAtRestOptions.Enabled').equals(true), () =>
      usesCustomerKey(domain.at('EncryptionAtRestOptions.KmsKeyId')),
    ),
  remedy: [reference('EncryptionAtRestOptions.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    UnencryptedBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: unencrypted
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Unencrypted.Arn, DomainEndpoint: !GetAtt Unencrypted.DomainEndpoint, VectorIndexName: a }
    ManagedByAwsBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: managedbyaws
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ManagedByAws.Arn, DomainEndpoint: !GetAtt ManagedByAws.DomainEndpoint, VectorIndexName: a }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByParameter.Arn, DomainEndpoint: !GetAtt ByParameter.DomainEndpoint, VectorIndexName: a }
    OwnBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: own
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Own.Arn, DomainEndpoint: !GetAtt Own.DomainEndpoint, VectorIndexName: a }
    Unencrypted:
      Type: AWS::OpenSearchService::Domain
    ManagedByAws:
      Type: AWS::OpenSearchService::Domain
      Properties:
        EncryptionAtRestOptions: { Enabled: true } # fail
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        EncryptionAtRestOptions: { Enabled: true, KmsKeyId: !Ref KeyArn } # unknown
    Own:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        EncryptionAtRestOptions: { Enabled: true, KmsKeyId: !GetAtt Key.Arn }
    Key:
      Type: AWS::KMS::Key
  `,
}
