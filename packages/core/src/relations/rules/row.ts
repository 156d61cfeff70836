import type { AssetRole, ReferenceForm, RelationRule } from '../rule.ts'

/** A rule without its owner; `rulesOf` adds it. */
export type Row = Omit<RelationRule, 'from'>

/** The rules of one type. */
export function rulesOf(from: string, rows: readonly Row[]): readonly RelationRule[] {
  return rows.map((row) => ({ from, ...row }))
}

/** The same rows below a parent: `below('NetworkConfig', rows)`. */
export function below(parent: string, rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, path: `${parent}.${row.path}` }))
}

/** A property whose target becomes part of the workload. */
export function attaches(
  path: string,
  to: string | readonly string[],
  makes?: AssetRole,
  by: ReferenceForm = 'ref',
): Row {
  return { path, to: typeof to === 'string' ? [to] : to, by, attaches: true, ...(makes && { makes }) }
}

/** A property that tells of its target without drawing it into the workload. */
export function mentions(path: string, to: string | readonly string[], by: ReferenceForm = 'ref'): Row {
  return { path, to: typeof to === 'string' ? [to] : to, by, attaches: false }
}

/** A property by which its owner belongs to the target, and is judged when the target is. */
export function belongs(path: string, to: string | readonly string[], by: ReferenceForm = 'ref'): Row {
  return { ...mentions(path, to, by), companion: true }
}

/** Both: the owner belongs to the target, and draws the target in where it is part of the workload itself. */
export function joins(path: string, to: string | readonly string[], by: ReferenceForm = 'ref'): Row {
  return { ...attaches(path, to, undefined, by), companion: true }
}

const bucket = 'AWS::S3::Bucket'

/** A role that a service runs with. */
export const role = (path: string): Row => attaches(path, 'AWS::IAM::Role', 'execution-role')
/** A KMS key, by id, ARN or alias. */
export const key = (path: string): Row =>
  attaches(path, ['AWS::KMS::Key', 'AWS::KMS::Alias', 'AWS::KMS::ReplicaKey'], 'encryption-key')
/** Data at `s3://bucket/prefix`. */
export const s3 = (path: string, makes: AssetRole): Row => attaches(path, bucket, makes, 's3-uri')
/** A bucket by name. */
export const bucketName = (path: string, makes?: AssetRole): Row => attaches(path, bucket, makes, 'name')
/** A bucket by ARN. */
export const bucketArn = (path: string, makes: AssetRole): Row => attaches(path, bucket, makes, 's3-arn')
/** A container image. */
export const image = (path: string): Row => attaches(path, 'AWS::ECR::Repository', 'image', 'image-uri')
/** A secret with credentials. */
export const secret = (path: string): Row => attaches(path, 'AWS::SecretsManager::Secret', 'credentials')
/** A function that AWS calls on behalf of the owner. */
export const lambda = (path: string, makes?: AssetRole): Row => attaches(path, 'AWS::Lambda::Function', makes)
/** A log group. */
export const logGroup = (path: string, makes?: AssetRole): Row => attaches(path, 'AWS::Logs::LogGroup', makes)
/** A topic that is told. */
export const topic = (path: string): Row => attaches(path, 'AWS::SNS::Topic')
/** Subnets and security groups, under the names that a service gives them. */
export const network = (subnets: string, groups?: string): readonly Row[] => [
  attaches(subnets, 'AWS::EC2::Subnet', 'network'),
  ...(groups === undefined ? [] : [securityGroup(groups)]),
]
/** A security group. */
export const securityGroup = (path: string): Row => attaches(path, 'AWS::EC2::SecurityGroup', 'network')
/** `VpcConfig` as SageMaker and Comprehend write it. */
export const vpcConfig: readonly Row[] = network('VpcConfig.Subnets[]', 'VpcConfig.SecurityGroupIds[]')
