import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'opensearch/domain-public',
  title: 'Vector store stands on the internet',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Only an access policy keeps the internet from the documents and their embeddings; one rule too wide and they can be searched by anybody.',
  mappings: {
    'aws-security-hub': ['Opensearch.2'],
    'aws-fsbp': ['Opensearch.2'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (domain) => domain.at('VPCOptions.SubnetIds').isSet(),
  remedy: [reference('VPCOptions.SubnetIds[0]', 'AWS::EC2::Subnet')],
  examples: `
    ByDefaultBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bydefault
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByDefault.Arn, DomainEndpoint: !GetAtt ByDefault.DomainEndpoint, VectorIndexName: a }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByParameter.Arn, DomainEndpoint: !GetAtt ByParameter.DomainEndpoint, VectorIndexName: a }
    InsideBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: inside
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Inside.Arn, DomainEndpoint: !GetAtt Inside.DomainEndpoint, VectorIndexName: a }
    ByDefault:
      Type: AWS::OpenSearchService::Domain # fail
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        VPCOptions:
          SubnetIds: !Ref Subnets # unknown
    Inside:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        VPCOptions: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }
  `,
}
