import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { severalInstances } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/model-quality-no-traffic-encryption',
  title: 'Traffic between the containers of a model quality job is not encrypted',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ModelQualityJobDefinition',
  stages: ['monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The instances of the job hand each other parts of what it compares, captured requests and answers, in clear text over the network between them.',
  mappings: {
    'aws-security-hub': ['SageMaker.13'],
    'aws-fsbp': ['SageMaker.13'],
    'nist-800-53-r5': ['SC-8'],
    'iso-27001': ['A.8.20', 'A.8.24'],
    soc2: ['CC6.7'],
  },
  evaluate: (definition) =>
    onlyWhen(severalInstances(definition.at('JobResources.ClusterConfig')), () =>
      definition.at('NetworkConfig.EnableInterContainerTrafficEncryption').equals(true),
    ),
  remedy: [set('NetworkConfig.EnableInterContainerTrafficEncryption', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::ModelQualityJobDefinition # fail
      Properties: { JobResources: { ClusterConfig: { InstanceCount: 2, InstanceType: ml.m5.xlarge, VolumeSizeInGB: 20 } } }
    Plain:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties:
        JobResources: { ClusterConfig: { InstanceCount: 2 } }
        NetworkConfig:
          EnableInterContainerTrafficEncryption: false # fail
    Encrypted:
      Type: AWS::SageMaker::ModelQualityJobDefinition # pass
      Properties:
        JobResources: { ClusterConfig: { InstanceCount: 2 } }
        NetworkConfig: { EnableInterContainerTrafficEncryption: true }
    OneInstance:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties: { JobResources: { ClusterConfig: { InstanceCount: 1, InstanceType: ml.m5.xlarge } } }
    SomeInstances:
      Type: AWS::SageMaker::ModelQualityJobDefinition # unknown
      Properties: { JobResources: { ClusterConfig: { InstanceCount: !Ref Count } } }
    ByParameter:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties:
        JobResources: { ClusterConfig: { InstanceCount: 2 } }
        NetworkConfig:
          EnableInterContainerTrafficEncryption: !Ref Encryption # unknown
  `,
}
