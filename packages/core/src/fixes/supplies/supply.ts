import type { EditFields, EditValue, Resource } from '../../workload/index.ts'
import type { Template } from '../template.ts'

/** What a supply may look at. */
export type SupplyContext = {
  readonly template: Template
  /** The judged resource and its logical id in the template. */
  readonly resource: Resource
  readonly logicalId: string
  /** The property that is to point at something. */
  readonly path: string
}

/** A resource to refer to: one that the template has, or a new one. */
export type Supplied = {
  readonly logicalId: string
  /** What the property is set to. */
  readonly value: EditValue
  /** Set where the template has no such resource. */
  readonly make?: { readonly properties: EditFields; readonly attributes?: EditFields }
}

/**
 * How a resource of a type is found or made when a remedy needs one to refer to. Which one to take must be no
 * decision of a person; where it is, the answer says what has to be decided.
 */
export type Supply = {
  readonly type: string
  readonly supply: (context: SupplyContext) => Supplied | { readonly decide: string }
}
