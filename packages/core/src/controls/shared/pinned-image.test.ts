import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
import { pinnedImage } from './pinned-image.ts'

const repositories = `
  Movable: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: movable } }
  Fixed: { Type: 'AWS::ECR::Repository', Properties: { ImageTagMutability: IMMUTABLE } }
  Depends: { Type: 'AWS::ECR::Repository', Properties: { ImageTagMutability: !Ref P } }
`
const judge = (image: string) =>
  pinnedImage(
    viewOf(
      `${repositories}  Image: { Type: 'AWS::SageMaker::ImageVersion', Properties: { BaseImage: ${image} } }`,
      'Image',
    ).at('BaseImage'),
  ).verdict

const hash = '0123456789abcdef'.repeat(4)

test.each([
  ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/torch:2.4', 'fail'],
  ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/torch', 'fail'],
  ['torch@sha256:abc', 'pass'],
  ['!Sub "torch@${P}"', 'pass'],
  ['!Sub "${P}:latest"', 'fail'],
  ['!Sub "${P}/torch"', 'fail'],
  ['!Sub "${P}abc123"', 'unknown'],
  ['!Sub "registry.example.com/${P}"', 'unknown'],
  ['!Ref P', 'unknown'],
  [`!Sub "1.dkr.ecr.r.\${AWS::URLSuffix}/cdk-hnb659fds-container-assets-1-r:${hash}"`, 'pass'],
  [`!Sub "1.dkr.ecr.r.\${AWS::URLSuffix}/cdk-hnb659fds-container-assets-1-r:latest"`, 'fail'],
  [`!Sub "1.dkr.ecr.r.\${AWS::URLSuffix}/torch:${hash}"`, 'fail'],
  ['!Sub "${Movable.RepositoryUri}:1"', 'fail'],
  ['!Sub "${Fixed.RepositoryUri}:1"', 'pass'],
  ['!Sub "${Depends.RepositoryUri}:1"', 'unknown'],
])('%s: %s', (image, verdict) => {
  expect(judge(image)).toBe(verdict)
})
