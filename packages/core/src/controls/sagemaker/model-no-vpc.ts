import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-no-vpc',
  title: 'Model is not hosted in your VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Model',
  stages: ['deploy'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'The container runs in a network of SageMaker: it fetches artifacts and calls out without your endpoint policies, security groups and flow logs seeing any of it.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (model) => model.at('VpcConfig.Subnets').isSet(),
  remedy: [derive('private-network', 'name private subnets and security groups in `VpcConfig`')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Model # fail
      Properties: { ExecutionRoleArn: arn:aws:iam::111122223333:role/serving }
    Emptied:
      Type: AWS::SageMaker::Model
      Properties:
        VpcConfig:
          SecurityGroupIds: [sg-0a1b2c3d]
          Subnets: [] # fail
    InVpc:
      Type: AWS::SageMaker::Model # pass
      Properties: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } }
    ByParameter:
      Type: AWS::SageMaker::Model
      Properties:
        VpcConfig:
          Subnets: !Ref Subnets # unknown
  `,
}
