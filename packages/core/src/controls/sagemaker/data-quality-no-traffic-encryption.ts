import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/data-quality-no-traffic-encryption',
  title: 'Traffic between the containers of a data quality job is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::DataQualityJobDefinition',
  stages: ['monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The instances of the job hand each other parts of what it reads, captured requests of people, in clear text over the network between them.',
  mappings: {
    'aws-security-hub': ['SageMaker.9'],
    'aws-fsbp': ['SageMaker.9'],
    'nist-800-53-r5': ['SC-8'],
    'iso-27001': ['A.8.20', 'A.8.24'],
    soc2: ['CC6.7'],
  },
  evaluate: (definition) => definition.at('NetworkConfig.EnableInterContainerTrafficEncryption').equals(true),
  remedy: [set('NetworkConfig.EnableInterContainerTrafficEncryption', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::DataQualityJobDefinition # fail
      Properties: { JobResources: { ClusterConfig: { InstanceCount: 2, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 20 } } }
    Plain:
      Type: AWS::SageMaker::DataQualityJobDefinition
      Properties:
        JobResources: { ClusterConfig: { InstanceCount: 2 } }
        NetworkConfig:
          EnableInterContainerTrafficEncryption: false # fail
    Encrypted:
      Type: AWS::SageMaker::DataQualityJobDefinition # pass
      Properties:
        JobResources: { ClusterConfig: { InstanceCount: 2 } }
        NetworkConfig: { EnableInterContainerTrafficEncryption: true }
    ByParameter:
      Type: AWS::SageMaker::DataQualityJobDefinition
      Properties:
        JobResources: { ClusterConfig: { InstanceCount: 2 } }
        NetworkConfig:
          EnableInterContainerTrafficEncryption: !Ref Encryption # unknown
  `,
}
