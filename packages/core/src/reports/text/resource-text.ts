import type { Finding } from '../../scan/index.ts'
import { groupBy } from '../../workload/group-by.ts'
import type { Resource } from '../../workload/index.ts'
import { visible } from '../characters.ts'
import type { Masked } from '../masked.ts'
import { locationText } from '../place-text.ts'
import { findingText } from './finding-text.ts'
import type { Layout } from './item.ts'

/** Findings of one resource, in the order of the report. */
export type Group = { readonly resource: Resource; readonly findings: readonly Finding[] }

/** Findings by resource; the resource with the most urgent finding comes first. */
export function groupByResource(findings: readonly Finding[]): readonly Group[] {
  const groups = groupBy(findings, ({ resource }) => resource.id)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ resource: first.resource, findings: group }]
  })
}

/** A resource with its findings; `unit` tells where several units were read. */
export function resourceText(
  { resource, findings }: Group,
  unit: string | undefined,
  masked: Masked,
  layout: Layout,
  explained: Set<string>,
): readonly string[] {
  const where = unit === undefined ? '' : layout.paint('faint', ` in ${visible(unit)}`)
  return [
    `${layout.paint('title', visible(resource.address))} ${layout.paint('faint', `(${visible(resource.type)})`)}${where}`,
    ...originLine(resource),
    '',
    ...findings.flatMap((finding) => [...findingText(finding, masked, layout, explained), '']),
  ]
}

/** Where a generated resource is really written, the place to edit; or who calls the module that it is in. */
function originLine({ origin, address }: Resource): readonly string[] {
  if (origin === undefined) return []
  const construct = origin.construct === undefined ? '' : ` as \`${visible(origin.construct)}\``
  if (origin.location === undefined) return construct === '' ? [] : [`  generated${construct}`]
  if (address.startsWith('module.')) return [`  in a module called at ${locationText(origin.location)}`]
  return [`  generated from ${locationText(origin.location)}${construct}: edit it there`]
}
