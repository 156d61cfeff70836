import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_fsx_data_repository_association',
  to: 'AWS::FSx::DataRepositoryAssociation',
  ignores: { delete_data_in_filesystem: 'says how it is deleted' },
}
