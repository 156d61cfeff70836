import { onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { pinnedImage, trainingDefinitionsOf } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/job-image-not-pinned',
  title: 'Image of a job is named by a tag that can be moved',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::TrainingJob',
    'AWS::SageMaker::HyperParameterTuningJob',
    'AWS::SageMaker::ProcessingJob',
  ],
  stages: ['prepare', 'train'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'model-theft'],
  responsibility: 'customer',
  why: 'Whoever may push to the repository moves the tag; the next run gives their code the training data and lets it make the model. Two runs of one definition are then not the same run.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (job) => {
    const images =
      job.type === 'AWS::SageMaker::ProcessingJob'
        ? [job.at('AppSpecification.ImageUri')]
        : trainingDefinitionsOf(job).map((training) => training.at('AlgorithmSpecification.TrainingImage'))
    return images.map((image) => onlyWhen(image.isSet(), () => pinnedImage(image)))
  },
  remedy: [
    derive(
      'fixed-tags',
      'name the image by digest, as in `repository@sha256:...`, or make the tags of its repository immutable',
    ),
  ],
  examples: `
    ByTag:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        AlgorithmSpecification:
          TrainingImage: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/training:latest # fail
    Processing:
      Type: AWS::SageMaker::ProcessingJob
      Properties:
        AppSpecification:
          ImageUri: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/processing:2 # fail
    Tuning:
      Type: AWS::SageMaker::HyperParameterTuningJob
      Properties:
        TrainingJobDefinition:
          AlgorithmSpecification:
            TrainingImage: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/training:2 # fail
    ByDigest:
      Type: AWS::SageMaker::TrainingJob # pass
      Properties:
        AlgorithmSpecification:
          TrainingImage: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/training@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    ByAlgorithm:
      Type: AWS::SageMaker::TrainingJob
      Properties: { AlgorithmSpecification: { AlgorithmName: forecasts, TrainingInputMode: File } }
    ByParameter:
      Type: AWS::SageMaker::TrainingJob
      Properties:
        AlgorithmSpecification:
          TrainingImage: !Ref Image # unknown
  `,
}
