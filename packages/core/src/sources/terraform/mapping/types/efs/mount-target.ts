import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_efs_mount_target',
  to: 'AWS::EFS::MountTarget',
}
