import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_rds_cluster_instance',
  to: 'AWS::RDS::DBInstance',
  renames: {
    cluster_identifier: 'DBClusterIdentifier',
    identifier: 'DBInstanceIdentifier',
    instance_class: 'DBInstanceClass',
    ca_cert_identifier: 'CACertificateIdentifier',
    performance_insights_enabled: 'EnablePerformanceInsights',
  },
  ignores: { identifier_prefix: 'the name is made up at deployment' },
}
