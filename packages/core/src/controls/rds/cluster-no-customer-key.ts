import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'rds/cluster-no-customer-key',
  title: 'Database of vectors is not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::RDS::DBCluster',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Whoever may copy a snapshot may restore it: there is no key of yours that the copy would need, and none that could be taken away.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (cluster) =>
    onlyWhen(cluster.at('StorageEncrypted').equals(true), () => usesCustomerKey(cluster.at('KmsKeyId'))),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    UnencryptedBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: unencrypted
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Unencrypted.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ManagedByAwsBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: managedbyaws
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt ManagedByAws.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt ByParameter.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    OwnBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: own
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Own.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    Unencrypted:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
        StorageEncrypted: false
    ManagedByAws:
      Type: AWS::RDS::DBCluster # fail
      Properties:
        Engine: aurora-postgresql
        StorageEncrypted: true
    ByParameter:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
        StorageEncrypted: true
        KmsKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::RDS::DBCluster # pass
      Properties:
        Engine: aurora-postgresql
        StorageEncrypted: true
        KmsKeyId: !Ref Key
    Key:
      Type: AWS::KMS::Key
  `,
}
