import { eachStatement } from '../../access/index.ts'
import { advise, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'secretsmanager/secret-policy-public',
  title: 'Everybody may read credentials of the workload',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SecretsManager::ResourcePolicy',
  stages: ['ingest', 'generate'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Any AWS account fetches the password of the vector store or of the data source and reads everything behind it.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (policy) =>
    eachStatement(policy.at('ResourcePolicy'), 'resource', (placed) => isNotPublic(policy, placed)),
  remedy: [advise('name the roles that need the secret in `Principal`'), set('BlockPublicPolicy', true)],
  examples: `
    Base:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: base
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: arn:aws:rds:eu-west-1:111122223333:cluster:vectors, CredentialsSecretArn: !Ref Password, DatabaseName: a, TableName: b }
    Password:
      Type: AWS::SecretsManager::Secret
    Everybody:
      Type: AWS::SecretsManager::ResourcePolicy
      Properties:
        SecretId: !Ref Password
        ResourcePolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: secretsmanager:GetSecretValue, Resource: '*' } # fail
    ByParameter:
      Type: AWS::SecretsManager::ResourcePolicy
      Properties:
        SecretId: !Ref Password
        ResourcePolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref Reader }, Action: secretsmanager:GetSecretValue, Resource: '*' } # unknown
    Named:
      Type: AWS::SecretsManager::ResourcePolicy # pass
      Properties:
        SecretId: !Ref Password
        ResourcePolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: secretsmanager:GetSecretValue, Resource: '*' }
            - { Effect: Deny, Principal: '*', Action: 'secretsmanager:*', Resource: '*', Condition: { StringNotEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
  `,
}
