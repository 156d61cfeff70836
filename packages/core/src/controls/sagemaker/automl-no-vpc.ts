import type { PropertyView, ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

const securityOf = (job: ResourceView): PropertyView =>
  job.at(job.type === 'AWS::SageMaker::AutoMLJob' ? 'AutoMLJobConfig.SecurityConfig' : 'SecurityConfig')

export const control: Control = {
  id: 'sagemaker/automl-no-vpc',
  title: 'AutoML does not run in your VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::AutoMLJob', 'AWS::SageMaker::AutoMLJobV2'],
  stages: ['train'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The trials use a network of SageMaker: they reach data and the internet without your endpoint policies, security groups and flow logs seeing any of it.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (job) => securityOf(job).at('VpcConfig.Subnets').isSet(),
  remedy: [advise('name private subnets and security groups in `SecurityConfig.VpcConfig`')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::AutoMLJob # fail
      Properties: { AutoMLJobName: churn }
    Written:
      Type: AWS::SageMaker::AutoMLJobV2
      Properties:
        SecurityConfig:
          VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d] } # fail
    Right:
      Type: AWS::SageMaker::AutoMLJobV2 # pass
      Properties: { SecurityConfig: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } } }
    RightFirst:
      Type: AWS::SageMaker::AutoMLJob # pass
      Properties: { AutoMLJobConfig: { SecurityConfig: { VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } } } }
    ByParameter:
      Type: AWS::SageMaker::AutoMLJobV2
      Properties:
        SecurityConfig:
          VpcConfig:
            Subnets: !Ref Subnets # unknown
  `,
}
