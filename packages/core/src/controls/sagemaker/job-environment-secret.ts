import type { PropertyView, ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdNoSecrets, monitoringJobsOf, trainingDefinitionsOf } from '../shared/index.ts'

/** Where each type says which variables its containers see. */
function environmentsOf(job: ResourceView): readonly PropertyView[] {
  switch (job.type) {
    case 'AWS::SageMaker::TrainingJob':
    case 'AWS::SageMaker::HyperParameterTuningJob':
      return trainingDefinitionsOf(job).map((training) => training.at('Environment'))
    case 'AWS::SageMaker::ProcessingJob':
    case 'AWS::SageMaker::TransformJob':
      return [job.at('Environment')]
    default:
      return monitoringJobsOf(job).map(({ environment }) => environment)
  }
}

export const control: Control = {
  id: 'sagemaker/job-environment-secret',
  title: 'Environment of a job holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::TrainingJob',
    'AWS::SageMaker::HyperParameterTuningJob',
    'AWS::SageMaker::ProcessingJob',
    'AWS::SageMaker::TransformJob',
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'AWS::SageMaker::ModelQualityJobDefinition',
    'AWS::SageMaker::MonitoringSchedule',
  ],
  stages: ['prepare', 'train', 'monitor'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Everyone who may describe the job reads the credential in clear text, long after it has ended, and so does any code that runs in it.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (job) => environmentsOf(job).flatMap(holdNoSecrets),
  remedy: [
    advise(
      'take the secret out, replace it, and let the code read it from AWS Secrets Manager with its role',
    ),
  ],
  examples: `
    Training:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        Environment:
          LOG_LEVEL: debug
          WAREHOUSE_PASSWORD: Tr0ub4dor-And-3 # fail
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinitions:
          - DefinitionName: small
            Environment: { WAREHOUSE_PASSWORD: Tr0ub4dor-And-3 } # fail
    Processing:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        Environment: { WAREHOUSE_PASSWORD: Tr0ub4dor-And-3 } # fail
    Transform:
      Type: AWS::SageMaker::TransformJob
      Properties:
        Environment: { WAREHOUSE_PASSWORD: '{{resolve:secretsmanager:warehouse:SecretString:password}}' } # fail
    Monitor:
      Type: AWS::SageMaker::DataQualityJobDefinition
      Properties:
        DataQualityAppSpecification:
          Environment: { WAREHOUSE_PASSWORD: Tr0ub4dor-And-3 } # fail
    Scheduled:
      Type: AWS::SageMaker::MonitoringSchedule
      Properties:
        MonitoringScheduleConfig:
          MonitoringJobDefinition:
            Environment: { WAREHOUSE_PASSWORD: Tr0ub4dor-And-3 } # fail
    Named:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { Environment: { WAREHOUSE_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf' } }
    ByParameter:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        Environment:
          WAREHOUSE_PASSWORD: !Ref Password # unknown
  `,
}
