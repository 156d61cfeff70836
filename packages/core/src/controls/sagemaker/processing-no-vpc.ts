import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/processing-no-vpc',
  title: 'Processing does not run in your VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ProcessingJob',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The containers use a network of SageMaker: they reach raw data and the internet without your endpoint policies, security groups and flow logs seeing any of it.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (job) => job.at('NetworkConfig.VpcConfig.Subnets').isSet(),
  remedy: [
    derive('private-network', 'name private subnets and security groups in `NetworkConfig.VpcConfig`'),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::ProcessingJob # fail
      Properties: { ProcessingJobName: clean }
    IsolatedOnly:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        NetworkConfig: { EnableNetworkIsolation: true } # fail
    InVpc:
      Type: AWS::SageMaker::ProcessingJob # pass
      Properties: { NetworkConfig: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } } }
    ByParameter:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        NetworkConfig:
          VpcConfig:
            Subnets: !Ref Subnets # unknown
  `,
}
