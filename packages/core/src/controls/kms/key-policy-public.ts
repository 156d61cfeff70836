import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'kms/key-policy-public',
  title: 'Policy of a key of the workload lets everybody use it',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::KMS::Key',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever gets at the encrypted data or a snapshot decrypts it; and anybody may make you pay for, or lock you out by, the use of your key.',
  mappings: {
    'aws-security-hub': ['KMS.5'],
    'aws-fsbp': ['KMS.5'],
    'nist-800-53-r5': ['AC-3', 'SC-12'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (key) => eachStatement(key.at('KeyPolicy'), 'key', (placed) => isNotPublic(key, placed)),
  remedy: [advise('name the account and the roles that use the key in `Principal`')],
  examples: `
    ByDefaultNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { KmsKeyId: !GetAtt ByDefault.Arn }
    EverybodyNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { KmsKeyId: !GetAtt Everybody.Arn }
    ByParameterNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { KmsKeyId: !GetAtt ByParameter.Arn }
    NamedNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { KmsKeyId: !GetAtt Named.Arn }
    ByDefault:
      Type: AWS::KMS::Key
    Everybody:
      Type: AWS::KMS::Key
      Properties:
        KeyPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' }
            - { Effect: Allow, Principal: '*', Action: 'kms:*', Resource: '*' } # fail
    ByParameter:
      Type: AWS::KMS::Key
      Properties:
        KeyPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Ref User }, Action: kms:Decrypt, Resource: '*' } # unknown
    Named:
      Type: AWS::KMS::Key # pass
      Properties:
        KeyPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' }
            - { Effect: Allow, Principal: { AWS: '*' }, Action: kms:Decrypt, Resource: '*', Condition: { StringEquals: { kms:CallerAccount: !Ref AWS::AccountId, kms:ViaService: s3.eu-west-1.amazonaws.com } } }
  `,
}
