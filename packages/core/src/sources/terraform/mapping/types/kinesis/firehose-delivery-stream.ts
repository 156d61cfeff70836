import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kinesis_firehose_delivery_stream',
  to: 'AWS::KinesisFirehose::DeliveryStream',
  renames: {
    'extended_s3_configuration.kms_key_arn': 'EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN',
    extended_s3_configuration: 'ExtendedS3DestinationConfiguration',
  },
  ignores: {
    arn: 'destinations that no relation reads',
    destination: 'destinations that no relation reads',
    destination_id: 'destinations that no relation reads',
    elasticsearch_configuration: 'destinations that no relation reads',
    http_endpoint_configuration: 'destinations that no relation reads',
    iceberg_configuration: 'destinations that no relation reads',
    kinesis_source_configuration: 'destinations that no relation reads',
    opensearch_configuration: 'destinations that no relation reads',
    opensearchserverless_configuration: 'destinations that no relation reads',
    redshift_configuration: 'destinations that no relation reads',
    server_side_encryption: 'destinations that no relation reads',
    snowflake_configuration: 'destinations that no relation reads',
    splunk_configuration: 'destinations that no relation reads',
    version_id: 'destinations that no relation reads',
  },
}
