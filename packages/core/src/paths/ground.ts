import type { Edge, Graph } from '../relations/index.ts'
import type { Resource } from '../workload/index.ts'
import { relationOf, saysEverywhere, testProperty } from './conditions.ts'
import type { Finding, PathFacts, Requirement } from './facts.ts'
import {
  ACCOUNT,
  type Binding,
  type Fact,
  factKey,
  type Precondition,
  type Select,
  type Technique,
} from './technique.ts'
import { within } from './within.ts'

/** An action that the acting principal must be allowed: one of `actions`, on a resource or at all. */
export type Ask =
  | {
      readonly kind: 'can'
      readonly actions: readonly string[]
      readonly on: string | undefined
      readonly surely?: true
    }
  | { readonly kind: 'passes'; readonly role: string; readonly service: string }
  | { readonly kind: 'assumes'; readonly role: string }

/** A technique with resources for its variables, and all that does not depend on who acts settled. */
export type Ground = {
  readonly technique: Technique
  readonly variables: ReadonlyMap<string, Resource>
  /** Empty where nobody has to act. */
  readonly asks: readonly Ask[]
  /** Keys of the facts that the attacker must hold. */
  readonly held: readonly string[]
  readonly requirements: readonly Requirement[]
  readonly gain: Fact
  readonly gainKey: string
}

type Bound = { readonly variables: ReadonlyMap<string, Resource>; readonly edges: readonly Edge[] }

/** At most so many ways to fill the variables of a technique from one target. */
const BINDING_LIMIT = 64

/**
 * All moves that the graph allows, whoever makes them, technique by technique. Time grows with resources times
 * techniques of their type.
 */
export function* groundAll(
  techniques: readonly Technique[],
  graph: Graph,
  facts: PathFacts,
): Generator<readonly Ground[]> {
  const targets = indexTargets(graph)
  for (const technique of techniques) {
    yield targetsOf(technique.target, targets).flatMap((target) => groundOn(technique, target, graph, facts))
  }
}

/** Resources as targets, with nothing else bound. */
type Targets = {
  readonly byType: ReadonlyMap<string, readonly Bound[]>
  readonly byAsset: ReadonlyMap<string, readonly Bound[]>
}

