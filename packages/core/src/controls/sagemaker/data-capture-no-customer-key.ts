import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/data-capture-no-customer-key',
  title: 'Captured requests and answers are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The capture bucket fills with what people sent to the model and what it said. Without a key of your own, whoever may read the bucket reads all of it, and no key can be taken back.',
  mappings: {
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (config) => {
    const capture = config.at('DataCaptureConfig')
    return onlyWhen(capture.at('EnableCapture').equals(true), () => usesCustomerKey(capture.at('KmsKeyId')))
  },
  remedy: [reference('DataCaptureConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig: { DestinationS3Uri: s3://captured, InitialSamplingPercentage: 20 } # fail
    AwsManaged:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig:
          EnableCapture: true
          KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties: { DataCaptureConfig: { DestinationS3Uri: s3://captured, KmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    SwitchedOff:
      Type: AWS::SageMaker::EndpointConfig
      Properties: { DataCaptureConfig: { EnableCapture: false, DestinationS3Uri: s3://captured } }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        DataCaptureConfig: { EnableCapture: !Ref Capture, DestinationS3Uri: s3://captured } # unknown
  `,
}
