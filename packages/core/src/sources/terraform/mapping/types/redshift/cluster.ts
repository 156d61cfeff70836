import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_redshift_cluster',
  to: 'AWS::Redshift::Cluster',
  renames: {
    database_name: 'DBName',
    master_password: 'MasterUserPassword',
    snapshot_arn: 'SnapshotIdentifier',
  },
}
