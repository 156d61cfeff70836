import type { AssumptionName } from '@parapet/core'
import { type Command, InvalidArgumentError } from 'commander'
import { collect } from './inputs.ts'

/** The assumptions, told here once more so that a mistyped one is refused before anything is loaded. */
const names: readonly AssumptionName[] = [
  'no-scp',
  'same-account',
  'other-account',
  'same-organization',
  'nothing-unseen',
]

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
    .option('--assume <name>', `take for granted: ${names.join(', ')} (repeatable)`, assumption, [])
}

function assumption(value: string, earlier: readonly AssumptionName[]): readonly AssumptionName[] {
  const known = names.find((name) => name === value)
  if (known === undefined) throw new InvalidArgumentError(`It is one of ${names.join(', ')}.`)
  return [...earlier, known]
}
