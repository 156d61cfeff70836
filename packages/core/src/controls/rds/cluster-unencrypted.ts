import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'rds/cluster-unencrypted',
  title: 'Database of vectors is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::RDS::DBCluster',
  stages: ['generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Documents and embeddings lie in clear text on disks and in snapshots; encryption cannot be turned on later, only by restoring a copy.',
  mappings: {
    'aws-security-hub': ['RDS.27'],
    'aws-fsbp': ['RDS.27'],
    'nist-800-53-r5': ['SC-13', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    hipaa: ['164.312(a)(2)(iv)'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (cluster) => cluster.at('StorageEncrypted').equals(true),
  remedy: [set('StorageEncrypted', true)],
  examples: `
    ByDefaultBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: bydefault
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt ByDefault.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    OffBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: off
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Off.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    EncryptedBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: encrypted
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Encrypted.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    ByDefault:
      Type: AWS::RDS::DBCluster # unknown
      Properties:
        Engine: aurora-postgresql
    Off:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
        StorageEncrypted: false # fail
    Encrypted:
      Type: AWS::RDS::DBCluster # pass
      Properties:
        Engine: aurora-postgresql
        StorageEncrypted: true
  `,
}
