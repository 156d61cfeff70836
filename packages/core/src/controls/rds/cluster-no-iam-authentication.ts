import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'rds/cluster-no-iam-authentication',
  title: 'Database of vectors knows passwords only',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::RDS::DBCluster',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Who holds the password is the database user, whoever that is; it neither expires nor says which role or person used it.',
  mappings: {
    'aws-security-hub': ['RDS.12'],
    'aws-fsbp': ['RDS.12'],
    'nist-800-53-r5': ['AC-2(1)', 'IA-2'],
    'iso-27001': ['A.5.15', 'A.8.5'],
    soc2: ['CC6.1'],
  },
  evaluate: (cluster) => cluster.at('EnableIAMDatabaseAuthentication').equals(true),
  remedy: [set('EnableIAMDatabaseAuthentication', true)],
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
    OnBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: on
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt On.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ByDefault:
      Type: AWS::RDS::DBCluster # fail
      Properties:
        Engine: aurora-postgresql
    ByParameter:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
        EnableIAMDatabaseAuthentication: !Ref Iam # unknown
    On:
      Type: AWS::RDS::DBCluster # pass
      Properties:
        Engine: aurora-postgresql
        EnableIAMDatabaseAuthentication: true
  `,
}
