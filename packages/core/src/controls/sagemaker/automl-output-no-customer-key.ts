import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/automl-output-no-customer-key',
  title: 'Models of AutoML are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::AutoMLJob', 'AWS::SageMaker::AutoMLJobV2'],
  stages: ['train'],
  domain: 'data-protection',
  threats: ['model-theft'],
  responsibility: 'customer',
  why: 'The output holds every candidate model and the data it was split into. Without a key of your own, whoever may read the bucket has them, and no key can be taken back.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('OutputDataConfig.KmsKeyId')),
  remedy: [reference('OutputDataConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::AutoMLJob
      Properties:
        OutputDataConfig: { S3OutputPath: s3://models } # fail
    AwsManaged:
      Type: AWS::SageMaker::AutoMLJobV2
      Properties:
        OutputDataConfig:
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::AutoMLJobV2 # pass
      Properties: { OutputDataConfig: { KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::AutoMLJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
