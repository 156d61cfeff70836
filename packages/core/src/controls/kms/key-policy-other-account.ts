import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 'kms/key-policy-other-account',
  title: 'Policy of a key of the workload lets another account use it',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::KMS::Key',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'What is encrypted here can be decrypted over there: the last thing that kept a copied dataset or model shut is given away.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'AC-4', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (key) => eachStatement(key.at('KeyPolicy'), 'key', (placed) => isNotForeign(key, placed)),
  remedy: [
    advise(
      'name roles of your own account, or confine the callers to your organization by `aws:PrincipalOrgID`',
    ),
  ],
  examples: `
    # in account 111122223333
    ForeignNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { KmsKeyId: !GetAtt Foreign.Arn }
    ByParameterNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { KmsKeyId: !GetAtt ByParameter.Arn }
    OwnNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { KmsKeyId: !GetAtt Own.Arn }
    Foreign:
      Type: AWS::KMS::Key
      Properties:
        KeyPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' }
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: kms:Decrypt, Resource: '*' } # fail
    ByParameter:
      Type: AWS::KMS::Key
      Properties:
        KeyPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${Partner}:root' }, Action: kms:Decrypt, Resource: '*' } # unknown
    Own:
      Type: AWS::KMS::Key # pass
      Properties:
        KeyPolicy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' }
            - { Effect: Allow, Principal: { AWS: arn:aws:iam::444455556666:root }, Action: kms:Decrypt, Resource: '*', Condition: { StringEquals: { aws:PrincipalOrgID: o-a1b2c3d4e5 } } }
  `,
}
