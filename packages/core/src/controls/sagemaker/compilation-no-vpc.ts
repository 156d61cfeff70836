import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/compilation-no-vpc',
  title: 'Compilation or optimization of a model does not run in your VPC',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::CompilationJob', 'AWS::SageMaker::OptimizationJob'],
  stages: ['deploy'],
  domain: 'network',
  threats: ['model-theft'],
  responsibility: 'customer',
  why: 'The job reads the model and writes its compiled form over a network of SageMaker, without your endpoint policies and flow logs seeing any of it.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (job) => job.at('VpcConfig.Subnets').isSet(),
  remedy: [
    reference('VpcConfig.Subnets', 'AWS::EC2::Subnet'),
    reference('VpcConfig.SecurityGroupIds', 'AWS::EC2::SecurityGroup'),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::CompilationJob # fail
      Properties: { CompilationJobName: chat, RoleArn: arn:aws:iam::111122223333:role/compile }
    InVpc:
      Type: AWS::SageMaker::OptimizationJob # pass
      Properties: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } }
    ByParameter:
      Type: AWS::SageMaker::OptimizationJob
      Properties:
        VpcConfig:
          Subnets: !Ref Subnets # unknown
  `,
}
