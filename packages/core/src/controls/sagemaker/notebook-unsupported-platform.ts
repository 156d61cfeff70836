import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { supportedPlatforms } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/notebook-unsupported-platform',
  title: 'Notebook instance runs a platform that AWS no longer supports',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'governance',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A platform out of support gets no security fixes: known holes of its kernel, JupyterLab and libraries stay open for whoever reaches the notebook.',
  mappings: {
    'aws-security-hub': ['SageMaker.8'],
    'aws-fsbp': ['SageMaker.8'],
    'nist-800-53-r5': ['SI-2'],
    'iso-27001': ['A.8.8'],
    soc2: ['CC7.1'],
  },
  evaluate: (notebook) => notebook.at('PlatformIdentifier').isOneOf(supportedPlatforms),
  remedy: [set('PlatformIdentifier', 'notebook-al2023-v1')],
  examples: `
    OutOfSupport:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        PlatformIdentifier: notebook-al2-v3 # fail
    ByDefault:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { RoleArn: arn:aws:iam::111122223333:role/notebook, InstanceType: ml.t3.medium }
    Supported:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { PlatformIdentifier: notebook-al2023-v1 }
    ByParameter:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        PlatformIdentifier: !Ref Platform # unknown
  `,
}
