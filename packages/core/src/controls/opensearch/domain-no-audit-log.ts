import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'opensearch/domain-no-audit-log',
  title: 'Reads of the vector store are not recorded',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::OpenSearchService::Domain',
  stages: ['generate'],
  domain: 'monitoring',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Nobody can say afterwards who read which documents or who put the poisoned ones in.',
  mappings: {
    'aws-security-hub': ['Opensearch.5'],
    'aws-fsbp': ['Opensearch.5'],
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
  },
  evaluate: (domain) => domain.at('LogPublishingOptions.AUDIT_LOGS.Enabled').equals(true),
  remedy: [advise('publish `AUDIT_LOGS` to a log group; fine-grained access control has to be on')],
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
        LogPublishingOptions:
          SEARCH_SLOW_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: !GetAtt Log.Arn }
          AUDIT_LOGS: { Enabled: false, CloudWatchLogsLogGroupArn: !GetAtt Log.Arn } # fail
    ByParameter:
      Type: AWS::OpenSearchService::Domain
      Properties:
        LogPublishingOptions:
          AUDIT_LOGS: { Enabled: !Ref Audit, CloudWatchLogsLogGroupArn: !GetAtt Log.Arn } # unknown
    Good:
      Type: AWS::OpenSearchService::Domain # pass
      Properties:
        LogPublishingOptions: { AUDIT_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: !GetAtt Log.Arn } }
    Log:
      Type: AWS::Logs::LogGroup
  `,
}
