import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'secretsmanager/secret-no-customer-key',
  title: 'Credentials of the workload are not encrypted with a key of yours',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SecretsManager::Secret',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Every role of the account that may read secrets may use the key of AWS as well: the key stops nobody, and other accounts can never be let in safely.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (secret) => usesCustomerKey(secret.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefaultBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bydefault
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref ByDefault, DatabaseName: a, TableName: b }
    ManagedByAwsBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: managedbyaws
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref ManagedByAws, DatabaseName: a, TableName: b }
    ByParameterBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: byparameter
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref ByParameter, DatabaseName: a, TableName: b }
    OwnBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: own
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Own, DatabaseName: a, TableName: b }
    ByDefault:
      Type: AWS::SecretsManager::Secret # fail
    ManagedByAws:
      Type: AWS::SecretsManager::Secret
      Properties:
        KmsKeyId: alias/aws/secretsmanager # fail
    ByParameter:
      Type: AWS::SecretsManager::Secret
      Properties:
        KmsKeyId: !Ref KeyArn # unknown
    Own:
      Type: AWS::SecretsManager::Secret # pass
      Properties:
        KmsKeyId: !Ref Key
    Key:
      Type: AWS::KMS::Key
  `,
}
