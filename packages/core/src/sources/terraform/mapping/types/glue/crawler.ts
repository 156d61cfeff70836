import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_crawler',
  to: 'AWS::Glue::Crawler',
  renames: {
    schedule: 'Schedule.ScheduleExpression',
    security_configuration: 'CrawlerSecurityConfiguration',
    s3_target: 'Targets.S3Targets',
    jdbc_target: 'Targets.JdbcTargets',
    dynamodb_target: 'Targets.DynamoDBTargets',
    catalog_target: 'Targets.CatalogTargets',
    delta_target: 'Targets.DeltaTargets',
    mongodb_target: 'Targets.MongoDBTargets',
    iceberg_target: 'Targets.IcebergTargets',
    hudi_target: 'Targets.HudiTargets',
  },
  ignores: { lineage_configuration: 'CloudFormation has none' },
}
