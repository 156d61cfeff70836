import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/inference-experiment-data-no-customer-key',
  title: 'Data captured in an inference experiment is not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::InferenceExperiment',
  stages: ['deploy', 'monitor'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The experiment stores live requests and both answers. Without a key of your own, whoever may read the bucket reads all of it, and no key can be taken back.',
  mappings: {
    'aws-security-hub': ['SageMaker.24'],
    'nist-800-53-r5': ['SC-12', 'SC-28'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.1'],
  },
  evaluate: (experiment) => {
    const storage = experiment.at('DataStorageConfig')
    return onlyWhen(storage.isSet(), () => usesCustomerKey(storage.at('KmsKey')))
  },
  remedy: [reference('DataStorageConfig.KmsKey', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::InferenceExperiment
      Properties:
        DataStorageConfig: { Destination: s3://shadow } # fail
    AwsManaged:
      Type: AWS::SageMaker::InferenceExperiment
      Properties:
        DataStorageConfig:
          KmsKey: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::InferenceExperiment # pass
      Properties: { DataStorageConfig: { Destination: s3://shadow, KmsKey: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    NotStored:
      Type: AWS::SageMaker::InferenceExperiment
      Properties: { Name: shadow, Type: ShadowMode }
    ByParameter:
      Type: AWS::SageMaker::InferenceExperiment
      Properties:
        DataStorageConfig:
          KmsKey: !Ref KeyId # unknown
  `,
}
