import { anyOf, type Judgement, type PropertyView, type ResourceView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { containersOf, pinnedImage } from '../shared/index.ts'

/** A digest of its own, or one in the name of the image. */
const pinned = (digest: PropertyView, image: PropertyView): Judgement =>
  anyOf(pinnedImage(image), digest.isSet())

const judgeContainer = (container: PropertyView): Judgement =>
  pinned(container.at('ImageDigest'), container.at('Image'))

function judgeAlgorithm(algorithm: ResourceView): readonly Judgement[] {
  const training = algorithm.at('TrainingSpecification')
  return [
    pinned(training.at('TrainingImageDigest'), training.at('TrainingImage')),
    ...algorithm.at('InferenceSpecification.Containers').items.map(judgeContainer),
  ]
}

export const control: Control = {
  id: 'sagemaker/model-package-image-not-pinned',
  title: 'Package or algorithm names its image by a tag that can be moved',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::ModelPackage', 'AWS::SageMaker::Algorithm'],
  stages: ['train', 'deploy'],
  domain: 'model-integrity',
  threats: ['data-poisoning', 'model-theft'],
  responsibility: 'customer',
  why: 'The version in the registry stays the same while the code behind it changes: what was evaluated and approved is not what is deployed.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (resource) =>
    resource.type === 'AWS::SageMaker::Algorithm'
      ? judgeAlgorithm(resource)
      : containersOf(resource).map(judgeContainer),
  remedy: [
    advise(
      'give the digest of the image, in `ImageDigest` or `TrainingImageDigest`, or name the image by it',
    ),
  ],
  examples: `
    ByTag:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        InferenceSpecification:
          Containers:
            - Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3 # fail
            - { Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3', ImageDigest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' }
        AdditionalInferenceSpecifications:
          - Name: gpu
            Containers:
              - Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:gpu # fail
    ByDigest:
      Type: AWS::SageMaker::ModelPackage # pass
      Properties: { InferenceSpecification: { Containers: [{ Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' }] } }
    Algorithm:
      Type: AWS::SageMaker::Algorithm
      Properties:
        TrainingSpecification:
          TrainingImage: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3 # fail
        InferenceSpecification:
          Containers:
            - Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:4 # fail
    Pinned:
      Type: AWS::SageMaker::Algorithm # pass
      Properties: { TrainingSpecification: { TrainingImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3', TrainingImageDigest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' } }
    ByParameter:
      Type: AWS::SageMaker::ModelPackage
      Properties:
        InferenceSpecification:
          Containers:
            - Image: !Ref Image # unknown
  `,
}
