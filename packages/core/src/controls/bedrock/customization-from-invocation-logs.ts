import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/customization-from-invocation-logs',
  title: 'Model is trained on what users sent',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::ModelCustomizationJob',
  stages: ['train'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: "Prompts of users become training data: a user who sends enough of them teaches the model, and another may read the first one's words in an answer.",
  mappings: {
    'nist-ai-rmf': ['MAP 4.1'],
    gdpr: ['Art. 5(1)(b)'],
    'owasp-llm-2025': ['LLM02', 'LLM04'],
    'mitre-atlas': ['AML.T0020'],
  },
  evaluate: (job) => job.at('TrainingDataConfig.InvocationLogsConfig').isUnset(),
  remedy: [
    advise(
      'train on a reviewed data set in `TrainingDataConfig.S3Uri`, or filter the logs and record who agreed to it',
    ),
  ],
  examples: `
    FromLogs:
      Type: AWS::Bedrock::ModelCustomizationJob
      Properties:
        JobName: distill
        TrainingDataConfig:
          InvocationLogsConfig: # fail
            InvocationLogSource: { S3Uri: s3://invocation-logs/ }
    FromDataSet:
      Type: AWS::Bedrock::ModelCustomizationJob # pass
      Properties: { JobName: tune, TrainingDataConfig: { S3Uri: s3://training/set.jsonl } }
    ByParameter:
      Type: AWS::Bedrock::ModelCustomizationJob
      Properties:
        JobName: tune
        TrainingDataConfig: !Ref TrainingData # unknown
  `,
}
