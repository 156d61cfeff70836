import { anyOf, onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/invocation-log-large-data-lost',
  title: 'Invocation logging drops large prompts and answers',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::ModelInvocationLoggingConfiguration',
  stages: ['generate', 'monitor'],
  domain: 'monitoring',
  threats: ['prompt-injection'],
  responsibility: 'customer',
  why: 'CloudWatch Logs takes bodies of up to 100 kB of text only: an attacker pads the prompt, and the log holds no word of it.',
  mappings: {
    'nist-800-53-r5': ['AU-2', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
    'owasp-llm-2025': ['LLM01'],
  },
  evaluate: (logging) => {
    const cloudWatch = logging.at('LoggingConfig.CloudWatchConfig')
    return onlyWhen(cloudWatch.isSet(), () =>
      anyOf(cloudWatch.at('LargeDataDeliveryS3Config').isSet(), logging.at('LoggingConfig.S3Config').isSet()),
    )
  },
  remedy: [advise('name a bucket in `LoggingConfig.CloudWatchConfig.LargeDataDeliveryS3Config`')],
  examples: `
    LogGroupOnly:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig:
          CloudWatchConfig: # fail
            LogGroupName: prompts
            RoleArn: arn:aws:iam::111122223333:role/log
    WithBucketForLargeData:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration # pass
      Properties:
        LoggingConfig: { CloudWatchConfig: { LogGroupName: prompts, LargeDataDeliveryS3Config: { BucketName: prompts } } }
    BucketBeside:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration # pass
      Properties:
        LoggingConfig: { CloudWatchConfig: { LogGroupName: prompts }, S3Config: { BucketName: prompts } }
    BucketOnly:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig: { S3Config: { BucketName: prompts } }
    ByParameter:
      Type: AWS::Bedrock::ModelInvocationLoggingConfiguration
      Properties:
        LoggingConfig:
          CloudWatchConfig:
            LogGroupName: prompts
            LargeDataDeliveryS3Config: !Ref Destination # unknown
  `,
}
