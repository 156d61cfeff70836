/** A value that AWS documents as the default. */
export type Scalar = string | number | boolean

/**
 * What holds when nothing is written at a path.
 *
 * - `default`: AWS documents this value. `without` is the value instead when not only the property but a
 *   parent of it is missing, where AWS treats the two differently.
 * - `none`: there is no value; the words say what its absence means.
 * - `depends`: AWS decides by something that is not in the resource; the words say by what. Not known.
 *
 * The path is as in `propertyOf`; below `[]` it speaks of an item that is there. `source` is given where
 * another page than the type's own says so.
 */
export type DefaultRow = { readonly path: string; readonly source?: string } & (
  | { readonly default: Scalar; readonly without?: Scalar }
  | { readonly none: string }
  | { readonly depends: string }
)

/** The rows of one type, with the AWS page that states them and the month in which it was read. */
export type TypeDefaults = {
  readonly type: string
  readonly source: string
  readonly date: string
  readonly rows: readonly DefaultRow[]
}

const date = '2026-11'

/** The page of a CloudFormation type in the template reference. */
export function pageOf(type: string): string {
  const [, namespace = '', name = ''] = type.toLowerCase().split('::')
  return `https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-${namespace}-${name}.html`
}

/** Rows of a CloudFormation type; the source is its page in the template reference. */
export function of(type: string, rows: readonly DefaultRow[]): TypeDefaults {
  return { type, source: pageOf(type), date, rows }
}

/** Rows of an API-only type; `page` is the path of the call's page below docs.aws.amazon.com. */
export function ofCall(type: string, page: string, rows: readonly DefaultRow[]): TypeDefaults {
  return { type, source: `https://docs.aws.amazon.com/${page}.html`, date, rows }
}

/** The same rows below a parent: `below('NetworkConfig', rows)`. */
export function below(parent: string, rows: readonly DefaultRow[]): readonly DefaultRow[] {
  return rows.map((row) => ({ ...row, path: `${parent}.${row.path}` }))
}

const dg = 'https://docs.aws.amazon.com/sagemaker/latest/dg'

/** How SageMaker jobs and containers meet the network. */
export const networkRows: readonly DefaultRow[] = [
  { path: 'EnableNetworkIsolation', default: false, source: `${dg}/mkt-algo-model-internet-free.html` },
  { path: 'EnableInterContainerTrafficEncryption', default: false, source: `${dg}/train-encrypt.html` },
  {
    path: 'VpcConfig',
    none: 'no VPC: the containers use a network of SageMaker with access to the internet',
  },
]

/** The names of a VPC's parts, where the configuration itself is absent. */
export const vpcRows: readonly DefaultRow[] = [
  { path: 'VpcConfig.Subnets', none: 'no VPC' },
  { path: 'VpcConfig.SecurityGroupIds', none: 'no VPC' },
]

/** What a missing key means for data that SageMaker writes to S3. */
export const outputKey = 'SageMaker uses the AWS managed key of Amazon S3, not a customer managed key'
/** What a missing key means for the disks of SageMaker's instances. */
export const volumeKey = 'the volume is encrypted with a key of AWS, not a customer managed key'
/** What a missing key means for a service that encrypts with its own key by default. */
export const awsOwnedKey = 'data is encrypted with a key that AWS owns, not a customer managed key'
