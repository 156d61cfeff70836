import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_db_instance',
  to: 'AWS::RDS::DBInstance',
  renames: {
    enabled_cloudwatch_logs_exports: 'EnableCloudwatchLogsExports',
    iam_database_authentication_enabled: 'EnableIAMDatabaseAuthentication',
    master_user_secret_kms_key_id: 'MasterUserSecret.KmsKeyId',
    identifier: 'DBInstanceIdentifier',
    instance_class: 'DBInstanceClass',
    backup_window: 'PreferredBackupWindow',
    maintenance_window: 'PreferredMaintenanceWindow',
    ca_cert_identifier: 'CACertificateIdentifier',
    parameter_group_name: 'DBParameterGroupName',
    password: 'MasterUserPassword',
    username: 'MasterUsername',
    performance_insights_enabled: 'EnablePerformanceInsights',
    replicate_source_db: 'SourceDBInstanceIdentifier',
    snapshot_identifier: 'DBSnapshotIdentifier',
    vpc_security_group_ids: 'VPCSecurityGroups',
  },
  attributes: {
    endpoint: 'Endpoint.Address',
    address: 'Endpoint.Address',
    arn: 'DBInstanceArn',
    identifier: 'Ref',
  },
  ignores: {
    blue_green_update: 'says how Terraform replaces or deletes it',
    customer_owned_ip_enabled: 'of Outposts',
    identifier_prefix: 'the name is made up at deployment',
    restore_to_point_in_time: 'where its data comes from',
    s3_import: 'where its data comes from',
    upgrade_storage_config: 'says how Terraform replaces or deletes it',
  },
}
