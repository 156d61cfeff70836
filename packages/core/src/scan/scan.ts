import type { Control } from '../controls/index.ts'
import type { Graph } from '../relations/index.ts'
import type { Resource } from '../workload/index.ts'
import type { ControlError, Finding } from './finding.ts'
import { concerns, judgeResource } from './judge.ts'
import { rank } from './rank.ts'
import type { Relevance } from './relevance.ts'

/** What came out of judging a workload. */
export type ScanResult = {
  /** Every place judged, passes included, most urgent first. */
  readonly findings: readonly Finding[]
  readonly errors: readonly ControlError[]
  /** Resources that are part of an AI workload, in the order of the input. */
  readonly resources: readonly Resource[]
}

/**
 * Judges every relevant resource by every control that concerns it.
 *
 * Pure: the same graph and controls give the same result. A control that throws is reported under
 * `errors` and stops nothing else.
 */
export function scan(
  graph: Graph,
  relevance: ReadonlyMap<string, Relevance>,
  controls: readonly Control[],
): ScanResult {
  const resources = graph.units.flatMap((unit) => unit.resources).filter(({ id }) => relevance.has(id))
  const byType = controlsByType(controls)
  const judged = resources.flatMap((resource) =>
    (byType.get(resource.type) ?? [])
      .filter((control) => concerns(control, resource, graph))
      .map((control) => judgeResource(control, resource, graph)),
  )
  return {
    findings: rank(distinct(judged.flatMap(({ findings }) => findings))),
    errors: judged.flatMap(({ error }) => error ?? []),
    resources,
  }
}

function controlsByType(controls: readonly Control[]): ReadonlyMap<string, readonly Control[]> {
  const byType = new Map<string, Control[]>()
  for (const control of controls) {
    for (const type of [control.appliesTo].flat()) {
      const list = byType.get(type)
      if (list === undefined) byType.set(type, [control])
      else list.push(control)
    }
  }
  return byType
}

/** A policy shared by two roles is judged from both: one finding per control and place, the worst verdict kept. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const order = { fail: 0, unknown: 1, pass: 2 }
  const kept = new Map<string, Finding>()
  for (const finding of findings) {
    const { control, place, verdict } = finding
    const key = `${control.id}\n${place.resource}\n${place.key}`
    const other = kept.get(key)
    if (other === undefined || order[verdict] < order[other.verdict]) kept.set(key, finding)
  }
  return [...kept.values()]
}
