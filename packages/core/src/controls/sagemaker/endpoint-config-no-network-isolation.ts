import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/endpoint-config-no-network-isolation',
  title: 'Inference components on an endpoint can make outbound calls',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Components take their network from the endpoint, not from a model. A container that may call out sends requests, answers and weights anywhere.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (config) =>
    onlyWhen(config.at('ExecutionRoleArn').isSet(), () => config.at('EnableNetworkIsolation').equals(true)),
  remedy: [set('EnableNetworkIsolation', true)],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::EndpointConfig # fail
      Properties:
        ExecutionRoleArn: arn:aws:iam::111122223333:role/components
        ProductionVariants: [{ VariantName: main, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }]
    Open:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ExecutionRoleArn: arn:aws:iam::111122223333:role/components
        EnableNetworkIsolation: false # fail
    Isolated:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties: { ExecutionRoleArn: arn:aws:iam::111122223333:role/components, EnableNetworkIsolation: true }
    OfModels:
      Type: AWS::SageMaker::EndpointConfig
      Properties: { ProductionVariants: [{ VariantName: main, ModelName: chat, InstanceType: ml.g5.xlarge, InitialInstanceCount: 2 }] }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        ExecutionRoleArn: arn:aws:iam::111122223333:role/components
        EnableNetworkIsolation: !Ref Isolation # unknown
  `,
}
