import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_lifecycle_configuration',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'LifecycleConfiguration' },
  renames: {
    'rule.expiration': '',
    'rule.expiration.days': 'ExpirationInDays',
    'rule.expiration.date': 'ExpirationDate',
    'rule.expiration.expired_object_delete_marker': 'ExpiredObjectDeleteMarker',
    'rule.filter': '',
    'rule.filter.and': '',
    'rule.filter.tag': 'TagFilters',
    'rule.filter.and.tags': 'TagFilters',
    'rule.transition.days': 'TransitionInDays',
    'rule.transition.date': 'TransitionDate',
    'rule.noncurrent_version_transition.noncurrent_days': 'TransitionInDays',
  },
  ignores: { expected_bucket_owner: 'guards the call, changes nothing of the bucket' },
}
