import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/inference-experiment-no-customer-key',
  title: 'Volumes of an inference experiment are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::InferenceExperiment',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Both models, and the requests they are compared on, lie on these volumes. Without a key of your own you can neither see nor cut off who reads them.',
  mappings: {
    'aws-security-hub': ['SageMaker.23'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (experiment) => usesCustomerKey(experiment.at('KmsKey')),
  remedy: [reference('KmsKey', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::InferenceExperiment # fail
      Properties: { Name: shadow, Type: ShadowMode, EndpointName: chat }
    AwsManaged:
      Type: AWS::SageMaker::InferenceExperiment
      Properties:
        KmsKey: alias/aws/sagemaker # fail
    OwnKey:
      Type: AWS::SageMaker::InferenceExperiment # pass
      Properties: { Name: shadow, KmsKey: !Ref Key }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::InferenceExperiment
      Properties:
        KmsKey: !Ref KeyId # unknown
  `,
}
