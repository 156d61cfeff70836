import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ebs_volume',
  to: 'AWS::EC2::Volume',
  ignores: { final_snapshot: 'says how it is deleted' },
}
