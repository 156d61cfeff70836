import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_fsx_ontap_file_system',
  to: 'AWS::FSx::FileSystem',
  renames: {
    automatic_backup_retention_days: 'OntapConfiguration.AutomaticBackupRetentionDays',
    daily_automatic_backup_start_time: 'OntapConfiguration.DailyAutomaticBackupStartTime',
    deployment_type: 'OntapConfiguration.DeploymentType',
    disk_iops_configuration: 'OntapConfiguration.DiskIopsConfiguration',
    endpoint_ip_address_range: 'OntapConfiguration.EndpointIpAddressRange',
    fsx_admin_password: 'OntapConfiguration.FsxAdminPassword',
    ha_pairs: 'OntapConfiguration.HAPairs',
    preferred_subnet_id: 'OntapConfiguration.PreferredSubnetId',
    route_table_ids: 'OntapConfiguration.RouteTableIds',
    throughput_capacity: 'OntapConfiguration.ThroughputCapacity',
    throughput_capacity_per_ha_pair: 'OntapConfiguration.ThroughputCapacityPerHAPair',
    weekly_maintenance_start_time: 'OntapConfiguration.WeeklyMaintenanceStartTime',
  },
  constants: { FileSystemType: 'ONTAP' },
}
