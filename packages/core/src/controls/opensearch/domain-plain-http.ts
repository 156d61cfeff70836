import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'opensearch/domain-plain-http',
  title: 'Vector store answers over plain HTTP',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Documents, queries and credentials can be read and changed on the way.',
  mappings: {
    'aws-security-hub': ['Opensearch.8'],
    'aws-fsbp': ['Opensearch.8'],
    'nist-800-53-r5': ['SC-8', 'SC-23'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.7'],
  },
  evaluate: (domain) => domain.at('DomainEndpointOptions.EnforceHTTPS').equals(true),
  remedy: [set('DomainEndpointOptions.EnforceHTTPS', true)],
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
        DomainEndpointOptions: { EnforceHTTPS: false } # fail
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        DomainEndpointOptions: { EnforceHTTPS: !Ref Https } # unknown
    Good:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        DomainEndpointOptions: { EnforceHTTPS: true }
  `,
}
