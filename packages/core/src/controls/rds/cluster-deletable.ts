import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'rds/cluster-deletable',
  title: 'Database of vectors can be deleted in one call',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::RDS::DBCluster',
  stages: ['generate'],
  domain: 'governance',
  threats: ['denial-of-service'],
  responsibility: 'customer',
  why: 'A mistake in a template or an intruder’s single call takes the index, and with it every assistant that answers from it.',
  mappings: {
    'aws-security-hub': ['RDS.7'],
    'aws-fsbp': ['RDS.7'],
    'nist-800-53-r5': ['CM-3', 'CP-9'],
    'iso-27001': ['A.8.13'],
    soc2: ['A1.2'],
  },
  evaluate: (cluster) => cluster.at('DeletionProtection').equals(true),
  remedy: [set('DeletionProtection', true)],
  examples: `
    ByDefaultBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bydefault
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt ByDefault.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt ByParameter.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ProtectedBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: protected
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Protected.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ByDefault:
      Type: AWS::RDS::DBCluster # fail
      Properties:
        Engine: aurora-postgresql
    ByParameter:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
        DeletionProtection: !Ref Protect # unknown
    Protected:
      Type: AWS::RDS::DBCluster # pass
      Properties:
        Engine: aurora-postgresql
        DeletionProtection: true
  `,
}
