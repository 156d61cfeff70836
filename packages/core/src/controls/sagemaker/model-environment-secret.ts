import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { containersOf, holdNoSecrets } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/model-environment-secret',
  title: 'Environment of a model holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::Model', 'AWS::SageMaker::InferenceComponent', 'AWS::SageMaker::ModelPackage'],
  stages: ['deploy'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Everyone who may describe the model reads the credential in clear text, and so does any code that the container runs. It opens whatever it was made for.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (model) => containersOf(model).flatMap((container) => holdNoSecrets(container.at('Environment'))),
  remedy: [
    advise(
      'take the secret out, replace it, and let the container read it from AWS Secrets Manager with its role',
    ),
  ],
  examples: `
    Written:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3
          Environment:
            LOG_LEVEL: debug
            DATABASE_PASSWORD: Tr0ub4dor-And-3 # fail
    Resolved:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Environment:
              HF_TOKEN: '{{resolve:secretsmanager:hugging-face:SecretString:token}}' # fail
    Component:
      Type: AWS::SageMaker::InferenceComponent
      Properties:
        Specification:
          Container:
            Environment: { DATABASE_PASSWORD: Tr0ub4dor-And-3 } # fail
    Package:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        InferenceSpecification:
          Containers:
            - Environment: { DATABASE_PASSWORD: Tr0ub4dor-And-3 } # fail
    Variant:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        AdditionalInferenceSpecifications:
          - Name: gpu
            Containers:
              - Environment: { DATABASE_PASSWORD: Tr0ub4dor-And-3 } # fail
    Named:
      Type: AWS::SageMaker::Model # pass
      Properties:
        PrimaryContainer:
          Environment: { DATABASE_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf' }
    ByParameter:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Environment:
            DATABASE_PASSWORD: !Ref Password # unknown
  `,
}
