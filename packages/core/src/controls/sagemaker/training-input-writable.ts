import { type Judgement, onlyWhen, type PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { trainingDefinitionsOf } from '../shared/index.ts'

function judgeChannel(channel: PropertyView): Judgement {
  const files = channel.at('DataSource.FileSystemDataSource')
  return onlyWhen(files.isSet(), () => files.at('FileSystemAccessMode').equals('ro'))
}

export const control: Control = {
  id: 'sagemaker/training-input-writable',
  title: 'Training may write to the file system it reads its data from',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::TrainingJob', 'AWS::SageMaker::HyperParameterTuningJob'],
  stages: ['prepare', 'train'],
  domain: 'data-protection',
  threats: ['data-poisoning'],
  responsibility: 'customer',
  why: 'Code in the container can change the data set that it, and every later training, learns from. A file system keeps no versions to compare with.',
  mappings: {
    'nist-800-53-r5': ['AC-6', 'SI-7'],
    'iso-27001': ['A.8.3'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM04'],
    'mitre-atlas': ['AML.T0020'],
  },
  evaluate: (job) =>
    trainingDefinitionsOf(job).flatMap((training) => training.at('InputDataConfig').each(judgeChannel)),
  remedy: [advise('set `FileSystemAccessMode` to `ro`, and write results to the output of the job')],
  examples: `
    OneOfTwo:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        InputDataConfig:
          - ChannelName: validation
            DataSource: { FileSystemDataSource: { FileSystemId: fs-0a1b2c3d, FileSystemAccessMode: ro } }
          - ChannelName: train
            DataSource:
              FileSystemDataSource:
                FileSystemId: fs-0a1b2c3d
                FileSystemAccessMode: rw # fail
    ReadOnly:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties:
        InputDataConfig:
          - ChannelName: train
            DataSource: { FileSystemDataSource: { FileSystemId: fs-0a1b2c3d, FileSystemAccessMode: ro } }
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition:
          InputDataConfig:
            - ChannelName: train
              DataSource: { FileSystemDataSource: { FileSystemAccessMode: rw } } # fail
    FromS3:
      Type: AWS::SageMaker::TrainingJob
      Properties: { InputDataConfig: [{ ChannelName: train, DataSource: { S3DataSource: { S3Uri: s3://training } } }] }
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        InputDataConfig:
          - ChannelName: train
            DataSource:
              FileSystemDataSource:
                FileSystemAccessMode: !Ref Mode # unknown
  `,
}
