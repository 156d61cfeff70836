import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/async-output-no-customer-key',
  title: 'Answers of asynchronous inference are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Every answer is an object in a bucket. Without a key of your own, whoever may read the bucket reads what people asked and what the model said.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (config) => {
    const asynchronous = config.at('AsyncInferenceConfig')
    return onlyWhen(asynchronous.isSet(), () => usesCustomerKey(asynchronous.at('OutputConfig.KmsKeyId')))
  },
  remedy: [reference('AsyncInferenceConfig.OutputConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        AsyncInferenceConfig:
          OutputConfig: { S3OutputPath: s3://answers } # fail
    AwsManaged:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        AsyncInferenceConfig:
          OutputConfig:
            KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties: { AsyncInferenceConfig: { OutputConfig: { S3OutputPath: s3://answers, KmsKeyId: !Ref Key } } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    Synchronous:
      Type: AWS::SageMaker::EndpointConfig
      Properties: { ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        AsyncInferenceConfig:
          OutputConfig:
            KmsKeyId: !Ref KeyId # unknown
  `,
}
