import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/notebook-no-vpc',
  title: 'Notebook instance is not in a VPC of its own',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'The notebook runs in a network that SageMaker shares among customers: no security group, flow log or endpoint policy of yours stands between its code and the internet.',
  mappings: {
    'aws-security-hub': ['SageMaker.2'],
    'aws-fsbp': ['SageMaker.2'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
  },
  evaluate: (notebook) => notebook.at('SubnetId').isSet(),
  remedy: [
    reference('SubnetId', 'AWS::EC2::Subnet'),
    reference('SecurityGroupIds', 'AWS::EC2::SecurityGroup'),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::NotebookInstance # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/notebook, InstanceType: ml.t3.medium }
    GroupAlone:
      Type: AWS::SageMaker::NotebookInstance # fail
      Properties: { InstanceType: ml.t3.medium, SecurityGroupIds: [sg-0a1b2c3d] }
    InSubnet:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { InstanceType: ml.t3.medium, SecurityGroupIds: [sg-0a1b2c3d], SubnetId: subnet-0a1b2c3d }
    ByParameter:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        SubnetId: !Ref Subnet # unknown
  `,
}
