import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kendra_index',
  to: 'AWS::Kendra::Index',
}
