import type { Condition, MapValue, Resource, Scope, SourceLocation } from '../../workload/index.ts'

/**
 * One resource or data source of a Terraform module in Terraform's own shape, before it is mapped.
 *
 * `attributes` holds arguments under their own names; a nested block is a list of maps under the block's name,
 * also where the provider allows one only. What was written as JSON text stays the text that it is, except that
 * `jsonencode` and `aws_iam_policy_document` give the map itself. A reference to another resource is a symbol whose
 * `target` is that resource's Terraform address and Terraform attribute (`aws_s3_bucket.data`, `arn`); the mapping
 * turns the attribute into CloudFormation's.
 */
export type TerraformResource = {
  /** The absolute address: `module.a["k"].aws_x.y[0]`; for a data source `data.aws_x.y`. */
  readonly address: string
  /** `aws_s3_bucket`. */
  readonly type: string
  readonly mode: 'managed' | 'data'
  readonly attributes: MapValue
  /** The header of the block. A plan knows none. */
  readonly at?: SourceLocation
  /** Where its provider deploys it. */
  readonly scope: Scope
  /** The outermost call of a module that it comes from. */
  readonly moduleCall?: SourceLocation
  /** When set, the resource exists only where this holds. */
  readonly existsWhen?: Condition
  /** Suppressions that stand in comments, in the shape of a template's `Metadata`. */
  readonly metadata?: Resource['metadata']
}
