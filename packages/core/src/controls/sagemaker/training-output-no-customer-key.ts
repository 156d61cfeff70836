import { PLACE, reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { trainingDefinitionsOf, usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/training-output-no-customer-key',
  title: 'Trained models are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::TrainingJob', 'AWS::SageMaker::HyperParameterTuningJob'],
  stages: ['train'],
  domain: 'data-protection',
  threats: ['model-theft'],
  responsibility: 'customer',
  why: 'The output is the model. Without a key of your own, whoever may read the bucket has it, and no key can be taken back from them.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'mitre-atlas': ['AML.T0035'],
  },
  evaluate: (job) =>
    trainingDefinitionsOf(job).map((training) => usesCustomerKey(training.at('OutputDataConfig.KmsKeyId'))),
  remedy: [reference(PLACE, 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        OutputDataConfig: { S3OutputPath: s3://models } # fail
    AwsManaged:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        OutputDataConfig:
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties: { OutputDataConfig: { S3OutputPath: s3://models, KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    OneOfTwo:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinitions:
          - { DefinitionName: small, OutputDataConfig: { S3OutputPath: s3://models, KmsKeyId: alias/models } }
          - DefinitionName: large
            OutputDataConfig: { S3OutputPath: s3://models } # fail
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        OutputDataConfig:
          KmsKeyId: !Ref KeyId # unknown
  `,
}
