import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'opensearch/domain-no-fine-grained-access',
  title: 'Vector store does not tell callers apart',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever may call the domain may read every index and write into each: what one application indexes, another poisons.',
  mappings: {
    'aws-security-hub': ['Opensearch.7'],
    'aws-fsbp': ['Opensearch.7'],
    'nist-800-53-r5': ['AC-3', 'AC-6'],
    'iso-27001': ['A.5.15'],
    soc2: ['CC6.3'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (domain) => domain.at('AdvancedSecurityOptions.Enabled').equals(true),
  remedy: [set('AdvancedSecurityOptions.Enabled', true)],
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
        AdvancedSecurityOptions: { Enabled: false } # fail
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        AdvancedSecurityOptions: { Enabled: !Ref FineGrained } # unknown
    Good:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        AdvancedSecurityOptions: { Enabled: true, MasterUserOptions: { MasterUserARN: arn:aws:iam::111122223333:role/search-admin } }
  `,
}
