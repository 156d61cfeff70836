import { remove } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/async-response-in-notification',
  title: 'Notifications of asynchronous inference carry the answer',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::EndpointConfig',
  stages: ['deploy'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Each answer is copied into a message of SNS and from there to mail boxes, queues and phones: every subscriber reads it, whatever the bucket of answers allows.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'SC-28'],
    'iso-27001': ['A.5.14', 'A.8.12'],
    soc2: ['CC6.7'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (config) =>
    config.at('AsyncInferenceConfig.OutputConfig.NotificationConfig.IncludeInferenceResponseIn').isUnset(),
  remedy: [remove('AsyncInferenceConfig.OutputConfig.NotificationConfig.IncludeInferenceResponseIn')],
  examples: `
    Included:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        AsyncInferenceConfig:
          OutputConfig:
            NotificationConfig:
              SuccessTopic: !Ref Topic
              IncludeInferenceResponseIn: [SUCCESS_NOTIFICATION_TOPIC] # fail
    LocationOnly:
      Type: AWS::SageMaker::EndpointConfig # pass
      Properties: { AsyncInferenceConfig: { OutputConfig: { NotificationConfig: { SuccessTopic: !Ref Topic } } } }
    Topic: { Type: AWS::SNS::Topic }
    ByParameter:
      Type: AWS::SageMaker::EndpointConfig
      Properties:
        AsyncInferenceConfig:
          OutputConfig:
            NotificationConfig:
              IncludeInferenceResponseIn: !Ref Topics # unknown
  `,
}
