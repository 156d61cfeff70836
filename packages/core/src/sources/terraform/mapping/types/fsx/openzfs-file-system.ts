import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_fsx_openzfs_file_system',
  to: 'AWS::FSx::FileSystem',
  renames: {
    automatic_backup_retention_days: 'OpenZFSConfiguration.AutomaticBackupRetentionDays',
    copy_tags_to_backups: 'OpenZFSConfiguration.CopyTagsToBackups',
    copy_tags_to_volumes: 'OpenZFSConfiguration.CopyTagsToVolumes',
    daily_automatic_backup_start_time: 'OpenZFSConfiguration.DailyAutomaticBackupStartTime',
    deployment_type: 'OpenZFSConfiguration.DeploymentType',
    disk_iops_configuration: 'OpenZFSConfiguration.DiskIopsConfiguration',
    endpoint_ip_address_range: 'OpenZFSConfiguration.EndpointIpAddressRange',
    preferred_subnet_id: 'OpenZFSConfiguration.PreferredSubnetId',
    read_cache_configuration: 'OpenZFSConfiguration.ReadCacheConfiguration',
    root_volume_configuration: 'OpenZFSConfiguration.RootVolumeConfiguration',
    route_table_ids: 'OpenZFSConfiguration.RouteTableIds',
    throughput_capacity: 'OpenZFSConfiguration.ThroughputCapacity',
    weekly_maintenance_start_time: 'OpenZFSConfiguration.WeeklyMaintenanceStartTime',
  },
  constants: { FileSystemType: 'OPENZFS' },
}
