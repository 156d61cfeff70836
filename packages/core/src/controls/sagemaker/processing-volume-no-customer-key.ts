import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { volumeUsesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/processing-volume-no-customer-key',
  title: 'Volumes of processing are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ProcessingJob',
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Raw data lies on these volumes while it is cleaned and joined. Without a key of your own you can neither see nor cut off who reads it.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => {
    const cluster = job.at('ProcessingResources.ClusterConfig')
    return volumeUsesCustomerKey(cluster.at('VolumeKmsKeyId'), cluster.at('InstanceType'))
  },
  remedy: [reference('ProcessingResources.ClusterConfig.VolumeKmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingResources:
          ClusterConfig: { InstanceCount: 1, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 50 } # fail
    AwsManaged:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingResources:
          ClusterConfig:
            InstanceType: ml.m5.xlarge
            VolumeKmsKeyId: alias/aws/ebs # fail
    OwnKey:
      Type: AWS::SageMaker::ProcessingJob # pass
      Properties: { ProcessingResources: { ClusterConfig: { InstanceType: ml.m5.xlarge, VolumeKmsKeyId: !Ref Key } } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    LocalStorage:
      Type: AWS::SageMaker::ProcessingJob
      Properties: { ProcessingResources: { ClusterConfig: { InstanceCount: 1, InstanceType: ml.g4dn.xlarge } } }
    ByParameter:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingResources:
          ClusterConfig:
            InstanceType: ml.m5.xlarge
            VolumeKmsKeyId: !Ref KeyId # unknown
  `,
}
