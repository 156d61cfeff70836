import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/processing-no-network-isolation',
  title: 'Processing containers can make outbound calls',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ProcessingJob',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Processing code sees raw data and writes what models learn from. Left with the network, one tampered dependency sends the data away or mixes in some from elsewhere.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (job) => job.at('NetworkConfig.EnableNetworkIsolation').equals(true),
  remedy: [set('NetworkConfig.EnableNetworkIsolation', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::ProcessingJob # fail
      Properties: { ProcessingJobName: clean }
    Open:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        NetworkConfig:
          EnableNetworkIsolation: false # fail
    Isolated:
      Type: AWS::SageMaker::ProcessingJob # pass
      Properties: { NetworkConfig: { EnableNetworkIsolation: true } }
    ByParameter:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        NetworkConfig:
          EnableNetworkIsolation: !Ref Isolation # unknown
  `,
}
