import { negate } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'opensearch/domain-anonymous',
  title: 'Vector store lets anonymous callers in',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Requests without any identity are served: a setting for moving over that nobody turned off leaves documents open to whoever reaches the endpoint.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-14'],
    'iso-27001': ['A.5.15'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (domain) => negate(domain.at('AdvancedSecurityOptions.AnonymousAuthEnabled').equals(true)),
  remedy: [set('AdvancedSecurityOptions.AnonymousAuthEnabled', false)],
  examples: `
    ByDefaultBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bydefault
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByDefault.Arn, DomainEndpoint: !GetAtt ByDefault.DomainEndpoint, VectorIndexName: a }
    OpenBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: open
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Open.Arn, DomainEndpoint: !GetAtt Open.DomainEndpoint, VectorIndexName: a }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt ByParameter.Arn, DomainEndpoint: !GetAtt ByParameter.DomainEndpoint, VectorIndexName: a }
    ClosedBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: closed
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: OPENSEARCH_MANAGED_CLUSTER
          OpensearchManagedClusterConfiguration: { DomainArn: !GetAtt Closed.Arn, DomainEndpoint: !GetAtt Closed.DomainEndpoint, VectorIndexName: a }
    ByDefault:
      Type: AWS::OpenSearchService::Domain # pass
    Open:
      Type: AWS::OpenSearchService::Domain
      Properties:
        AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: true } # fail
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: !Ref Anonymous } # unknown
    Closed:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: false }
  `,
}
