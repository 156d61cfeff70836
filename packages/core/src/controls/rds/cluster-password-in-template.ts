import { remove, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotWrittenOut } from '../shared/index.ts'

export const control: Control = {
  id: 'rds/cluster-password-in-template',
  title: 'Password of the database of vectors is written in the template',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::RDS::DBCluster',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Everybody who can read the repository or the stack is the owner of the documents and of their embeddings.',
  mappings: {
    'nist-800-53-r5': ['IA-5(7)'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (cluster) => isNotWrittenOut(cluster.at('MasterUserPassword')),
  remedy: [remove('MasterUserPassword'), set('ManageMasterUserPassword', true)],
  examples: `
    ManagedBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: managed
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Managed.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    WrittenBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: written
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Written.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt ByParameter.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    FetchedBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: fetched
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Fetched.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    Managed:
      Type: AWS::RDS::DBCluster # pass
      Properties:
        Engine: aurora-postgresql
        ManageMasterUserPassword: true
    Written:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
        MasterUserPassword: example-only # fail
    ByParameter:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
        MasterUserPassword: !Ref Password # unknown
    Fetched:
      Type: AWS::RDS::DBCluster # pass
      Properties:
        Engine: aurora-postgresql
        MasterUserPassword: '{{resolve:secretsmanager:vectors:SecretString:password}}'
  `,
}
