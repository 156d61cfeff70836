import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'opensearch/domain-unencrypted',
  title: 'Vector store is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Documents and embeddings, from which documents can be told, lie in clear text on disks and in snapshots.',
  mappings: {
    'aws-security-hub': ['Opensearch.1'],
    'aws-fsbp': ['Opensearch.1'],
    'nist-800-53-r5': ['SC-13', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (domain) => domain.at('EncryptionAtRestOptions.Enabled').equals(true),
  remedy: [set('EncryptionAtRestOptions.Enabled', true)],
  examples: `
    ByDefaultBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bydefault
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByDefault.Arn, DomainEndpoint: !GetAtt ByDefault.DomainEndpoint, VectorIndexName: a }
    BadBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bad
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Bad.Arn, DomainEndpoint: !GetAtt Bad.DomainEndpoint, VectorIndexName: a }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByParameter.Arn, DomainEndpoint: !GetAtt ByParameter.DomainEndpoint, VectorIndexName: a }
    GoodBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: good
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Good.Arn, DomainEndpoint: !GetAtt Good.DomainEndpoint, VectorIndexName: a }
    ByDefault:
      Type: AWS::OpenSearchService::Domain # fail
    Bad:
      Type: AWS::OpenSearchService::Domain
      Properties:
        EncryptionAtRestOptions: { Enabled: false } # fail
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        EncryptionAtRestOptions: { Enabled: !Ref Encrypt } # unknown
    Good:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        EncryptionAtRestOptions: { Enabled: true }
  `,
}
