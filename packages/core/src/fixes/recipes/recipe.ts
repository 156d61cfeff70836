import type { Graph } from '../../relations/index.ts'
import type { Finding } from '../../scan/index.ts'
import type { Edit, EditFields, SourceFiles } from '../../workload/index.ts'
import type { PlannedChange } from '../plan.ts'
import type { Template } from '../template.ts'

/** What a recipe may look at. */
export type RecipeContext = {
  readonly finding: Finding
  /** The template that the resource is written in; without resources where it is no template. */
  readonly template: Template
  /** The logical id of the judged resource; none where it is a job in a definition. */
  readonly logicalId: string | undefined
  readonly graph: Graph
  readonly files: SourceFiles
}

/** What is to be done, as edits of the judged resource. */
export type Derived = {
  readonly edits: readonly Edit[]
  /** Logical ids that the judged resource has to wait for when it is deployed. */
  readonly dependsOn?: string
  /** Changes of other places, with the resources that are written there. */
  readonly elsewhere?: readonly (PlannedChange & { readonly resource?: string })[]
  /** Resources that are added beside the judged one. */
  readonly makes?: readonly {
    readonly logicalId: string
    readonly type: string
    readonly properties: EditFields
  }[]
  /** What has to be checked by a person, although the proof holds. */
  readonly check?: string
}

/**
 * How edits follow from what a resource is tied to. `undefined` where they do not: then a person decides. A recipe
 * never guesses what runs would need: it narrows only what the templates show whole.
 */
export type Recipe = (context: RecipeContext) => Derived | undefined

/** What is said of rights that were narrowed. */
export const CHECK_RIGHTS = 'narrowed to what the templates show: check what is called when it runs'
