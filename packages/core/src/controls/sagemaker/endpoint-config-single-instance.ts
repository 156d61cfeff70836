import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/endpoint-config-single-instance',
  title: 'Production variant runs on a single instance',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'governance',
  threats: ['denial-of-service'],
  responsibility: 'customer',
  why: 'One failed instance, or one zone, or one client that keeps it busy, takes the model away from everybody; SageMaker spreads instances over zones only from two on.',
  mappings: {
    'aws-security-hub': ['SageMaker.4'],
    'aws-fsbp': ['SageMaker.4'],
    'nist-800-53-r5': ['CP-10', 'SC-5'],
    'iso-27001': ['A.8.14'],
    soc2: ['A1.2'],
  },
  evaluate: (config) =>
    config.at('ProductionVariants').each((variant) => {
      const count = variant.at('InitialInstanceCount')
      return onlyWhen(count.isSet(), () => count.atLeast(2))
    }),
  remedy: [set('.InitialInstanceCount', 2)],
  examples: `
    OneOfTwo:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants:
          - { VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }
          - VariantName: next
            InitialInstanceCount: 1 # fail
    Several:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties: { ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] }
    Serverless:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, ServerlessConfig: { MaxConcurrency: 5, MemorySizeInMB: 2048 } }]
    ByStage:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants:
          - VariantName: main
            InitialInstanceCount: !Ref Count # unknown
  `,
}
