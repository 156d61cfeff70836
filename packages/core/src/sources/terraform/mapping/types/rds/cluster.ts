import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_rds_cluster',
  to: 'AWS::RDS::DBCluster',
  renames: {
    enabled_cloudwatch_logs_exports: 'EnableCloudwatchLogsExports',
    iam_database_authentication_enabled: 'EnableIAMDatabaseAuthentication',
    master_user_secret_kms_key_id: 'MasterUserSecret.KmsKeyId',
    cluster_identifier: 'DBClusterIdentifier',
    master_password: 'MasterUserPassword',
    iam_roles: 'AssociatedRoles',
  },
  attributes: { arn: 'DBClusterArn', cluster_identifier: 'Ref', endpoint: 'Endpoint.Address' },
}
