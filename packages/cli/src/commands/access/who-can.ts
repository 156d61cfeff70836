import type { AccessAnswer, Principal } from '@parapet/core'
import { type Format, print } from './format.ts'
import { findResource, openWorkload } from './open-workload.ts'
import { nameOf, renderAnswer, renderHints } from './render-answer.ts'
import type { WorkloadOptions } from './workload-options.ts'

/** Everybody who may do an action to a resource of a workload, with the statements that let them. */
export function answerWhoCan(action: string, name: string, options: Format & WorkloadOptions): void {
  const workload = openWorkload(options)
  const resource = findResource(workload, name)
  const id = typeof resource === 'string' ? resource : resource.id
  const rows = workload.access
    .whoCan(action, id)
    .map(({ principal }) => ({ principal, ...workload.access.decide(principal.id, action, id) }))
    .filter(({ answer }) => answer !== 'denied')
    .sort((left, right) => ORDER.indexOf(left.answer) - ORDER.indexOf(right.answer))
  const asked = typeof resource === 'string' ? { arn: resource } : { id: resource.id, type: resource.type }
  const title = typeof resource === 'string' ? resource : `${resource.address} (${resource.type})`
  print(options, { version: '1.0', action, resource: asked, principals: rows }, () =>
    render(rows, `${action} on ${title}`, options),
  )
}

const ORDER: readonly AccessAnswer['answer'][] = ['allowed', 'conditional', 'unknown', 'denied']

type Row = AccessAnswer & { readonly principal: Principal }

function render(rows: readonly Row[], what: string, { assume }: WorkloadOptions): string {
  if (rows.length === 0) return `nobody that the workload tells of may ${what}\n`
  const body = rows.map(
    (row) => `${row.answer.padEnd(WIDTH)}${nameOf(row.principal)}\n${renderAnswer(row, ' '.repeat(WIDTH))}`,
  )
  return `who may ${what}:\n\n${body.join('')}${renderHints(rows, assume)}`
}

const WIDTH = 'conditional'.length + 2
