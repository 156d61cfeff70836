import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_website_configuration',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'WebsiteConfiguration' },
  renames: {
    error_document: '',
    'error_document.key': 'ErrorDocument',
    index_document: '',
    'index_document.suffix': 'IndexDocument',
  },
  ignores: {
    expected_bucket_owner: 'guards the call, changes nothing of the bucket',
    routing_rule: 'says where requests are sent on',
    routing_rules: 'says where requests are sent on',
  },
}
