import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_function',
  to: 'AWS::Lambda::Function',
  renames: {
    image_uri: 'Code.ImageUri',
    s3_bucket: 'Code.S3Bucket',
    s3_key: 'Code.S3Key',
    s3_object_version: 'Code.S3ObjectVersion',
    source_kms_key_arn: 'Code.SourceKMSKeyArn',
    'durable_config.retention_period': 'RetentionPeriodInDays',
  },
  attributes: { invoke_arn: 'Arn', qualified_arn: 'Arn' },
  ignores: {
    filename: 'a file on the machine that deploys',
    source_code_hash: 'says when the code changed',
    publish: 'CloudFormation makes versions beside it',
    publish_to: 'CloudFormation makes versions beside it',
    replace_security_groups_on_destroy: 'says how it is deleted',
    replacement_security_group_ids: 'says how it is deleted',
  },
}
