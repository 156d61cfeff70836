import type { Truth } from '../workload/index.ts'

/**
 * One setting of a guardrail, wherever it is written: a property of a template, a reply of the API, a file
 * of a gateway. Names are those of `AWS::Bedrock::Guardrail`.
 */
export type Setting = {
  /** The value with AWS's default in place of an absent one; `undefined` where it is not known. */
  readonly known: string | number | boolean | undefined
  /** Whether something is written here. */
  readonly present: Truth
  /** A setting below this one, by its name. */
  readonly at: (path: string) => Setting
  /** The items of a list; one item about which nothing is known where the list is not known. */
  readonly items: readonly Setting[]
}
