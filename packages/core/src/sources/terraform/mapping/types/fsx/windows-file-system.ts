import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_fsx_windows_file_system',
  to: 'AWS::FSx::FileSystem',
  renames: {
    active_directory_id: 'WindowsConfiguration.ActiveDirectoryId',
    aliases: 'WindowsConfiguration.Aliases',
    audit_log_configuration: 'WindowsConfiguration.AuditLogConfiguration',
    automatic_backup_retention_days: 'WindowsConfiguration.AutomaticBackupRetentionDays',
    copy_tags_to_backups: 'WindowsConfiguration.CopyTagsToBackups',
    daily_automatic_backup_start_time: 'WindowsConfiguration.DailyAutomaticBackupStartTime',
    deployment_type: 'WindowsConfiguration.DeploymentType',
    disk_iops_configuration: 'WindowsConfiguration.DiskIopsConfiguration',
    preferred_subnet_id: 'WindowsConfiguration.PreferredSubnetId',
    throughput_capacity: 'WindowsConfiguration.ThroughputCapacity',
    weekly_maintenance_start_time: 'WindowsConfiguration.WeeklyMaintenanceStartTime',
  },
  constants: { FileSystemType: 'WINDOWS' },
}
