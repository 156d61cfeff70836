import { onlyWhen } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-image-not-from-vpc',
  title: 'Image of a model is not pulled through your VPC',
  severity: 'low',
  persona: 'pedantic',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Model',
  stages: ['deploy'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The image comes over a network of SageMaker, so that no endpoint policy of yours limits which registries and accounts a model may be served from.',
  mappings: {
    'aws-security-hub': ['SageMaker.16'],
    'aws-fsbp': ['SageMaker.16'],
    'nist-800-53-r5': ['AC-4', 'SC-7'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    soc2: ['CC6.6'],
  },
  evaluate: (model) => {
    const container = model.at('PrimaryContainer')
    return onlyWhen(container.isSet(), () => container.at('ImageConfig.RepositoryAccessMode').equals('Vpc'))
  },
  remedy: [
    advise(
      'serve the image from a private registry in your VPC and set `RepositoryAccessMode` to `Vpc`; images in Amazon ECR need `Platform`, and are kept in by the policy of the ECR endpoint',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer: { Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3' } # fail
    OverPlatform:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          Image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3
          ImageConfig:
            RepositoryAccessMode: Platform # fail
    ThroughVpc:
      Type: AWS::SageMaker::Model # pass
      Properties:
        PrimaryContainer: { Image: 'registry.example.com/serving:3', ImageConfig: { RepositoryAccessMode: Vpc } }
    ByParameter:
      Type: AWS::SageMaker::Model
      Properties:
        PrimaryContainer:
          ImageConfig:
            RepositoryAccessMode: !Ref Mode # unknown
    Pipeline:
      Type: AWS::SageMaker::Model
      Properties: { Containers: [{ Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serving:3' }] }
  `,
}
