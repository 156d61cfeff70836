import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { pinnedImage } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/image-version-not-pinned',
  title: 'Studio image is built on an image that can change',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ImageVersion',
  stages: ['prepare'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever may push to the repository moves the tag: everyone who opens the image then runs other code than the one that was reviewed.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (version) => pinnedImage(version.at('BaseImage')),
  remedy: [
    advise(
      'name the image by digest, as in `repository@sha256:...`, or make the tags of its repository immutable',
    ),
  ],
  examples: `
    ByTag:
      Type: AWS::SageMaker::ImageVersion
      Properties:
        ImageName: torch
        BaseImage: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/torch:latest # fail
    ByDigest:
      Type: AWS::SageMaker::ImageVersion # pass
      Properties:
        ImageName: torch
        BaseImage: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/torch@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    ByParameter:
      Type: AWS::SageMaker::ImageVersion
      Properties:
        ImageName: torch
        BaseImage: !Sub 111122223333.dkr.ecr.eu-west-1.amazonaws.com/\${Image} # unknown
  `,
}
