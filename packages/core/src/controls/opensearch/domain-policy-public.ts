import { eachStatement } from '../../access/index.ts'
import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'opensearch/domain-policy-public',
  title: 'Access policy of the vector store lets everybody in',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'model-theft', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Anybody who reaches the endpoint searches, changes and deletes the documents that your assistants answer from.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM08'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (domain) => {
    // In a VPC the network decides who reaches the domain: that is how AWS advises it for clients that cannot sign.
    const reachable = domain.at('VPCOptions.SubnetIds').isUnset()
    return eachStatement(domain.at('AccessPolicies'), 'resource', (placed) => {
      const judged = isNotPublic(domain, placed)
      return judged && onlyWhen(reachable, () => judged)
    })
  },
  remedy: [
    advise('name the roles of the knowledge base and of the people who administer the domain in `Principal`'),
  ],
  examples: `
    EverybodyBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: everybody
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Everybody.Arn, DomainEndpoint: !GetAtt Everybody.DomainEndpoint, VectorIndexName: a }
    Everybody:
      Type: AWS::OpenSearchService::Domain
      Properties:
        AccessPolicies:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: 'es:*', Resource: '*' }
            - { Effect: Allow, Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' } # fail
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByParameter.Arn, DomainEndpoint: !GetAtt ByParameter.DomainEndpoint, VectorIndexName: a }
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        AccessPolicies:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Reader }, Action: 'es:ESHttpGet', Resource: '*' } # unknown
    OfficeBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: office
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Office.Arn, DomainEndpoint: !GetAtt Office.DomainEndpoint, VectorIndexName: a }
    Office:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        AccessPolicies:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: 'es:*', Resource: '*', Condition: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } } }
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: 'es:*', Resource: '*' }
    InsideBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: inside
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Inside.Arn, DomainEndpoint: !GetAtt Inside.DomainEndpoint, VectorIndexName: a }
    Inside:
      Type: AWS::OpenSearchService::Domain
      Properties:
        VPCOptions: { SubnetIds: [subnet-1] }
        AccessPolicies:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: 'es:*', Resource: '*' }
  `,
}
