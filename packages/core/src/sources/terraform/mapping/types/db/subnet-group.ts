import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_db_subnet_group',
  to: 'AWS::RDS::DBSubnetGroup',
  renames: { description: 'DBSubnetGroupDescription', name: 'DBSubnetGroupName' },
}
