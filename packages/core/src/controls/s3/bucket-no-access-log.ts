import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-no-access-log',
  title: 'Requests to a bucket of the workload are not logged',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  assets: [
    'training-data',
    'model-artifact',
    'rag-source',
    'inference-capture',
    'inference-output',
    'job-output',
    'prompt-log',
    'feature-store',
    'code',
    'recordings',
    'monitoring-output',
  ],
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate', 'monitor'],
  domain: 'monitoring',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Nobody can say afterwards who read the training data or replaced the model: the reads that a thief makes leave no line behind in this bucket’s own record.',
  mappings: {
    'aws-security-hub': ['S3.9'],
    'aws-fsbp': ['S3.9'],
    'nist-800-53-r5': ['AU-2', 'AU-3', 'AU-12'],
    'iso-27001': ['A.8.15'],
    soc2: ['CC7.2'],
    hipaa: ['164.312(b)'],
  },
  evaluate: (bucket) => bucket.at('LoggingConfiguration').isSet(),
  remedy: [reference('LoggingConfiguration.DestinationBucketName', 'AWS::S3::Bucket')],
  examples: `
    Conditions:
      HasLogs: !Equals [!Ref Logs, 'yes']
    Resources:
      Model:
        Type: AWS::SageMaker::Model
        Properties:
          Containers:
            - ModelDataUrl: !Sub s3://\${ByDefault}/model.tar.gz
            - ModelDataUrl: !Sub s3://\${ByCondition}/model.tar.gz
            - ModelDataUrl: !Sub s3://\${Logged}/model.tar.gz
      ByDefault:
        Type: AWS::S3::Bucket # fail
      ByCondition:
        Type: AWS::S3::Bucket
        Properties:
          LoggingConfiguration: !If [HasLogs, { DestinationBucketName: access-logs }, !Ref AWS::NoValue] # unknown
      Logged:
        Type: AWS::S3::Bucket # pass
        Properties:
          LoggingConfiguration: { DestinationBucketName: access-logs, LogFilePrefix: models/ }
  `,
}
