import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_efs_access_point',
  to: 'AWS::EFS::AccessPoint',
  renames: { tags: 'AccessPointTags' },
}
