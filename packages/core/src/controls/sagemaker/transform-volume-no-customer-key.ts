import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { volumeUsesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/transform-volume-no-customer-key',
  title: 'Volumes of batch inference are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::TransformJob',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'The model and the batch lie on these volumes. Without a key of your own you can neither see nor cut off who reads them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => {
    const resources = job.at('TransformResources')
    return volumeUsesCustomerKey(resources.at('VolumeKmsKeyId'), resources.at('InstanceType'))
  },
  remedy: [reference('TransformResources.VolumeKmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::TransformJob
      Properties:
        TransformResources: { InstanceCount: 1, InstanceType: ml.m5.xlarge } # fail
    AwsManaged:
      Type: AWS::SageMaker::TransformJob
      Properties:
        TransformResources:
          InstanceType: ml.m5.xlarge
          VolumeKmsKeyId: alias/aws/ebs # fail
    OwnKey:
      Type: AWS::SageMaker::TransformJob # pass
      Properties: { TransformResources: { InstanceType: ml.m5.xlarge, VolumeKmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    LocalStorage:
      Type: AWS::SageMaker::TransformJob
      Properties: { TransformResources: { InstanceCount: 1, InstanceType: ml.g5.xlarge } }
    ByParameter:
      Type: AWS::SageMaker::TransformJob
      Properties:
        TransformResources:
          InstanceType: ml.m5.xlarge
          VolumeKmsKeyId: !Ref KeyId # unknown
  `,
}
