import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/notebook-no-customer-key',
  title: 'Notebook volume is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Data sets and credentials gather on the volume. Without a key of your own nobody can deny its use, see it in CloudTrail or revoke it when the notebook or its account is lost.',
  mappings: {
    'aws-security-hub': ['SageMaker.21'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (notebook) => usesCustomerKey(notebook.at('KmsKeyId')),
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::NotebookInstance # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/notebook, InstanceType: ml.t3.medium }
    AwsManaged:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: alias/aws/sagemaker # fail
    OwnKey:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { KmsKeyId: !GetAtt Key.Arn }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    SomeKey:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        KmsKeyId: 1234abcd-12ab-34cd-56ef-1234567890ab # unknown
  `,
}
