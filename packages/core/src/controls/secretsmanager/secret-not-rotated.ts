import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'secretsmanager/secret-not-rotated',
  title: 'Credentials of the workload are never changed',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SecretsManager::Secret',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A password that leaked once, through a log, a notebook or somebody who left, opens the vector store or the data source for as long as it stands.',
  mappings: {
    'aws-security-hub': ['SecretsManager.1'],
    'aws-fsbp': ['SecretsManager.1'],
    'nist-800-53-r5': ['AC-2(1)', 'IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
  },
  evaluate: (secret) => {
    const { none } = secret.companions('AWS::SecretsManager::RotationSchedule')
    return secret.judge(
      none === undefined ? undefined : !none,
      none === false
        ? 'a schedule rotates the secret'
        : 'no rotation schedule of the secret is among the inputs',
      none === true ? { confidence: 'medium' } : {},
    )
  },
  remedy: [advise('add an `AWS::SecretsManager::RotationSchedule`, or let the database manage its password')],
  examples: `
    Conditions:
      IsProduction: !Equals [!Ref Stage, production]
    Resources:
      NeverBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: never
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Never, DatabaseName: a, TableName: b }
      RotatedBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: rotated
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Rotated, DatabaseName: a, TableName: b }
      SometimesBase:
        Type: AWS::Bedrock::KnowledgeBase
        Properties:
          Name: sometimes
          RoleArn: arn:aws:iam::111122223333:role/base
          StorageConfiguration:
            Type: RDS
            RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Sometimes, DatabaseName: a, TableName: b }
      Never:
        Type: AWS::SecretsManager::Secret # fail
      Rotated:
        Type: AWS::SecretsManager::Secret # pass
      Schedule:
        Type: AWS::SecretsManager::RotationSchedule
        Properties:
          SecretId: !Ref Rotated
          RotationRules: { AutomaticallyAfterDays: 30 }
      Sometimes:
        Type: AWS::SecretsManager::Secret # unknown
      ScheduleInProduction:
        Type: AWS::SecretsManager::RotationSchedule
        Condition: IsProduction
        Properties: { SecretId: !Ref Sometimes, RotationRules: { AutomaticallyAfterDays: 30 } }
  `,
}
