import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { trainingDefinitionsOf } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/training-no-vpc',
  title: 'Training does not run in your VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::TrainingJob', 'AWS::SageMaker::HyperParameterTuningJob'],
  stages: ['train'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The containers use a network of SageMaker: they reach data and the internet without your endpoint policies, security groups and flow logs seeing any of it.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (job) => trainingDefinitionsOf(job).map((training) => training.at('VpcConfig.Subnets').isSet()),
  remedy: [
    derive(
      'private-network',
      'name private subnets and security groups in the `VpcConfig` of the training job or of each definition of the tuning job',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::TrainingJob # fail
      Properties: { TrainingJobName: chat, EnableNetworkIsolation: true }
    InVpc:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } }
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition:
          VpcConfig:
            Subnets: [] # fail
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        VpcConfig:
          Subnets: !Ref Subnets # unknown
  `,
}
