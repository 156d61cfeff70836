import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/notebook-root-access',
  title: 'Notebook instance gives its users root',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever runs a cell can become root: switch off logging and agents, change the lifecycle script of the next start and read what other users left on the volume.',
  mappings: {
    'aws-security-hub': ['SageMaker.3'],
    'aws-fsbp': ['SageMaker.3'],
    'nist-800-53-r5': ['AC-6'],
    'iso-27001': ['A.8.2'],
    soc2: ['CC6.3'],
  },
  evaluate: (notebook) => notebook.at('RootAccess').equals('Disabled'),
  remedy: [set('RootAccess', 'Disabled')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::NotebookInstance # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/notebook, InstanceType: ml.t3.medium }
    Kept:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        RootAccess: Enabled # fail
    TakenAway:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { RootAccess: Disabled }
    ByParameter:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        RootAccess: !Ref Root # unknown
  `,
}
