import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-quality-no-network-isolation',
  title: 'Model quality job can make outbound calls',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ModelQualityJobDefinition',
  stages: ['monitor'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The job reads captured answers with the ground truth. A tampered image or script that may call out sends them away; the job itself needs no network beyond the storage that SageMaker reads for it.',
  mappings: {
    'aws-security-hub': ['SageMaker.25'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (definition) => definition.at('NetworkConfig.EnableNetworkIsolation').equals(true),
  remedy: [set('NetworkConfig.EnableNetworkIsolation', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::ModelQualityJobDefinition # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/monitor }
    InVpcOnly:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties:
        NetworkConfig: # fail
          VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] }
    Open:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties:
        NetworkConfig:
          EnableNetworkIsolation: false # fail
    Isolated:
      Type: AWS::SageMaker::ModelQualityJobDefinition # pass
      Properties: { NetworkConfig: { EnableNetworkIsolation: true } }
    ByParameter:
      Type: AWS::SageMaker::ModelQualityJobDefinition
      Properties:
        NetworkConfig:
          EnableNetworkIsolation: !Ref Isolation # unknown
  `,
}
