import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_db_proxy',
  to: 'AWS::RDS::DBProxy',
  renames: { name: 'DBProxyName' },
}
