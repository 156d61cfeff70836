import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/compiled-model-no-customer-key',
  title: 'Compiled models are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::CompilationJob',
    'AWS::SageMaker::OptimizationJob',
    'AWS::SageMaker::EdgePackagingJob',
    'AWS::SageMaker::DeviceFleet',
  ],
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['model-theft'],
  responsibility: 'customer',
  why: 'A compiled, optimized or packaged model is the model. Without a key of your own, whoever may read the bucket has it, and no key can be taken back from them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) => usesCustomerKey(resource.at('OutputConfig.KmsKeyId')),
  remedy: [reference('OutputConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::CompilationJob
      Properties:
        OutputConfig: { S3OutputLocation: s3://compiled } # fail
    AwsManaged:
      Type: AWS::SageMaker::OptimizationJob
      Properties:
        OutputConfig:
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::DeviceFleet # pass
      Properties: { OutputConfig: { KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::CompilationJob
      Properties:
        OutputConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
