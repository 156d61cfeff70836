import type { Persona } from '@parapet/core'
import type { FilterOptions } from '../filter-options.ts'
import type { AwsOptions } from '../scan/aws-options.ts'

/** Options of `parapet fix` as they come from the parser of arguments. */
export type FixOptions = FilterOptions &
  AwsOptions & {
    readonly write?: boolean
    readonly dryRun?: boolean
    readonly inPlace?: boolean
    readonly path?: string
    readonly format: 'text' | 'json'
    readonly persona: Persona
    readonly parameters?: readonly string[]
    readonly varFile?: readonly string[]
    readonly strictParameters?: boolean
    readonly config?: string
    readonly quiet?: boolean
    readonly color: boolean
  }
