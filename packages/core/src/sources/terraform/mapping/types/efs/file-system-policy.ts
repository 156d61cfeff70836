import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_efs_file_system_policy',
  to: 'AWS::EFS::FileSystem',
  fold: { by: 'file_system_id', into: ['aws_efs_file_system'], at: '' },
  renames: { policy: 'FileSystemPolicy' },
}
