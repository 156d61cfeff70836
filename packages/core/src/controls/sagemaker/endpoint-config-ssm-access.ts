import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/endpoint-config-ssm-access',
  title: 'Inference hosts give a shell through Systems Manager',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'identity',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Whoever may start a session is in the host: the weights lie on its disk and every request passes through its memory. A shadow variant sees the same requests and nobody watches it.',
  mappings: {
    'nist-800-53-r5': ['AC-17', 'CM-7'],
    'iso-27001': ['A.8.18'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025', 'AML.T0035'],
  },
  evaluate: (config) =>
    ['ProductionVariants', 'ShadowProductionVariants'].flatMap((variants) =>
      config.at(variants).each((variant) => variant.at('EnableSSMAccess').equals(false)),
    ),
  remedy: [set('.EnableSSMAccess', false)],
  examples: `
    OneOfTwo:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants:
          - { VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }
          - VariantName: next
            EnableSSMAccess: true # fail
    Shadow:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }]
        ShadowProductionVariants:
          - VariantName: shadow
            EnableSSMAccess: true # fail
    ByDefault:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties:
        ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }]
        ShadowProductionVariants: [{ VariantName: shadow, ModelName: chat-next }]
    WhileDebugging:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ProductionVariants:
          - VariantName: main
            EnableSSMAccess: !Ref Debug # unknown
  `,
}
