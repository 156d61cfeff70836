import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/labeling-no-vpc',
  title: 'Automated labeling does not run in your VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::LabelingJob',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Automated labeling reads the data over a network of SageMaker, without your endpoint policies, security groups and flow logs seeing any of it.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (job) => {
    const algorithms = job.at('LabelingJobAlgorithmsConfig')
    return onlyWhen(algorithms.isSet(), () =>
      algorithms.at('LabelingJobResourceConfig.VpcConfig.Subnets').isSet(),
    )
  },
  remedy: [
    reference('LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VpcConfig.Subnets', 'AWS::EC2::Subnet'),
    reference(
      'LabelingJobAlgorithmsConfig.LabelingJobResourceConfig.VpcConfig.SecurityGroupIds',
      'AWS::EC2::SecurityGroup',
    ),
  ],
  examples: `
    OfSageMaker:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        LabelingJobAlgorithmsConfig:
          LabelingJobResourceConfig: { VolumeKmsKeyId: alias/labels } # fail
    InVpc:
      Type: AWS::SageMaker::LabelingJob # pass
      Properties:
        LabelingJobAlgorithmsConfig: { LabelingJobResourceConfig: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } } }
    ByPeopleOnly:
      Type: AWS::SageMaker::LabelingJob
      Properties: { LabelingJobName: intents }
    ByParameter:
      Type: AWS::SageMaker::LabelingJob
      Properties:
        LabelingJobAlgorithmsConfig:
          LabelingJobResourceConfig:
            VpcConfig:
              Subnets: !Ref Subnets # unknown
  `,
}
