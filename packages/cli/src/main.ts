import { ExitCode, UsageError } from './exit-code.ts'
import { allowClosedPipe } from './output/closed-pipe.ts'

/**
 * Runs the command line and returns the exit code. Loads only what the command needs: `--version` not even
 * the parser of arguments.
 */
export async function main(args: readonly string[]): Promise<number> {
  allowClosedPipe(process.stdout)
  try {
    if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
      const { version } = await import('./version.ts')
      process.stdout.write(`${version()}\n`)
      return ExitCode.clean
    }
    const { run } = await import('./program.ts')
    return await run(args)
  } catch (error) {
    return explain(error)
  }
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`)
    return ExitCode.usage
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`internal fault: ${message}\nPlease report this with the command that led to it.\n`)
  return ExitCode.fault
}
