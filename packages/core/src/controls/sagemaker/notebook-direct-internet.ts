import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/notebook-direct-internet',
  title: 'Notebook instance has direct internet access',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Traffic leaves through a network that SageMaker manages, past your flow logs, endpoint policies and egress rules: whoever runs code in the notebook can carry data and models out unseen.',
  mappings: {
    'aws-security-hub': ['SageMaker.1'],
    'aws-fsbp': ['SageMaker.1'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (notebook) => notebook.at('DirectInternetAccess').equals('Disabled'),
  remedy: [set('DirectInternetAccess', 'Disabled')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::NotebookInstance # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/notebook, InstanceType: ml.t3.medium }
    Opened:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        DirectInternetAccess: Enabled # fail
    ByParameter:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        DirectInternetAccess: !Ref Access # unknown
    InPrivateSubnet:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { DirectInternetAccess: Disabled, SubnetId: subnet-1 }
  `,
}
