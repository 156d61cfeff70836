import { expect, test } from 'vitest'
import { supportedTypes } from './supported-types.ts'

const known = new Map(supportedTypes().map((row) => [row.type, row]))

test.each([
  [
    'AWS::KMS::Key',
    {
      inTemplates: true,
      terraform: ['aws_kms_key'],
      satellites: ['aws_kms_key_policy'],
      cloudControl: true,
      inApiWords: true,
    },
  ],
  [
    'AWS::SageMaker::TrainingJob',
    { inTemplates: false, terraform: [], satellites: [], cloudControl: false, inApiWords: false },
  ],
  [
    'AWS::S3::BucketPolicy',
    {
      inTemplates: true,
      terraform: ['aws_s3_bucket_policy'],
      satellites: [],
      cloudControl: true,
      inApiWords: true,
    },
  ],
])('%s', (type, expected) => {
  expect(known.get(type)).toEqual({ type, ...expected })
})
