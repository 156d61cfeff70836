import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/endpoint-no-auto-rollback',
  title: 'A bad deployment is not rolled back by alarms',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::Endpoint', 'AWS::SageMaker::InferenceComponent'],
  stages: ['deploy', 'monitor'],
  domain: 'monitoring',
  threats: ['adversarial-input', 'denial-of-service'],
  responsibility: 'customer',
  why: 'A broken or tampered model that is deployed stays until a person notices: nothing watches its errors and latency and takes the old one back.',
  mappings: {
    'nist-800-53-r5': ['CP-10', 'SI-4'],
    'iso-27001': ['A.8.16'],
    soc2: ['CC7.2'],
    'nist-ai-rmf': ['MANAGE 2.4', 'MEASURE 2.4'],
  },
  evaluate: (endpoint) => endpoint.at('DeploymentConfig.AutoRollbackConfiguration.Alarms').isSet(),
  remedy: [
    derive(
      'rollback-alarm',
      'name CloudWatch alarms on errors and latency of the endpoint in `DeploymentConfig.AutoRollbackConfiguration.Alarms`',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Endpoint # fail
      Properties: { EndpointConfigName: chat }
    WithoutAlarms:
      Type: AWS::SageMaker::Endpoint
      Properties:
        EndpointConfigName: chat
        DeploymentConfig:
          AutoRollbackConfiguration:
            Alarms: [] # fail
    Component:
      Type: AWS::SageMaker::InferenceComponent # fail
      Properties: { EndpointName: chat }
    Watched:
      Type: AWS::SageMaker::Endpoint # pass
      Properties:
        EndpointConfigName: chat
        DeploymentConfig: { AutoRollbackConfiguration: { Alarms: [{ AlarmName: chat-errors }] } }
    ByParameter:
      Type: AWS::SageMaker::Endpoint
      Properties:
        DeploymentConfig:
          AutoRollbackConfiguration:
            Alarms: !Ref Alarms # unknown
  `,
}
