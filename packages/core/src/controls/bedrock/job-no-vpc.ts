import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/job-no-vpc',
  title: 'Bedrock job reads and writes outside of a VPC',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::Bedrock::ModelCustomizationJob',
    'AWS::Bedrock::ModelImportJob',
    'AWS::Bedrock::ModelInvocationJob',
  ],
  stages: ['train', 'generate'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Training data, weights and results travel over a network that Amazon Bedrock manages, past your endpoint policies and flow logs: a bucket policy that admits your VPC only cannot be written.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (job) => job.at('VpcConfig.SubnetIds').isSet(),
  remedy: [
    advise(
      'name private subnets with an S3 endpoint in `VpcConfig.SubnetIds`, and a security group in `VpcConfig.SecurityGroupIds`',
    ),
  ],
  examples: `
    Customization:
      Type: AWS::Bedrock::ModelCustomizationJob # fail
      Properties: { JobName: tune, BaseModelIdentifier: amazon.nova-lite-v1:0 }
    Import:
      Type: AWS::Bedrock::ModelImportJob # fail
      Properties: { JobName: import }
    Batch:
      Type: AWS::Bedrock::ModelInvocationJob # fail
      Properties: { JobName: nightly }
    InVpc:
      Type: AWS::Bedrock::ModelCustomizationJob # pass
      Properties: { JobName: tune, VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] } }
    ByParameter:
      Type: AWS::Bedrock::ModelCustomizationJob
      Properties:
        JobName: tune
        VpcConfig:
          SubnetIds: !Ref Subnets # unknown
  `,
}
