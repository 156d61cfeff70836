import { allOf, type Judgement, onlyWhen, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Data capture is for variants on instances that answer at once. */
const answersAtOnce = (config: ResourceView): Judgement =>
  allOf(
    config.at('AsyncInferenceConfig').isUnset(),
    ...config.at('ProductionVariants').items.map((variant) => variant.at('ServerlessConfig').isUnset()),
  )

export const control: Control = {
  id: 'sagemaker/endpoint-config-no-data-capture',
  title: 'Endpoint keeps no sample of its requests and answers',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy', 'monitor'],
  domain: 'monitoring',
  threats: ['adversarial-input', 'model-theft'],
  responsibility: 'customer',
  why: 'Drift, extraction and adversarial requests show in the payloads only. Without captured samples monitors have nothing to look at, and after an incident there is no evidence.',
  mappings: {
    'nist-800-53-r5': ['AU-12', 'SI-4'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
    'nist-ai-rmf': ['MEASURE 2.4'],
  },
  evaluate: (config) =>
    onlyWhen(answersAtOnce(config), () => config.at('DataCaptureConfig.EnableCapture').equals(true)),
  remedy: [
    advise(
      'add a `DataCaptureConfig` with a bucket and a customer managed key, and a sampling percentage that fits the load',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::EndpointConfig # fail
      Properties: { ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] }
    SwitchedOff:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig:
          EnableCapture: false # fail
          DestinationS3Uri: s3://captured
    Captured:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties:
        DataCaptureConfig: { DestinationS3Uri: s3://captured, InitialSamplingPercentage: 20, CaptureOptions: [{ CaptureMode: Input }] }
    Serverless:
      Type: AWS::SageMaker::EndpointConfig
      Properties: { ProductionVariants: [{ VariantName: main, ServerlessConfig: { MaxConcurrency: 5, MemorySizeInMB: 2048 } }] }
    Asynchronous:
      Type: AWS::SageMaker::EndpointConfig
      Properties: { AsyncInferenceConfig: { OutputConfig: { S3OutputPath: s3://answers } }, ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] }
    SomeVariants:
      Type: AWS::SageMaker::EndpointConfig # unknown
      Properties: { ProductionVariants: !Ref Variants }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig:
          EnableCapture: !Ref Capture # unknown
  `,
}
