import { PLACE, reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { monitoringJobsOf, volumeUsesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/monitoring-job-volume-no-customer-key',
  title: 'Volume of a monitoring job is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'AWS::SageMaker::ModelQualityJobDefinition',
    'AWS::SageMaker::MonitoringSchedule',
  ],
  stages: ['monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Captured requests and answers are unpacked on this volume. Without a key of your own you can neither see nor cut off who reads them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (resource) =>
    monitoringJobsOf(resource).map(({ cluster }) =>
      volumeUsesCustomerKey(cluster.at('VolumeKmsKeyId'), cluster.at('InstanceType')),
    ),
  remedy: [reference(PLACE, 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::DataQualityJobDefinition
      Properties:
        JobResources:
          ClusterConfig: { InstanceCount: 1, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 20 } # fail
    AwsManaged:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties:
        JobResources:
          ClusterConfig:
            InstanceType: ml.m5.xlarge
            VolumeKmsKeyId: alias/aws/ebs # fail
    Scheduled:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition:
            MonitoringResources:
              ClusterConfig: { InstanceCount: 1, InstanceType: ml.m5.xlarge } # fail
    OwnKey:
      Type: AWS::SageMaker::ModelExplainabilityJobDefinition # pass
      Properties: { JobResources: { ClusterConfig: { InstanceType: ml.m5.xlarge, VolumeKmsKeyId: !Ref Key } } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    LocalStorage:
      Type: AWS::SageMaker::ModelExplainabilityJobDefinition
      Properties: { JobResources: { ClusterConfig: { InstanceCount: 1, InstanceType: ml.m5d.xlarge } } }
    ByParameter:
      Type: AWS::SageMaker::ModelBiasJobDefinition
      Properties:
        JobResources:
          ClusterConfig:
            InstanceType: ml.m5.xlarge
            VolumeKmsKeyId: !Ref KeyId # unknown
  `,
}
