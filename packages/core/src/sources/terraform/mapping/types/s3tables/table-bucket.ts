import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3tables_table_bucket',
  to: 'AWS::S3Tables::TableBucket',
  ignores: { maintenance_configuration: 'kept by CloudFormation under another shape' },
}
