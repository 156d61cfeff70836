import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdNoSecrets, trainingDefinitionsOf } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/training-hyperparameter-secret',
  title: 'Hyperparameters of training hold a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::TrainingJob', 'AWS::SageMaker::HyperParameterTuningJob'],
  stages: ['train'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'SageMaker shows hyperparameters to everyone who may describe the job, writes them to its log and keeps them for good with the experiment.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (job) =>
    trainingDefinitionsOf(job).flatMap((training) =>
      holdNoSecrets(
        training.at(job.type === 'AWS::SageMaker::TrainingJob' ? 'HyperParameters' : 'StaticHyperParameters'),
      ),
    ),
  remedy: [
    advise(
      'take the secret out, replace it, and let the code read it from AWS Secrets Manager with its role',
    ),
  ],
  examples: `
    Written:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        HyperParameters:
          epochs: '3'
          db_password: Tr0ub4dor-And-3 # fail
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition:
          StaticHyperParameters: { db_password: Tr0ub4dor-And-3 } # fail
    Harmless:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { HyperParameters: { epochs: '3', max_tokens: '2048' } }
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        HyperParameters:
          db_password: !Ref Password # unknown
  `,
}
