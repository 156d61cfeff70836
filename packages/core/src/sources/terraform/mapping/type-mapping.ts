import type { EditValue, MapValue } from '../../../workload/index.ts'
import type { TerraformResource } from '../resource.ts'

/**
 * How one Terraform type becomes a CloudFormation type, as data.
 *
 * Most arguments need no row: a name is matched with the schema of the CloudFormation type, `kms_key_id` with
 * `KmsKeyId`, a singular block with a plural list, a map of tags with a list of keys and values. What differs is
 * said here. Paths of Terraform are names joined by dots, `vpc_config.subnet_ids`, blocks and lists alike.
 */
export type TypeMapping = {
  /** `aws_s3_bucket`. */
  readonly from: string
  /** The CloudFormation type; of a satellite, the type that it is part of there. */
  readonly to: string
  /** When set, the resource is a part of another one in CloudFormation and is folded into it. */
  readonly fold?: Fold
  /**
   * Where an argument goes, as a path below the object that its block becomes. An empty path puts the arguments of
   * a block beside it; a last segment that ends with `[]` adds an item to a list.
   */
  readonly renames?: Readonly<Record<string, string>>
  /** Values that are spelled differently: a boolean for an enumeration, and the like. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, EditValue>>>>
  /** Arguments that CloudFormation does not know, each with the reason why nothing is lost. */
  readonly ignores?: Readonly<Record<string, string>>
  /** What the Terraform type means without saying so. */
  readonly constants?: Readonly<Record<string, EditValue>>
  /** Attributes that others refer to, by the name that CloudFormation gives them; `Ref` for what `Ref` returns. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Puts arguments into a form that the rows above can say, still under names of Terraform. */
  readonly prepare?: (attributes: MapValue, resource: TerraformResource) => MapValue
  /** Arguments that only `prepare` or `split` reads, with all that is below them. */
  readonly prepared?: readonly string[]
  /** Arguments put under names of Terraform that no provider has, for `prepare` to say what it made. */
  readonly made?: readonly string[]
  /** Takes a resource apart that CloudFormation writes as several. The first is the resource itself. */
  readonly split?: (resource: TerraformResource) => readonly TerraformResource[]
}

/** Where a satellite belongs. */
export type Fold = {
  /** The argument that names the resource it is part of; one value or a list. */
  readonly by: string
  /** The Terraform types that may be named. */
  readonly into: readonly string[]
  /** The place in it: empty, `A.B`, or `A[]` for a new item of a list. */
  readonly at: string
  /** Arguments that both have in common, where the one named by `by` alone is no name. */
  readonly alike?: readonly string[]
  /** The type that it has in CloudFormation when what it belongs to is not among the inputs. */
  readonly alone?: string
}
