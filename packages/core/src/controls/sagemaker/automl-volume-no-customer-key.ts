import type { PropertyView, ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

const securityOf = (job: ResourceView): PropertyView =>
  job.at(job.type === 'AWS::SageMaker::AutoMLJob' ? 'AutoMLJobConfig.SecurityConfig' : 'SecurityConfig')

export const control: Control = {
  id: 'sagemaker/automl-volume-no-customer-key',
  title: 'Volumes of AutoML are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::AutoMLJob', 'AWS::SageMaker::AutoMLJobV2'],
  stages: ['train'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Training data and candidate models lie on these volumes. Without a key of your own you can neither see nor cut off who reads them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => usesCustomerKey(securityOf(job).at('VolumeKmsKeyId')),
  remedy: [advise('name a customer managed KMS key in the `VolumeKmsKeyId` of the `SecurityConfig`')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::AutoMLJob # fail
      Properties: { AutoMLJobName: churn }
    Written:
      Type: AWS::SageMaker::AutoMLJobV2
      Properties:
        SecurityConfig:
          VolumeKmsKeyId: alias/aws/ebs # fail
    Right:
      Type: AWS::SageMaker::AutoMLJobV2 # pass
      Properties: { SecurityConfig: { VolumeKmsKeyId: !Ref Key } }
    RightFirst:
      Type: AWS::SageMaker::AutoMLJob # pass
      Properties: { AutoMLJobConfig: { SecurityConfig: { VolumeKmsKeyId: !Ref Key } } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::AutoMLJobV2
      Properties:
        SecurityConfig:
          VolumeKmsKeyId: !Ref KeyId # unknown
  `,
}
