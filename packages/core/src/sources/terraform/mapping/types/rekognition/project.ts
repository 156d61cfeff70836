import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_rekognition_project',
  to: 'AWS::Rekognition::Project',
  ignores: { auto_update: 'trains again by itself', feature: 'which feature' },
}
