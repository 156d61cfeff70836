import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/invocation-log-text-disabled',
  title: 'Invocation logging leaves out the text',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::ModelInvocationLoggingConfiguration',
  stages: ['generate', 'monitor'],
  domain: 'monitoring',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'The log says that a model was called, by whom and when, but neither what it was asked nor what it answered: an attack in words cannot be told from work.',
  mappings: {
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
    'owasp-llm-2025': ['LLM01'],
  },
  evaluate: (logging) => {
    const text = logging.at('LoggingConfig.TextDataDeliveryEnabled')
    return onlyWhen(text.isSet(), () => text.equals(true))
  },
  remedy: [set('LoggingConfig.TextDataDeliveryEnabled', true)],
  examples: `
    NoText:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig:
          S3Config: { BucketName: prompts }
          TextDataDeliveryEnabled: false # fail
    WithText:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration # pass
      Properties:
        LoggingConfig: { S3Config: { BucketName: prompts }, TextDataDeliveryEnabled: true }
    NotWritten:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig: { S3Config: { BucketName: prompts } }
    ByParameter:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig:
          S3Config: { BucketName: prompts }
          TextDataDeliveryEnabled: !Ref Text # unknown
  `,
}
