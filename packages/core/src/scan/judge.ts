import type { Control } from '../controls/index.ts'
import type { Graph } from '../relations/index.ts'
import { ResourceView } from '../view/index.ts'
import { inEveryWorld, type Resource } from '../workload/index.ts'
import type { ControlError, Finding } from './finding.ts'
import { failingWhen, fingerprintOf } from './fingerprint.ts'
import { type Merged, mergeWorlds } from './merge-worlds.ts'

/** Findings of one control on one resource, passes included, and the fault if it threw. */
export type Judged = { readonly findings: readonly Finding[]; readonly error?: ControlError }

/** Whether a control concerns a resource: by its type and by what the workload uses it for. */
export function concerns(control: Control, resource: Resource, graph: Graph): boolean {
  const { appliesTo, assets } = control
  if (typeof appliesTo === 'string' ? appliesTo !== resource.type : !appliesTo.includes(resource.type))
    return false
  if (assets === undefined) return true
  const roles = graph.assetsOf(resource.id)
  return assets.some((role) => roles.has(role))
}

/** Judges one resource by one control in every world that matters. */
export function judgeResource(control: Control, resource: Resource, graph: Graph): Judged {
  try {
    const { worlds, complete } = inEveryWorld((world) => {
      const view = new ResourceView(resource, world, graph)
      return view.exists ? [control.evaluate(view)].flat() : undefined
    })
    // Worlds in which the resource does not exist have nothing to say.
    const existing = worlds.flatMap(({ when, result }) => (result === undefined ? [] : [{ when, result }]))
    const merged = mergeWorlds(existing, complete)
    return { findings: merged.flatMap((judgement) => findingOf(control, resource, judgement, graph)) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { findings: [], error: { control: control.id, resource: resource.id, message } }
  }
}

function findingOf(
  control: Control,
  resource: Resource,
  judgement: Merged,
  graph: Graph,
): readonly Finding[] {
  const { verdict, place, message, evidence, assumes, worlds, settle } = judgement
  if (verdict === 'not-applicable') return []
  const when = failingWhen(worlds)
  const assumptions = distinct(assumes)
  return [
    {
      // Hashed when asked for: of passes, which are most, nobody asks.
      get fingerprint() {
        return fingerprintOf(control.id, place.resource, place.key, when)
      },
      control,
      verdict,
      confidence: assumptions.length > 0 && judgement.confidence === 'high' ? 'medium' : judgement.confidence,
      resource: graph.resource(place.resource) ?? resource,
      place,
      message,
      assumptions,
      evidence,
      ...(worlds !== undefined && { worlds }),
      ...(settle !== undefined && { settle }),
    },
  ]
}

function distinct(assumptions: Merged['assumes']): Merged['assumes'] {
  if (assumptions.length === 0) return assumptions
  const bySymbol = new Map(assumptions.map((assumption) => [assumption.symbol, assumption]))
  return [...bySymbol.keys()].sort().flatMap((symbol) => bySymbol.get(symbol) ?? [])
}
