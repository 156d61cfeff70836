import type { Control } from '../controls/index.ts'
import type { Graph } from '../relations/index.ts'
import type { Resource } from '../workload/index.ts'
import { accountsOf } from './accounts.ts'
import type { ControlError, Finding } from './finding.ts'
import { concerns, judgeResource } from './judge.ts'
import { rank } from './rank.ts'
import type { Relevance } from './relevance.ts'

/** What came out of judging a workload. */
export type ScanResult = {
  /** Every failure and unknown, and the passes where they are kept; most urgent first. */
  readonly findings: readonly Finding[]
  /** How many places passed, kept or not. */
  readonly passed: number
  readonly errors: readonly ControlError[]
  /** Resources that are part of an AI workload, in the order of the input. */
  readonly resources: readonly Resource[]
}

/** Whether passes are kept as findings, or only counted: they are most of what a large scan says. */
export type Keep = 'all' | 'open'

/**
 * Judges every relevant resource, and the accounts they run in, by every control that concerns it.
 *
 * Pure: the same graph and controls give the same result. A control that throws is reported under
 * `errors` and stops nothing else.
 */
export function scan(
  graph: Graph,
  relevance: ReadonlyMap<string, Relevance>,
  controls: readonly Control[],
  keep: Keep = 'all',
): ScanResult {
  const resources = graph.units.flatMap((unit) => unit.resources).filter(({ id }) => relevance.has(id))
  const byType = controlsByType(controls)
  const places = new Places(keep)
  const errors: ControlError[] = []
  for (const resource of [...resources, ...accountsOf(graph, relevance)]) {
    for (const control of byType.get(resource.type) ?? []) {
      if (!concerns(control, resource, graph)) continue
      const { findings, error } = judgeResource(control, resource, graph)
      for (const finding of findings) places.add(finding)
      if (error !== undefined) errors.push(error)
    }
  }
  return { findings: rank(places.findings()), passed: places.passed(), errors, resources }
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

const order = { fail: 0, unknown: 1, pass: 2 }

/**
 * One finding per control and place: a policy shared by two roles is judged from both, and the worst verdict
 * is kept.
 */
class Places {
  readonly #kept = new Map<string, Finding>()
  readonly #passed = new Set<string>()
  readonly #keep: Keep

  constructor(keep: Keep) {
    this.#keep = keep
  }

  add(finding: Finding): void {
    const { control, place, verdict } = finding
    const key = `${control.id}\n${place.resource}\n${place.key}`
    if (verdict === 'pass') this.#passed.add(key)
    if (verdict === 'pass' && this.#keep === 'open') return
    const other = this.#kept.get(key)
    if (other === undefined || order[verdict] < order[other.verdict]) this.#kept.set(key, finding)
  }

  findings(): readonly Finding[] {
    return [...this.#kept.values()]
  }

  passed(): number {
    const worse = [...this.#passed].filter((key) => (this.#kept.get(key)?.verdict ?? 'pass') !== 'pass')
    return this.#passed.size - worse.length
  }
}
