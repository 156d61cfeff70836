import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/transform-capture-no-customer-key',
  title: 'Captured batches are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::TransformJob',
  stages: ['deploy', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The capture holds every request and answer of the batch a second time. Without a key of your own, whoever may read the bucket reads them, and no key can be taken back.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => {
    const capture = job.at('DataCaptureConfig')
    return onlyWhen(capture.isSet(), () => usesCustomerKey(capture.at('KmsKeyId')))
  },
  remedy: [reference('DataCaptureConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::TransformJob
      Properties:
        DataCaptureConfig: { DestinationS3Uri: s3://captured } # fail
    AwsManaged:
      Type: AWS::SageMaker::TransformJob
      Properties:
        DataCaptureConfig:
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::TransformJob # pass
      Properties: { DataCaptureConfig: { KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    NotCaptured:
      Type: AWS::SageMaker::TransformJob
      Properties: { TransformJobName: nightly }
    ByParameter:
      Type: AWS::SageMaker::TransformJob
      Properties:
        DataCaptureConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
