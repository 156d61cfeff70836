import type { Command } from 'commander'
import { ExitCode, UsageError } from '../../exit-code.ts'
import { readNamed } from '../../files/read-named.ts'
import { collect } from './inputs.ts'
import type { Outcome } from './outcome.ts'

type Options = {
  readonly cloudtrail: readonly string[]
  readonly need: readonly string[]
  readonly passedTo?: string
}

/** `parapet access generate`: the smallest policy for recorded calls or for a list of needs. */
export function registerGenerate(access: Command, outcome: Outcome): void {
  access
    .command('generate')
    .description('write the smallest policy that allows what is needed')
    .option('--cloudtrail <file>', 'a CloudTrail log file, JSON with `Records` (repeatable)', collect, [])
    .option('--need <action=arn>', 'an action and its resource (repeatable)', collect, [])
    .option('--passed-to <service>', 'the service that roles are passed to')
    .addHelpText(
      'after',
      '\nExamples:\n  parapet access generate --cloudtrail trail.json\n  parapet access generate --need s3:GetObject=arn:aws:s3:::data/*\n',
    )
    .action(async (options: Options) => {
      const { authoring, data } = await import('@parapet/iam')
      await data.loadAllServices()
      if (options.cloudtrail.length + options.need.length === 0) {
        throw new UsageError('give `--cloudtrail` or `--need`, so that there is something to allow')
      }
      const records = options.cloudtrail.flatMap((file) => recordsOf(file))
      const { needed, unmapped } = authoring.neededAccess(records)
      for (const event of unmapped) process.stderr.write(`no action is known for the event \`${event}\`\n`)
      const document = authoring.leastPrivilege([...needed, ...options.need.map(needOf)], options.passedTo)
      process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`)
      outcome.code = ExitCode.clean
    })
}

function needOf(text: string): { readonly action: string; readonly resource: string } {
  const equals = text.indexOf('=')
  if (equals < 1) throw new UsageError(`\`${text}\` is not \`action=arn\``)
  return { action: text.slice(0, equals), resource: text.slice(equals + 1) }
}

type Record = { readonly eventSource: string; readonly eventName: string }

/** The records of a file; entries without source or name are no CloudTrail records and are left out. */
function recordsOf(file: string): readonly Record[] {
  const isRecord = (value: unknown): value is Record =>
    typeof value === 'object' && value !== null && 'eventSource' in value && 'eventName' in value
  try {
    const document: unknown = JSON.parse(readNamed(file, 'the CloudTrail log'))
    const list =
      typeof document === 'object' && document !== null && 'Records' in document ? document.Records : document
    return Array.isArray(list) ? list.filter(isRecord) : []
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`\`${file}\` is not JSON`)
  }
}
