import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/training-remote-debug',
  title: 'Training containers give a shell through Systems Manager',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::TrainingJob',
  stages: ['train'],
  domain: 'identity',
  threats: ['unauthorized-access', 'model-theft', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever may start a session is in the container while it trains: they read the data, copy the weights or change what is learned, and the job still ends in success.',
  mappings: {
    'nist-800-53-r5': ['AC-17', 'CM-7'],
    'iso-27001': ['A.8.18'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0020', 'AML.T0025'],
  },
  evaluate: (job) => job.at('RemoteDebugConfig.EnableRemoteDebug').equals(false),
  remedy: [set('RemoteDebugConfig.EnableRemoteDebug', false)],
  examples: `
    Debugged:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        RemoteDebugConfig:
          EnableRemoteDebug: true # fail
    ByDefault:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { TrainingJobName: chat }
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        RemoteDebugConfig:
          EnableRemoteDebug: !Ref Debug # unknown
  `,
}
