import { allOf, onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'kms/key-not-rotated',
  title: 'Key of the workload is not rotated',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::KMS::Key',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'One key material encrypts everything for as long as the key lives: whoever once got hold of it, or of what it protects in bulk, keeps the whole past and future.',
  mappings: {
    'aws-security-hub': ['KMS.4'],
    'cis-aws': ['3.6'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (key) =>
    onlyWhen(allOf(key.at('KeySpec').equals('SYMMETRIC_DEFAULT'), key.at('Origin').equals('AWS_KMS')), () =>
      key.at('EnableKeyRotation').equals(true),
    ),
  remedy: [set('EnableKeyRotation', true)],
  examples: `
    ByDefaultNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt ByDefault.Arn
    OffNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt Off.Arn
    ByParameterNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt ByParameter.Arn
    RotatedNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt Rotated.Arn
    SigningNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt Signing.Arn
    ImportedNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt Imported.Arn
    ByDefault:
      Type: AWS::KMS::Key # fail
    Off:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: false } # fail
    ByParameter:
      Type: AWS::KMS::Key
      Properties: { EnableKeyRotation: !Ref Rotate } # unknown
    Rotated:
      Type: AWS::KMS::Key # pass
      Properties: { EnableKeyRotation: true }
    Signing:
      Type: AWS::KMS::Key
      Properties: { KeySpec: RSA_4096, KeyUsage: SIGN_VERIFY }
    Imported:
      Type: AWS::KMS::Key
      Properties: { Origin: EXTERNAL }
  `,
}
