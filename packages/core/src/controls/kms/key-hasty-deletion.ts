import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'kms/key-hasty-deletion',
  title: 'Key of the workload is gone a week after somebody deletes it',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::KMS::Key',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['denial-of-service'],
  responsibility: 'customer',
  why: 'A deleted key takes every model, dataset and volume under it along. Fewer than two weeks leave little time to notice, above all over holidays.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'CP-9'], 'iso-27001': ['A.8.24'] },
  evaluate: (key) => key.at('PendingWindowInDays').atLeast(14),
  remedy: [set('PendingWindowInDays', 30)],
  examples: `
    ByDefaultNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt ByDefault.Arn
    HastyNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt Hasty.Arn
    ByParameterNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt ByParameter.Arn
    SlowNotebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: !GetAtt Slow.Arn
    ByDefault:
      Type: AWS::KMS::Key # pass
    Hasty:
      Type: AWS::KMS::Key
      Properties: { PendingWindowInDays: 7 } # fail
    ByParameter:
      Type: AWS::KMS::Key
      Properties: { PendingWindowInDays: !Ref Days } # unknown
    Slow:
      Type: AWS::KMS::Key # pass
      Properties: { PendingWindowInDays: 14 }
  `,
}
