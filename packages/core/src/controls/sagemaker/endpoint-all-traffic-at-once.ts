import { anyOf } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/endpoint-all-traffic-at-once',
  title: 'A deployment sends all traffic to the new model at once',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Endpoint',
  stages: ['deploy'],
  domain: 'model-integrity',
  threats: ['adversarial-input', 'denial-of-service'],
  responsibility: 'customer',
  why: 'A broken or tampered model answers everybody from the first second. A canary or rolling deployment shows the fault on a few requests and stops there.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 2.4'],
  },
  evaluate: (endpoint) => {
    const deployment = endpoint.at('DeploymentConfig')
    return anyOf(
      deployment.at('BlueGreenUpdatePolicy.TrafficRoutingConfiguration.Type').isOneOf(['CANARY', 'LINEAR']),
      deployment.at('RollingUpdatePolicy').isSet(),
    )
  },
  remedy: [
    advise(
      'choose a `CANARY` or `LINEAR` traffic routing, or a `RollingUpdatePolicy`, in `DeploymentConfig`',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Endpoint # fail
      Properties: { EndpointConfigName: chat }
    AllAtOnce:
      Type: AWS::SageMaker::Endpoint
      Properties:
        DeploymentConfig:
          BlueGreenUpdatePolicy:
            TrafficRoutingConfiguration:
              Type: ALL_AT_ONCE # fail
    Canary:
      Type: AWS::SageMaker::Endpoint # pass
      Properties: { DeploymentConfig: { BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: CANARY } } } }
    Linear:
      Type: AWS::SageMaker::Endpoint # pass
      Properties: { DeploymentConfig: { BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: LINEAR } } } }
    Rolling:
      Type: AWS::SageMaker::Endpoint # pass
      Properties:
        DeploymentConfig:
          RollingUpdatePolicy: { MaximumBatchSize: { Type: CAPACITY_PERCENT, Value: 20 }, WaitIntervalInSeconds: 300 }
    ByParameter:
      Type: AWS::SageMaker::Endpoint
      Properties:
        DeploymentConfig:
          BlueGreenUpdatePolicy:
            TrafficRoutingConfiguration:
              Type: !Ref Routing # unknown
  `,
}
