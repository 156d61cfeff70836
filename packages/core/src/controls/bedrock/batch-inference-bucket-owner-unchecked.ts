import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/batch-inference-bucket-owner-unchecked',
  title: 'Batch inference does not check who owns its buckets',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::ModelInvocationJob',
  stages: ['generate'],
  domain: 'identity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'When a bucket is deleted, anybody may make one of the same name in another account: prompts are then read from there, or answers written to it.',
  mappings: {
    'nist-800-53-r5': ['CM-3', 'SI-7'],
    'iso-27001': ['A.8.32'],
    soc2: ['CC8.1'],
    'owasp-llm-2025': ['LLM02'],
  },
  evaluate: (job) =>
    ['InputDataConfig.S3InputDataConfig', 'OutputDataConfig.S3OutputDataConfig'].map((data) =>
      job.at(`${data}.S3BucketOwner`).isSet(),
    ),
  remedy: [
    advise(
      'set `S3BucketOwner` of input and output to the account that owns the bucket, `!Ref AWS::AccountId` for your own',
    ),
  ],
  examples: `
    OutputUnchecked:
      Type: AWS::Bedrock::ModelInvocationJob
      Properties:
        JobName: nightly
        InputDataConfig: { S3InputDataConfig: { S3Uri: 's3://prompts/in', S3BucketOwner: '111122223333' } }
        OutputDataConfig:
          S3OutputDataConfig: # fail
            S3Uri: s3://prompts/out
    InputUnchecked:
      Type: AWS::Bedrock::ModelInvocationJob
      Properties:
        JobName: nightly
        InputDataConfig:
          S3InputDataConfig: # fail
            S3Uri: s3://prompts/in
        OutputDataConfig: { S3OutputDataConfig: { S3Uri: 's3://prompts/out', S3BucketOwner: '111122223333' } }
    Checked:
      Type: AWS::Bedrock::ModelInvocationJob # pass
      Properties:
        JobName: nightly
        InputDataConfig: { S3InputDataConfig: { S3Uri: 's3://prompts/in', S3BucketOwner: '111122223333' } }
        OutputDataConfig: { S3OutputDataConfig: { S3Uri: 's3://prompts/out', S3BucketOwner: '111122223333' } }
    ByParameter:
      Type: AWS::Bedrock::ModelInvocationJob
      Properties:
        JobName: nightly
        InputDataConfig: { S3InputDataConfig: { S3Uri: 's3://prompts/in', S3BucketOwner: '111122223333' } }
        OutputDataConfig:
          S3OutputDataConfig:
            S3Uri: s3://prompts/out
            S3BucketOwner: !Ref Owner # unknown
  `,
}