function indexTargets(graph: Graph): Targets {
  const byType = new Map<string, Bound[]>()
  const byAsset = new Map<string, Bound[]>()
  for (const resource of graph.units.flatMap(({ resources }) => resources)) {
    const bound = { variables: new Map([['target', resource]]), edges: [] }
    push(byType, resource.type, bound)
    for (const asset of graph.assetsOf(resource.id)) push(byAsset, asset, bound)
  }
  return { byType, byAsset }
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

function targetsOf({ type, asset }: Select, { byType, byAsset }: Targets): readonly Bound[] {
  if (asset === undefined) return (type ?? []).flatMap((one) => byType.get(one) ?? [])
  const found = new Set(asset.flatMap((one) => byAsset.get(one) ?? []))
  const isOfType = ({ variables }: Bound) => type?.includes(variables.get('target')?.type ?? '') !== false
  return [...found].filter(isOfType)
}

function groundOn(technique: Technique, target: Bound, graph: Graph, facts: PathFacts): readonly Ground[] {
  let bound: readonly Bound[] = [target]
  for (const binding of technique.with) {
    bound = bound.flatMap((one) => bind(binding, one, graph)).slice(0, BINDING_LIMIT)
  }
  return bound.flatMap((one) => settle(technique, one, graph, facts))
}

function bind(binding: Binding, bound: Bound, graph: Graph): readonly Bound[] {
  const { from, to, makes, path, type, asset, name, unless } = binding
  const near = bound.variables.get(from ?? to ?? 'target')
  if (near === undefined) return []
  const edges = from === undefined ? graph.edgesTo(near.id) : graph.edgesFrom(near.id)
  const seen = new Set<string>()
  return edges.flatMap((edge) => {
    const far = from === undefined ? edge.from : edge.to
    if (makes !== undefined && edge.rule.makes !== makes) return []
    if (path !== undefined && edge.rule.path !== path) return []
    if (unless !== undefined && saysEverywhere(edge, unless)) return []
    if (type !== undefined && !type.includes(far.type)) return []
    if (asset?.some((one) => graph.assetsOf(far.id).has(one)) === false) return []
    if (seen.has(far.id)) return []
    seen.add(far.id)
    return [{ variables: new Map([...bound.variables, [name, far]]), edges: [...bound.edges, edge] }]
  })
}

const NONE: readonly string[] = []

function settle(technique: Technique, bound: Bound, graph: Graph, facts: PathFacts): readonly Ground[] {
  const asks: Ask[] = []
  const heldKeys = new Set<string>()
  const requirements: Requirement[] = bound.edges.map((edge) => ({
    supports: [relationOf(edge)],
    conditions: [],
  }))
  for (const condition of technique.when) {
    const part = settleOne(condition, bound.variables, graph, facts)
    if (part === undefined) return []
    if ('asks' in part) asks.push(...part.asks)
    else if ('held' in part) heldKeys.add(factKey(part.held))
    else requirements.push(...part.requirements)
  }
  if (technique.provided !== undefined) requirements.push({ supports: [], conditions: [technique.provided] })
  const gain = gainOf(technique, bound.variables)
  const { variables } = bound
  const held = heldKeys.size === 0 ? NONE : [...heldKeys]
  return [{ technique, variables, asks, held, requirements, gain, gainKey: factKey(gain) }]
}

type Part =
  | { readonly asks: readonly Ask[] }
  | { readonly held: Fact }
  | { readonly requirements: readonly Requirement[] }

function settleOne(
  condition: Precondition,
  variables: ReadonlyMap<string, Resource>,
  graph: Graph,
  facts: PathFacts,
): Part | undefined {
  if ('can' in condition) {
    const on = condition.on === 'any' ? undefined : idOf(condition.on, variables)
    const { by: acting, surely } = condition
    if (acting === undefined)
      return { asks: [{ kind: 'can', actions: condition.can, on, ...(surely && { surely }) }] }
    const by = idOf(acting, variables)
    const requirements = firstOf(condition.can.map((action) => facts.permits(by, action, on)))
    return requirements && { requirements }
  }
  if ('decrypts' in condition) return { asks: decryptions(idOf(condition.decrypts, variables), graph) }
  if ('passes' in condition) {
    const role = idOf(condition.passes, variables)
    if (!facts.isTaken(role, condition.to)) return undefined
    return { asks: [{ kind: 'passes', role, service: condition.to }] }
  }
  if ('assumes' in condition) {
    return { asks: [{ kind: 'assumes', role: idOf(condition.assumes, variables) }] }
  }
  if ('held' in condition) {
    return { held: { capability: condition.held, of: idOf(condition.of, variables) } }
  }
  const requirements = settled(condition, variables, graph, facts)
  return requirements && { requirements }
}

const firstOf = (answers: readonly Finding[]): Finding => answers.find((answer) => answer !== undefined)

/** What reading from an encrypted resource asks beside: the use of each key of the workload that encrypts it. */
function decryptions(resource: string, graph: Graph): readonly Ask[] {
  const keys = graph.edgesFrom(resource).flatMap(({ to }) => (to.type === 'AWS::KMS::Key' ? [to.id] : []))
  return [...new Set(keys)].map((on) => ({ kind: 'can', actions: ['kms:Decrypt'], on }))
}

type Settled = Extract<
  Precondition,
  { property: string } | { reaches: string } | { answers: string } | { calls: string }
>

function settled(
  condition: Settled,
  variables: ReadonlyMap<string, Resource>,
  graph: Graph,
  facts: PathFacts,
): Finding {
  if ('reaches' in condition) {
    const from = idOf(condition.from, variables)
    return condition.reaches === 'internet' ? facts.toInternet(from) : facts.toEndpointsAlone(from)
  }
  if ('calls' in condition) {
    return facts.callsTool(idOf(condition.through, variables), idOf(condition.calls, variables))
  }
  if ('answers' in condition) return facts.answersAnybody(idOf(condition.at, variables))
  const resource = variables.get(condition.of)
  if (resource === undefined) return undefined
  return testProperty(condition, resource, graph)
}

function gainOf({ gain }: Technique, variables: ReadonlyMap<string, Resource>): Fact {
  const of = idOf(gain.of, variables)
  const { capability, within: compute } = gain
  return { capability, of: compute === undefined ? of : within(of, idOf(compute, variables)) }
}

/** The resource that a name stands for; names of no variable stand for themselves. */
function idOf(name: string, variables: ReadonlyMap<string, Resource>): string {
  return variables.get(name)?.id ?? (name === 'account' ? ACCOUNT : name)
}
