import type { Command } from 'commander'
import { registerCan } from './can.ts'
import { registerChecks } from './checks.ts'
import { registerExternal } from './external.ts'
import { registerGenerate } from './generate.ts'
import { registerLint } from './lint.ts'
import { registerWhatCan, registerWhoCan } from './matrix.ts'
import type { Outcome } from './outcome.ts'

/** `parapet access`: questions to IAM policies, answered from files and workloads. */
export function registerAccess(root: Command, outcome: Outcome): void {
  const access = root.command('access').description('ask what IAM policies allow, and prove it')
  registerCan(access, outcome)
  registerWhoCan(access)
  registerWhatCan(access)
  registerExternal(access)
  registerChecks(access, outcome)
  registerLint(access, outcome)
  registerGenerate(access, outcome)
}
