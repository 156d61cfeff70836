import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { severalInstances } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/processing-no-traffic-encryption',
  title: 'Traffic between processing instances is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ProcessingJob',
  stages: ['prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Instances that process together send each other raw data in clear text over the network between them.',
  mappings: { 'nist-800-53-r5': ['SC-8'], 'iso-27001': ['A.8.20', 'A.8.24'], soc2: ['CC6.7'] },
  evaluate: (job) =>
    onlyWhen(severalInstances(job.at('ProcessingResources.ClusterConfig')), () =>
      job.at('NetworkConfig.EnableInterContainerTrafficEncryption').equals(true),
    ),
  remedy: [set('NetworkConfig.EnableInterContainerTrafficEncryption', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::ProcessingJob # fail
      Properties: { ProcessingResources: { ClusterConfig: { InstanceCount: 3, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 50 } } }
    Plain:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        ProcessingResources: { ClusterConfig: { InstanceCount: 3 } }
        NetworkConfig:
          EnableInterContainerTrafficEncryption: false # fail
    Encrypted:
      Type: AWS::SageMaker::ProcessingJob # pass
      Properties:
        ProcessingResources: { ClusterConfig: { InstanceCount: 3 } }
        NetworkConfig: { EnableInterContainerTrafficEncryption: true }
    Alone:
      Type: AWS::SageMaker::ProcessingJob
      Properties: { ProcessingResources: { ClusterConfig: { InstanceCount: 1 } } }
    Somehow:
      Type: AWS::SageMaker::ProcessingJob # unknown
      Properties: { ProcessingResources: { ClusterConfig: { InstanceCount: !Ref Count } } }
  `,
}
