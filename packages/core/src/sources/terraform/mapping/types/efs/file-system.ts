import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_efs_file_system',
  to: 'AWS::EFS::FileSystem',
  renames: {
    protection: 'FileSystemProtection',
    'protection.replication_overwrite': 'ReplicationOverwriteProtection',
    tags: 'FileSystemTags',
  },
  ignores: { creation_token: 'a token of the call' },
}
