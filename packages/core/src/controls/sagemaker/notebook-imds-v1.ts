import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/notebook-imds-v1',
  title: 'Notebook instance answers metadata requests without a session',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Version 1 of the instance metadata service hands out the credentials of the execution role to any plain HTTP request: a proxy, an extension or a page that makes the notebook fetch a URL is enough.',
  mappings: {
    'nist-800-53-r5': ['AC-6', 'IA-5'],
    'iso-27001': ['A.8.2'],
    soc2: ['CC6.3'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (notebook) =>
    notebook.at('InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion').equals('2'),
  remedy: [set('InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion', '2')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::NotebookInstance # fail
      Properties: { RoleArn: arn:aws:iam::111122223333:role/notebook, InstanceType: ml.t3.medium }
    Both:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        InstanceMetadataServiceConfiguration:
          MinimumInstanceMetadataServiceVersion: '1' # fail
    SessionsOnly:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties:
        InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: 2 }
    ByParameter:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        InstanceMetadataServiceConfiguration:
          MinimumInstanceMetadataServiceVersion: !Ref Version # unknown
  `,
}
