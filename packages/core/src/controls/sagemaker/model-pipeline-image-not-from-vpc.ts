import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-pipeline-image-not-from-vpc',
  title: 'Image in an inference pipeline is not pulled through your VPC',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Model',
  stages: ['deploy'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'One container of a pipeline that comes over a network of SageMaker is enough to bring in an image from a registry that no endpoint policy of yours allows; it sees every request.',
  mappings: {
    'aws-security-hub': ['SageMaker.19'],
    'aws-fsbp': ['SageMaker.19'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
  },
  evaluate: (model) =>
    model
      .at('Containers')
      .each((container) => container.at('ImageConfig.RepositoryAccessMode').equals('Vpc')),
  remedy: [
    advise(
      'serve the image from a private registry in your VPC and set `RepositoryAccessMode` to `Vpc`; images in Amazon ECR need `Platform`, and are kept in by the policy of the ECR endpoint',
    ),
  ],
  examples: `
    OneOfTwo:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - Image: registry.example.com/tokenizer:3
            ImageConfig: { RepositoryAccessMode: Vpc }
          - { ContainerHostname: serving, Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3' } # fail
    OverPlatform:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ImageConfig:
              RepositoryAccessMode: Platform # fail
    Both:
      Type: AWS::SageMaker::Model # pass
      Properties:
        Containers:
          - { Image: 'registry.example.com/tokenizer:3', ImageConfig: { RepositoryAccessMode: Vpc } }
          - { Image: 'registry.example.com/serving:3', ImageConfig: { RepositoryAccessMode: Vpc } }
    Listed:
      Type: AWS::SageMaker::Model
      Properties:
        Containers: !Ref Containers # unknown
    Single:
      Type: AWS::SageMaker::Model
      Properties: { PrimaryContainer: { Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3' } }
  `,
}
