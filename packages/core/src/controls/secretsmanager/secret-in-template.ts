import { remove, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotWrittenOut } from '../shared/index.ts'

export const control: Control = {
  id: 'secretsmanager/secret-in-template',
  title: 'Credentials of the workload are written in the template',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SecretsManager::Secret',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The password stands in the repository, in every copy of it and in the history of the stack: the vault guards what everybody has already.',
  mappings: {
    'nist-800-53-r5': ['IA-5(7)'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (secret) => isNotWrittenOut(secret.at('SecretString')),
  remedy: [remove('SecretString'), set('GenerateSecretString', { PasswordLength: 32 })],
  examples: `
    Parameters:
      Shown: { Type: String }
      Hidden: { Type: String, NoEcho: true }
    Resources:
      GeneratedBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: generated
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Generated, DatabaseName: a, TableName: b }
      WrittenBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: written
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Written, DatabaseName: a, TableName: b }
      ByParameterBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: byparameter
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref ByParameter, DatabaseName: a, TableName: b }
      ByHiddenParameterBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: byhiddenparameter
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref ByHiddenParameter, DatabaseName: a, TableName: b }
      EmptyBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: empty
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Empty, DatabaseName: a, TableName: b }
      Empty:
        Type: AWS::SecretsManager::Secret # pass
        Properties:
          SecretString: '{}'
      Generated:
        Type: AWS::SecretsManager::Secret # pass
        Properties:
          GenerateSecretString: { PasswordLength: 32 }
      Written:
        Type: AWS::SecretsManager::Secret
        Properties:
          SecretString: 'example-only' # fail
      ByParameter:
        Type: AWS::SecretsManager::Secret
        Properties:
          SecretString: !Ref Shown # unknown
      ByHiddenParameter:
        Type: AWS::SecretsManager::Secret # pass
        Properties:
          SecretString: !Ref Hidden
  `,
}
