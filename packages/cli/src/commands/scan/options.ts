import type { Persona, Severity } from '@parapet/core'
import type { FilterOptions } from '../filter-options.ts'
import type { AwsOptions } from './aws-options.ts'

/** Options of `parapet scan` as they come from the parser of arguments. */
export type ScanOptions = FilterOptions &
  AwsOptions & {
    readonly parameters?: readonly string[]
    readonly varFile?: readonly string[]
    readonly strictParameters?: boolean
    readonly failOn?: Severity
    readonly includePasses?: boolean
    readonly unknown: 'show' | 'fail' | 'hide'
    readonly persona: Persona
    readonly responsibility?: boolean
    readonly framework?: readonly string[]
    readonly baseline?: string
    readonly config?: string
    readonly strict?: boolean
    readonly open?: boolean
    readonly fixes?: boolean
    readonly stamp?: boolean
    readonly quiet?: boolean
    readonly color: boolean
  }
