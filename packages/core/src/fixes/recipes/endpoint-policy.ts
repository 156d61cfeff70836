import { type EditFields, type EditValue, set } from '../../workload/index.ts'
import type { Recipe } from './recipe.ts'
import { valueAtPath, wordsOf } from './value-at-path.ts'

const ofAccount: EditFields = { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } }

/** Buckets of AWS from which machines and images are loaded, in the name of nobody in the account. */
const FROM_AWS: readonly EditValue[] = [
  'prod-${AWS::Region}-starport-layer-bucket',
  'al2023-repos-${AWS::Region}-de612dc2',
  'amazonlinux-2-repos-${AWS::Region}',
].map((bucket) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:s3:::${bucket}/*` }))

const statement = (fields: EditFields): EditFields => ({ Effect: 'Allow', Principal: '*', ...fields })

/** The policy of an endpoint that has none. */
export function endpointDocument(isS3: boolean): EditFields {
  const own = statement({ Action: '*', Resource: '*', Condition: { StringEquals: ofAccount } })
  const fromAws = statement({ Sid: 'ImagesAndPackages', Action: 's3:GetObject', Resource: FROM_AWS })
  return { Version: '2012-10-17', Statement: isS3 ? [own, fromAws] : [own] }
}

/**
 * Lets principals of the account through, whatever they may do. An endpoint of S3 also lets images and packages of
 * AWS through, whose readers are no principals of the account.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
 * @see https://docs.aws.amazon.com/linux/al2023/ug/what-is-amazon-linux.html
 */
export const endpointPolicy: Recipe = ({ finding: { resource, place } }) => {
  const check = 'check that nobody of another account calls through the endpoint'
  if (place.path.endsWith(']')) return { edits: [set('@place.Condition.StringEquals', ofAccount)], check }
  if (place.path !== 'PolicyDocument') return undefined
  const name = wordsOf(valueAtPath(resource.properties, 'ServiceName')).at(-1) ?? ''
  const isS3 = /\.s3$/.test(name)
  return { edits: [set('PolicyDocument', endpointDocument(isS3))], check }
}
