import type { ConsoleControl, ConsoleData, ConsoleFinding, ConsoleResource } from '@parapet/core'
import type { Facet, FindingRow } from './report-store.ts'

/** A finding with its control and resource, and its place in the order of the report. */
export type Entry = FindingRow & { readonly rank: number }

/** The findings of a report with what they name, in its order. */
export function entriesOf(data: ConsoleData): readonly Entry[] {
  const controls = new Map(data.controls.map((control) => [control.id, control]))
  const resources = new Map(data.resources.map((resource) => [resource.id, resource]))
  return data.findings.map((finding, rank) => ({
    finding,
    control: controls.get(finding.control) ?? strangeControl(finding),
    resource: resources.get(finding.resource) ?? strangeResource(finding),
    rank,
  }))
}

/** What a search looks through. */
export function textOf({ finding, control, resource }: FindingRow): string {
  return [
    control.id,
    control.title,
    finding.message,
    resource.address,
    resource.type,
    finding.path,
    finding.at?.file ?? '',
    finding.fingerprint,
  ]
    .join('\n')
    .toLowerCase()
}

/**
 * What a finding is in terms of a facet. Asked ten thousand times for each question, so that one value is no
 * list of one.
 */
export function valuesOf(
  { finding, control, resource }: FindingRow,
  facet: Facet,
): string | readonly string[] {
  switch (facet) {
    case 'verdict':
      return finding.verdict
    case 'severity':
      return control.severity
    case 'stage':
      return control.stages
    case 'domain':
      return control.domain
    case 'threat':
      return control.threats
    case 'type':
      return resource.type
    case 'unit':
      return resource.unit
    case 'control':
      return control.id
    case 'resource':
      return resource.id
    case 'requirement':
      return requirementsOf(control)
    case 'settle':
      return finding.verdict === 'unknown' && finding.settle !== undefined ? finding.settle : NONE
    case 'suppressed':
      return finding.suppressed === undefined ? 'no' : 'yes'
  }
}

const NONE: readonly string[] = []
const requirements = new WeakMap<ConsoleControl, readonly string[]>()

/** A control's requirements as `framework:id`, made once for each control. */
function requirementsOf(control: ConsoleControl): readonly string[] {
  const known = requirements.get(control)
  if (known !== undefined) return known
  const made = Object.entries(control.mappings).flatMap(([framework, ids]) =>
    ids.map((id) => `${framework}:${id}`),
  )
  requirements.set(control, made)
  return made
}

/** Stands in where a report names a control that it does not describe, so that its findings still show. */
function strangeControl({ control }: ConsoleFinding): ConsoleControl {
  return {
    id: control,
    title: control,
    severity: 'info',
    stages: [],
    domain: 'governance',
    threats: [],
    responsibility: 'customer',
    why: '',
    remedy: [],
    mappings: {},
    judged: { pass: 0, fail: 0, unknown: 0 },
  }
}

function strangeResource({ resource }: ConsoleFinding): ConsoleResource {
  return { id: resource, unit: '', address: resource, type: '', kind: 'other', assets: [] }
}
