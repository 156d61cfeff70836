import type { ExternalReach } from '@parapet/core'
import type { Command } from 'commander'
import { UsageError } from '../../exit-code.ts'
import { addFormat, type Format, print } from './format.ts'
import { nameOf, renderAnswer, renderHints } from './render-answer.ts'
import { addWorkloadOptions, type WorkloadOptions } from './workload-options.ts'

/** `parapet access external`: what somebody outside of the account can reach. */
export function registerExternal(access: Command): void {
  addWorkloadOptions(addFormat(access.command('external')))
    .description('list every resource of a workload that somebody outside of its account can reach')
    .argument('[path...]', 'the same as --workload')
    .addHelpText(
      'after',
      '\nExamples:\n  parapet access external .\n  parapet access external --workload template.yaml --assume other-account --format json\n',
    )
    .action((paths: readonly string[], options: Format & WorkloadOptions) => runExternal(paths, options))
}

async function runExternal(paths: readonly string[], options: Format & WorkloadOptions): Promise<void> {
  const workload = [...options.workload, ...paths]
  if (workload.length === 0) throw new UsageError('give the workload: a path, or `.` for the current folder')
  const { openWorkload: open } = await import('./open-workload.ts')
  const { access } = open({ ...options, workload })
  const reach = access.external()
  print(options, { version: '1.0', reach }, () => render(reach, options))
}

function render(reach: readonly ExternalReach[], { assume }: WorkloadOptions): string {
  if (reach.length === 0)
    return 'nobody outside of the account can reach a resource of the workload by a policy\n'
  const ids = [...new Set(reach.map(({ resource }) => resource))]
  const body = ids.map((id) => {
    const rows = reach.filter(({ resource }) => resource === id)
    return `${id} (${rows[0]?.type ?? ''})\n${rows.map(renderRow).join('')}`
  })
  return `${body.join('\n')}${renderHints(reach, assume)}`
}

function renderRow(row: ExternalReach): string {
  return `  ${row.answer}: ${nameOf(row.principal)} may ${actionsOf(row)}\n${renderAnswer(row, '    ')}`
}

const SHOWN = 6

function actionsOf({ actions }: ExternalReach): string {
  const more = actions.length > SHOWN ? ` and ${actions.length - SHOWN} more` : ''
  return `${actions.slice(0, SHOWN).join(', ')}${more}`
}
