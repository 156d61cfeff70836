import type { Entry, Satellite } from './entry.ts'

const tags = (arn: string): Satellite => ({
  operation: 'ListTagsForResource',
  input: { resourceArn: arn },
  from: 'tags',
  into: 'Tags',
})

const bucket = { vectorBucketArn: 'parent.vectorBucketArn' }

/** Amazon S3 Vectors: embeddings, and what text they were made of. */
export const vectors: readonly Entry[] = [
  {
    type: 'AWS::S3Vectors::VectorBucket',
    service: 's3vectors',
    list: { operation: 'ListVectorBuckets', items: 'vectorBuckets' },
    describe: {
      operation: 'GetVectorBucket',
      input: { vectorBucketArn: 'vectorBucketArn' },
      from: 'vectorBucket',
    },
    satellites: [tags('vectorBucketArn')],
    arn: 'vectorBucketArn',
    names: ['vectorBucketName'],
  },
  {
    type: 'AWS::S3Vectors::VectorBucketPolicy',
    service: 's3vectors',
    under: 'AWS::S3Vectors::VectorBucket',
    list: { operation: 'GetVectorBucketPolicy', input: bucket, items: '', absentOn: ['NotFoundException'] },
    arn: '{parent.vectorBucketArn}/policy',
    renames: { VectorBucketArn: 'parent.vectorBucketArn', VectorBucketName: 'parent.vectorBucketName' },
  },
  {
    type: 'AWS::S3Vectors::Index',
    service: 's3vectors',
    under: 'AWS::S3Vectors::VectorBucket',
    list: { operation: 'ListIndexes', input: bucket, items: 'indexes' },
    describe: { operation: 'GetIndex', input: { indexArn: 'indexArn' }, from: 'index' },
    satellites: [tags('indexArn')],
    arn: 'indexArn',
    names: ['indexName'],
    renames: { VectorBucketArn: 'parent.vectorBucketArn' },
  },
]
