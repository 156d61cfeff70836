import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_fsx_lustre_file_system',
  to: 'AWS::FSx::FileSystem',
  renames: {
    auto_import_policy: 'LustreConfiguration.AutoImportPolicy',
    automatic_backup_retention_days: 'LustreConfiguration.AutomaticBackupRetentionDays',
    copy_tags_to_backups: 'LustreConfiguration.CopyTagsToBackups',
    daily_automatic_backup_start_time: 'LustreConfiguration.DailyAutomaticBackupStartTime',
    data_compression_type: 'LustreConfiguration.DataCompressionType',
    data_read_cache_configuration: 'LustreConfiguration.DataReadCacheConfiguration',
    deployment_type: 'LustreConfiguration.DeploymentType',
    drive_cache_type: 'LustreConfiguration.DriveCacheType',
    efa_enabled: 'LustreConfiguration.EfaEnabled',
    export_path: 'LustreConfiguration.ExportPath',
    import_path: 'LustreConfiguration.ImportPath',
    imported_file_chunk_size: 'LustreConfiguration.ImportedFileChunkSize',
    log_configuration: 'LustreConfiguration.LogConfiguration',
    metadata_configuration: 'LustreConfiguration.MetadataConfiguration',
    per_unit_storage_throughput: 'LustreConfiguration.PerUnitStorageThroughput',
    throughput_capacity: 'LustreConfiguration.ThroughputCapacity',
    weekly_maintenance_start_time: 'LustreConfiguration.WeeklyMaintenanceStartTime',
  },
  constants: { FileSystemType: 'LUSTRE' },
}
