import { onlyWhen } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/core-dump-no-customer-key',
  title: 'Core dumps of a model are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'A dump holds the memory of the process: weights, prompts, credentials. Whoever may read the bucket has the model; a crash that somebody provokes is enough to write one.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (config) =>
    ['ProductionVariants', 'ShadowProductionVariants'].flatMap((variants) =>
      config.at(variants).each((variant) => {
        const dump = variant.at('CoreDumpConfig')
        return onlyWhen(dump.isSet(), () => usesCustomerKey(dump.at('KmsKeyId')))
      }),
    ),
  remedy: [reference('.CoreDumpConfig.KmsKeyId', 'AWS::KMS::Key')],
  examples: `
    WithoutKey:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants:
          - VariantName: main
            CoreDumpConfig: { DestinationS3Uri: s3://dumps } # fail
    Shadow:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ShadowProductionVariants:
          - VariantName: shadow
            CoreDumpConfig:
              DestinationS3Uri: s3://dumps
              KmsKeyId: alias/aws/s3 # fail
    OwnKey:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties:
        ProductionVariants: [{ VariantName: main, CoreDumpConfig: { DestinationS3Uri: s3://dumps, KmsKeyId: !Ref Key } }]
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    NoDumps:
      Type: AWS::SageMaker::EndpointConfig
      Properties: { ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants:
          - VariantName: main
            CoreDumpConfig:
              DestinationS3Uri: s3://dumps
              KmsKeyId: !Ref KeyId # unknown
  `,
}
