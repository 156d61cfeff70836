import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/endpoint-config-no-vpc',
  title: 'Inference components of an endpoint do not run in your VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Components take their network from the endpoint, not from a model. In a network of SageMaker they fetch artifacts and call out past your endpoint policies, security groups and flow logs.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (config) =>
    onlyWhen(config.at('ExecutionRoleArn').isSet(), () => config.at('VpcConfig.Subnets').isSet()),
  remedy: [
    reference('VpcConfig.Subnets', 'AWS::EC2::Subnet'),
    reference('VpcConfig.SecurityGroupIds', 'AWS::EC2::SecurityGroup'),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::EndpointConfig # fail
      Properties:
        ExecutionRoleArn: arn:aws:iam::111122223333:role/components
        ProductionVariants: [{ VariantName: main, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }]
    InVpc:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties:
        ExecutionRoleArn: arn:aws:iam::111122223333:role/components
        VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] }
    OfModels:
      Type: AWS::SageMaker::EndpointConfig
      Properties: { ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ExecutionRoleArn: arn:aws:iam::111122223333:role/components
        VpcConfig:
          Subnets: !Ref Subnets # unknown
  `,
}
