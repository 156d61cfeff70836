import { Command, CommanderError } from 'commander'
import { registerAccess } from './commands/access/index.ts'
import { registerCompletion } from './commands/completion.ts'
import { registerControls } from './commands/controls.ts'
import { registerExplain } from './commands/explain.ts'
import { registerFix } from './commands/fix/index.ts'
import { registerPaths } from './commands/paths/index.ts'
import { registerPolicy } from './commands/policy.ts'
import { registerScan } from './commands/scan/index.ts'
import { registerServe } from './commands/serve.ts'
import { ExitCode } from './exit-code.ts'
import { version } from './version.ts'

/** Where a command leaves its exit code. */
export type Outcome = { code: number }

/** The command line as a whole; commands load what they run only when they run. */
export function program(outcome: Outcome): Command {
  const root = new Command('parapet')
    .description('Secures AI and machine-learning workloads on AWS')
    .version(version(), '-V, --version')
    .showHelpAfterError('(run with --help for usage)')
    .exitOverride()
  registerScan(root, outcome)
  registerControls(root)
  registerExplain(root)
  registerAccess(root, outcome)
  registerPaths(root, outcome)
  registerFix(root, outcome)
  registerPolicy(root)
  registerServe(root, outcome)
  registerCompletion(root)
  return root
}

/** Parses arguments, runs the command and gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const outcome: Outcome = { code: ExitCode.clean }
  const root = program(outcome)
  try {
    if (args.length === 0) root.outputHelp()
    else await root.parseAsync([...args], { from: 'user' })
    return outcome.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.clean : ExitCode.usage
    throw error
  }
}
