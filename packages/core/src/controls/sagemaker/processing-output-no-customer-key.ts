import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/processing-output-no-customer-key',
  title: 'Processed data is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ProcessingJob',
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The output is what models learn from. Without a key of your own, whoever may read the bucket reads it, and no key can be taken back from them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => {
    const output = job.at('ProcessingOutputConfig')
    return onlyWhen(output.isSet(), () => usesCustomerKey(output.at('KmsKeyId')))
  },
  remedy: [reference('ProcessingOutputConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingOutputConfig: { Outputs: [{ OutputName: clean, S3Output: { S3Uri: s3://clean, S3UploadMode: EndOfJob } }] } # fail
    AwsManaged:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingOutputConfig:
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::ProcessingJob # pass
      Properties: { ProcessingOutputConfig: { KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    NoOutput:
      Type: AWS::SageMaker::ProcessingJob
      Properties: { ProcessingJobName: check }
    ByParameter:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingOutputConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
