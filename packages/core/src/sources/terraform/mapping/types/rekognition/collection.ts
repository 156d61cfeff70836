import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_rekognition_collection',
  to: 'AWS::Rekognition::Collection',
}
