import { expect, test } from 'vitest'
import { coverageOf } from './unmapped.ts'

test('arguments are counted by their path', () => {
  const line = 'bucket:s tags:{s versioning{enabled:b mfa_delete:b} nothing:s arn:='
  const mapping = {
    from: 'aws_s3_bucket',
    to: 'AWS::S3::Bucket',
    renames: { versioning: 'VersioningConfiguration', 'versioning.enabled': 'Status', gone: 'BucketName' },
    ignores: { 'versioning.mfa_delete': 'no call has it' },
  }
  expect(coverageOf(mapping, line)).toEqual({
    unmapped: ['bucket', 'nothing'],
    vanished: ['gone'],
    lost: [],
    mapped: 3,
  })
})

test('a rename to what is no property is lost', () => {
  const mapping = { from: 'aws_s3_bucket', to: 'AWS::S3::Bucket', renames: { bucket: 'Nothing' } }
  expect(coverageOf(mapping, 'bucket:s').lost).toEqual(['bucket'])
})
