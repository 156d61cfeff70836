import { anyOf } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/invocation-log-no-destination',
  title: 'Invocation logging has no destination',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::ModelInvocationLoggingConfiguration',
  stages: ['generate', 'monitor'],
  domain: 'monitoring',
  threats: ['prompt-injection', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Nothing is kept of what models were asked and answered: an injection, a leak or a stolen credential that runs up prompts leaves no text to look at.',
  mappings: {
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
    'owasp-llm-2025': ['LLM01', 'LLM10'],
    'mitre-atlas': ['AML.T0034'],
  },
  evaluate: (logging) =>
    anyOf(logging.at('LoggingConfig.S3Config').isSet(), logging.at('LoggingConfig.CloudWatchConfig').isSet()),
  remedy: [
    advise('name a bucket in `LoggingConfig.S3Config` or a log group in `LoggingConfig.CloudWatchConfig`'),
  ],
  examples: `
    Nowhere:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig: # fail
          TextDataDeliveryEnabled: true
    ToBucket:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration # pass
      Properties:
        LoggingConfig: { S3Config: { BucketName: prompts } }
    ToLogGroup:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration # pass
      Properties:
        LoggingConfig: { CloudWatchConfig: { LogGroupName: prompts, RoleArn: 'arn:aws:iam::111122223333:role/log' } }
    ByParameter:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig:
          S3Config: !Ref Destination # unknown
  `,
}
