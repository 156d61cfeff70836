import type { AssumptionName } from '@parapet/core'

/** Options of `parapet paths` as they come from the parser of arguments. */
export type PathsOptions = {
  readonly from?: string
  readonly to?: string
  readonly explain?: string
  readonly format: 'text' | 'json' | 'mermaid' | 'dot'
  readonly output?: string
  readonly parameters?: readonly string[]
  readonly varFile?: readonly string[]
  readonly strictParameters?: boolean
  readonly config?: string
  readonly assume?: readonly AssumptionName[]
  readonly scp?: readonly string[]
  readonly organization?: string
  readonly quiet?: boolean
  readonly color: boolean
}
