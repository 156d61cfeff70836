import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-no-network-isolation',
  title: 'Model containers can make outbound calls',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Model',
  stages: ['deploy'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'A container that may call out sends requests, answers and its own weights anywhere: a poisoned package or pickled model only has to open a connection.',
  mappings: {
    'aws-security-hub': ['SageMaker.5'],
    'aws-fsbp': ['SageMaker.5'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (model) => model.at('EnableNetworkIsolation').equals(true),
  remedy: [set('EnableNetworkIsolation', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Model # fail
      Properties: { ExecutionRoleArn: arn:aws:iam::111122223333:role/serving }
    Open:
      Type: AWS::SageMaker::Model
      Properties:
        EnableNetworkIsolation: false # fail
    Isolated:
      Type: AWS::SageMaker::Model # pass
      Properties: { ExecutionRoleArn: arn:aws:iam::111122223333:role/serving, EnableNetworkIsolation: 'true' }
    ByParameter:
      Type: AWS::SageMaker::Model
      Properties:
        EnableNetworkIsolation: !Ref Isolation # unknown
  `,
}
