import type { Condition } from './condition.ts'
import type { SourceLocation } from './location.ts'
import type { MapValue, Value } from './value.ts'

/** Where a resource lives. Each part is a value, since templates often leave it to the deployment. */
export type Scope = { readonly partition: Value; readonly account: Value; readonly region: Value }

/** Where a generated resource comes from: the line of a CDK program or the call of a Terraform module. */
export type Origin = { readonly construct?: string; readonly location?: SourceLocation }

/**
 * One resource of a workload, in CloudFormation property shape whatever the source.
 *
 * `address` is the path of logical ids (`Network/Vpc` for a nested stack), the Terraform address or the ARN;
 * `id` is `<unit>#<address>` and unique in a workload. API-only types are named after their Create call:
 * `AWS::SageMaker::TrainingJob`.
 */
export type Resource = {
  readonly id: string
  readonly unit: string
  readonly address: string
  readonly type: string
  readonly scope: Scope
  /** Physical names and exports by which other resources, live data and logs may refer to it. */
  readonly names: readonly string[]
  readonly properties: MapValue
  /** The range that stands for the resource as a whole: the value of `Type`, or a block's header. */
  readonly at?: SourceLocation
  readonly origin?: Origin
  /** When set, the resource exists only where this holds. */
  readonly existsWhen?: Condition
  /** `Metadata` of a template, where suppressions live. */
  readonly metadata?: MapValue
  /** Attributes beside the properties: `DeletionPolicy`, `UpdateReplacePolicy`, `DependsOn`. */
  readonly attributes?: MapValue
}

/** How much is known about the resources of a type in a unit: a live list that succeeded is complete. */
export type Knowledge = 'complete' | 'partial' | 'none'

/** An export of a stack or an output of a module. */
export type Export = { readonly name: Value; readonly value: Value }

/**
 * What is judged together: a cloud assembly, a root stack with its nested stacks, a Terraform root module,
 * or an account and region. Units join only by unique exports, explicit ARNs or configuration.
 */
export type Unit = {
  readonly id: string
  /** The name under which the settings say that it is deployed with others: together they count as one unit. */
  readonly deployment?: string
  /** The unit of what is global in the same account, such as its roles: each Region of a live account has one. */
  readonly global?: string
  readonly source: 'cloudformation' | 'cdk' | 'terraform' | 'terraform-plan' | 'aws' | 'config'
  /** The files that were read for it, relative to the scan's root. */
  readonly files: readonly string[]
  readonly resources: readonly Resource[]
  readonly exports: readonly Export[]
  readonly outputs: ReadonlyMap<string, Value>
  /** What this source can say about the absence of resources it does not list. */
  readonly knowledge: Knowledge
  /** The same for single types, where it differs: those that a live account was asked for. */
  readonly knowledgeOf?: ReadonlyMap<string, Knowledge>
}
