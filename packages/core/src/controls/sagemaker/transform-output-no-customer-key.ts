import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/transform-output-no-customer-key',
  title: 'Results of a batch transform are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::TransformJob',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Every answer of the batch lies in one bucket. Without a key of your own, whoever may read the bucket reads them, and no key can be taken back.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => usesCustomerKey(job.at('TransformOutput.KmsKeyId')),
  remedy: [reference('TransformOutput.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::TransformJob
      Properties:
        TransformOutput: { S3OutputPath: s3://answers } # fail
    AwsManaged:
      Type: AWS::SageMaker::TransformJob
      Properties:
        TransformOutput:
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::TransformJob # pass
      Properties: { TransformOutput: { KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::TransformJob
      Properties:
        TransformOutput:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
