import type { Finding } from '../../scan/index.ts'
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
  const groups = new Map<string, { readonly resource: Resource; readonly findings: Finding[] }>()
  for (const finding of findings) {
    const { resource } = finding
    const group = groups.get(resource.id)
    if (group === undefined) groups.set(resource.id, { resource, findings: [finding] })
    else group.findings.push(finding)
  }
  return [...groups.values()]
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

/** Where a generated resource is really written: the place to edit. */
function originLine({ origin }: Resource): readonly string[] {
  if (origin === undefined) return []
  const construct = origin.construct === undefined ? '' : ` as \`${visible(origin.construct)}\``
  if (origin.location === undefined) return construct === '' ? [] : [`  generated${construct}`]
  return [`  generated from ${locationText(origin.location)}${construct}: edit it there`]
}
