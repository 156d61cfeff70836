import { PLACE, set } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { trainingDefinitionsOf } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/training-no-network-isolation',
  title: 'Training containers can make outbound calls',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::TrainingJob', 'AWS::SageMaker::HyperParameterTuningJob'],
  stages: ['train'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Training code sees all data and makes the weights. Left with the network, one tampered dependency sends both away or fetches what it trains on from elsewhere.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (job) =>
    trainingDefinitionsOf(job).map((training) => training.at('EnableNetworkIsolation').equals(true)),
  remedy: [set(PLACE, true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::TrainingJob # fail
      Properties: { TrainingJobName: chat, RoleArn: arn:aws:iam::111122223333:role/training }
    Open:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        EnableNetworkIsolation: false # fail
    Isolated:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { TrainingJobName: chat, EnableNetworkIsolation: true }
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition: { RoleArn: arn:aws:iam::111122223333:role/training } # fail
    OneOfTwo:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinitions:
          - { DefinitionName: small, EnableNetworkIsolation: true }
          - DefinitionName: large
            EnableNetworkIsolation: false # fail
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        EnableNetworkIsolation: !Ref Isolation # unknown
  `,
}
