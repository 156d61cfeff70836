import { onlyWhen } from '../../view/index.ts'
import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { containersOf, pinnedImage } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/model-image-not-pinned',
  title: 'Image of a model is named by a tag that can be moved',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::Model', 'AWS::SageMaker::InferenceComponent'],
  stages: ['deploy'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Whoever may push to the repository moves the tag; the next scaling or deployment serves their code, with the role of the model and every request in its hands.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (model) =>
    containersOf(model).map((container) => {
      const image = container.at('Image')
      return onlyWhen(image.isSet(), () => pinnedImage(image))
    }),
  remedy: [
    derive(
      'fixed-tags',
      'name the image by digest, as in `repository@sha256:...`, or make the tags of its repository immutable',
    ),
  ],
  examples: `
    ByTag:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3 # fail
    OneOfTwo:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
          - Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:latest # fail
    Component:
      Type: AWS::SageMaker::InferenceComponent
      Properties:
        EndpointName: chat
        Specification:
          Container:
            Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3 # fail
    PerInstanceType:
      Type: AWS::SageMaker::InferenceComponent
      Properties:
        EndpointName: chat
        Specifications:
          - InstanceType: ml.g5.xlarge
            Container:
              Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3 # fail
    ByDigest:
      Type: AWS::SageMaker::Model # pass
      Properties:
        PrimaryContainer:
          Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    Fixed:
      Type: AWS::SageMaker::Model # pass
      Properties: { PrimaryContainer: { Image: !Sub '\${Repository.RepositoryUri}:3' } }
    Repository: { Type: AWS::ECR::Repository, Properties: { ImageTagMutability: IMMUTABLE } }
    OfPackage:
      Type: AWS::SageMaker::Model
      Properties: { PrimaryContainer: { ModelPackageName: arn:aws:sagemaker:eu-west-1:111122223333:model-package/chat/3 } }
    ByParameter:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Image: !Ref Image # unknown
  `,
}
