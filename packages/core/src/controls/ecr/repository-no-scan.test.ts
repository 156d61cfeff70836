import { expect, test } from 'vitest'
import { checkExamples } from '../../scan/check-examples.ts'
import { control } from './repository-no-scan.ts'

test('where the registry says what is scanned, the repository is not asked', () => {
  const { found, problems } = checkExamples({
    ...control,
    examples: `
      Model:
        Type: AWS::SageMaker::Model
        Properties: { PrimaryContainer: { Image: !GetAtt Images.RepositoryUri } }
      Images:
        Type: AWS::ECR::Repository
      Registry:
        Type: AWS::ECR::RegistryScanningConfiguration
        Properties: { ScanType: ENHANCED, Rules: [] }
    `,
  })
  expect({ found, problems }).toEqual({ found: [], problems: [] })
})
