import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'rds/instance-public',
  title: 'Database of vectors has a public address',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::RDS::DBInstance',
  stages: ['generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'The internet may try passwords on the store of your documents; one open rule in a security group is all that is missing.',
  mappings: {
    'aws-security-hub': ['RDS.2'],
    'aws-fsbp': ['RDS.2'],
    'cis-aws': ['2.2.3'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.22'],
    soc2: ['CC6.6'],
    'owasp-llm-2025': ['LLM08'],
  },
  evaluate: (instance) => instance.at('PubliclyAccessible').equals(false),
  remedy: [set('PubliclyAccessible', false)],
  examples: `
    VectorsBase:
      Type: AWS::Bedrock::KnowledgeBase
      Properties:
        Name: vectors
        RoleArn: arn:aws:iam::111122223333:role/base
        StorageConfiguration:
          Type: RDS
          RdsConfiguration: { ResourceArn: !GetAtt Vectors.DBClusterArn, CredentialsSecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:a, DatabaseName: a, TableName: b }
    Vectors:
      Type: AWS::RDS::DBCluster
      Properties:
        Engine: aurora-postgresql
    ByDefault:
      Type: AWS::RDS::DBInstance # unknown
      Properties:
        DBClusterIdentifier: !Ref Vectors
        Engine: aurora-postgresql
        DBInstanceClass: db.r6g.large
    Public:
      Type: AWS::RDS::DBInstance
      Properties:
        DBClusterIdentifier: !Ref Vectors
        Engine: aurora-postgresql
        PubliclyAccessible: true # fail
    Private:
      Type: AWS::RDS::DBInstance # pass
      Properties:
        DBClusterIdentifier: !Ref Vectors
        Engine: aurora-postgresql
        PubliclyAccessible: false
  `,
}
