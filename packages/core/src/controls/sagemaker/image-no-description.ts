import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/image-no-description',
  title: 'Studio image says nothing about what is in it',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Image',
  stages: ['prepare'],
  domain: 'governance',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Users choose among images by what they are told. One without a word invites the wrong choice, and nobody can tell later whether it is still meant to be there.',
  mappings: {
    'nist-800-53-r5': ['CM-8'],
    'iso-27001': ['A.5.9'],
    soc2: ['CC6.1'],
    'nist-ai-rmf': ['GOVERN 1.6'],
  },
  evaluate: (image) => image.at('ImageDescription').isSet(),
  remedy: [advise('describe what the image holds, and who answers for it, in `ImageDescription`')],
  examples: `
    Silent:
      Type: AWS::SageMaker::Image # fail
      Properties: { ImageName: torch, ImageRoleArn: arn:aws:iam::111122223333:role/image }
    Described:
      Type: AWS::SageMaker::Image # pass
      Properties: { ImageName: torch, ImageDescription: PyTorch with our tokenizers; ML platform team }
    ByParameter:
      Type: AWS::SageMaker::Image
      Properties:
        ImageDescription: !Ref Description # unknown
  `,
}
