import { allOf, onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { takesVolumeKey, usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/endpoint-config-no-customer-key',
  title: 'Volumes of an endpoint are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Weights are unpacked, and requests buffered, on these volumes. Without a key of your own you can neither see nor cut off who reads them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (config) => {
    // Serverless variants have no volume.
    const onInstances = config
      .at('ProductionVariants')
      .items.filter((variant) => variant.at('ServerlessConfig').present !== true)
    const [first, ...rest] = onInstances.map((variant) => takesVolumeKey(variant.at('InstanceType')))
    return first === undefined
      ? []
      : onlyWhen(allOf(first, ...rest), () => usesCustomerKey(config.at('KmsKeyId')))
  },
  remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::EndpointConfig # fail
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.m5.xlarge, InitialInstanceCount: 2 }]
    AwsManaged:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.m5.xlarge, InitialInstanceCount: 2 }]
        KmsKeyId: alias/aws/sagemaker # fail
    OwnKey:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties: { KmsKeyId: !GetAtt Key.Arn, ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.m5.xlarge, InitialInstanceCount: 2 }] }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    LocalStorage:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants:
          - { VariantName: main, ModelName: chat, InstanceType: ml.m5.xlarge, InitialInstanceCount: 2 }
          - { VariantName: large, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }
    Serverless:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, ServerlessConfig: { MaxConcurrency: 5, MemorySizeInMB: 2048 } }]
    SomeType:
      Type: AWS::SageMaker::EndpointConfig # unknown
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: !Ref Type, InitialInstanceCount: 2 }]
    SomeVariants:
      Type: AWS::SageMaker::EndpointConfig # unknown
      Properties: { ProductionVariants: !Ref Variants }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.m5.xlarge, InitialInstanceCount: 2 }]
        KmsKeyId: !Ref KeyId # unknown
  `,
}
