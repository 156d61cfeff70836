import type { AssumptionName } from '@parapet/core'
import type { Command } from 'commander'
import { assumption, assumptionNames } from '../assumption.ts'
import { collect } from './inputs.ts'

/** Options of the commands that ask about a workload. */
export type WorkloadOptions = {
  readonly workload: readonly string[]
  readonly parameters: readonly string[]
  readonly assume: readonly AssumptionName[]
  readonly scp: readonly string[]
  readonly organization?: string
}

/** Adds them. */
export function addWorkloadOptions(command: Command): Command {
  return command
    .option('--workload <path>', 'templates, plans or assemblies to read (repeatable)', collect, [])
    .option('--parameters <[unit=]file>', 'parameter values (repeatable)', collect, [])
    .option('--scp <file>', 'a service control policy that binds the account (repeatable)', collect, [])
    .option('--organization <id>', 'the id of the own organization')
    .option('--assume <name>', `take for granted: ${assumptionNames.join(', ')} (repeatable)`, assumption, [])
}
