import { groupBy } from '../workload/group-by.ts'
import type { Knowledge, Resource, Unit, Value } from '../workload/index.ts'
import { deploymentsOf } from './deployments.ts'
import { indexNames, type NameIndex } from './names.ts'
import { resolveTargets, type Target } from './resolve.ts'
import type { AssetRole, RelationRule } from './rule.ts'

/** One relation that stands: a resource points at another through a property. */
export type Edge = { readonly from: Resource; readonly to: Resource; readonly rule: RelationRule }

/** A companion type's resources: those that belong to a subject, and those that may. */
export type CompanionSearch = {
  readonly found: readonly Resource[]
  readonly maybe: readonly Resource[]
  /** Whether the source could not say which resources of the type there are. */
  readonly unseen: boolean
}

/** The resources of all units and what ties them together. Built once per scan; immutable. */
export type Graph = {
  readonly units: readonly Unit[]
  readonly resource: (id: string) => Resource | undefined
  /** Resources of a type in a unit and in those that are deployed with it. */
  readonly ofType: (unit: string, type: string) => readonly Resource[]
  /** The same, with what is global in the account of the unit. */
  readonly inAccount: (unit: string, type: string) => readonly Resource[]
  readonly edgesFrom: (id: string) => readonly Edge[]
  readonly edgesTo: (id: string) => readonly Edge[]
  readonly referrersOf: (id: string) => readonly Resource[]
  readonly assetsOf: (id: string) => ReadonlySet<AssetRole>
  /**
   * Where the value of a property leads; `path` as the schema spells it. `types` are looked for where no
   * rule speaks of the property.
   */
  readonly targetsOf: (
    resource: Resource,
    path: string,
    value: Value,
    types: readonly string[],
  ) => readonly Target[]
  readonly companionsOf: (subject: Resource, type: string) => CompanionSearch
  /** What the source of a unit can say about the absence of resources of a type. */
  readonly knowledgeOf: (unit: string, type: string) => Knowledge
  /** What is the same for units that are deployed together; a unit by itself is its own. */
  readonly deploymentOf: (unit: string) => string
}

/** Builds the graph of some units by a table of rules. Time grows with resources and their rules. */
export function buildGraph(units: readonly Unit[], rules: readonly RelationRule[]): Graph {
  const names = indexNames(units)
  const byType = groupBy(rules, (rule) => rule.from)
  const resources = units.flatMap((unit) => unit.resources)
  const edges = resources.flatMap((from) => edgesOf(from, byType.get(from.type) ?? [], names))
  const from = groupBy(edges, (edge) => edge.from.id)
  const to = groupBy(edges, (edge) => edge.to.id)
  const ids = new Map(resources.map((resource) => [resource.id, resource]))
  const together = deploymentsOf(units)
  const types = groupBy(resources, (resource) => `${together(resource.unit)}#${resource.type}`)
  const adrift = groupBy(
    resources.filter((resource) => isAdrift(resource, byType.get(resource.type) ?? [], names)),
    (resource) => `${together(resource.unit)}#${resource.type}`,
  )
  const knowledgeOf = knowledgeByType(units)
  const ofType = (unit: string, type: string): readonly Resource[] =>
    types.get(`${together(unit)}#${type}`) ?? []
  const global = new Map(units.flatMap((unit) => (unit.global === undefined ? [] : [[unit.id, unit.global]])))
  const globalOfType = (unit: string, type: string): readonly Resource[] => {
    const beside = global.get(unit)
    return beside === undefined ? [] : ofType(beside, type)
  }
  const edgesTo = (id: string): readonly Edge[] => to.get(id) ?? []
  const assets = assetsByTarget(edges)
  return {
    units,
    resource: (id) => ids.get(id),
    ofType,
    inAccount: (unit, type) => [...ofType(unit, type), ...globalOfType(unit, type)],
    edgesFrom: (id) => from.get(id) ?? [],
    edgesTo,
    referrersOf: (id) => [...new Set(edgesTo(id).map((edge) => edge.from))],
    assetsOf: (id) => assets.get(id) ?? NO_ASSETS,
    targetsOf: (resource, path, value, types) => {
      const rules = byType.get(resource.type) ?? []
      const applying = rules.filter((rule) => rule.path === path || rule.path === `${path}[]`)
      if (applying.length > 0) return targetsBy(applying, resource, value, names)
      return resolveTargets(value, { unit: resource.unit, to: types, by: 'ref' }, names)
    },
    companionsOf: (subject, type) => ({
      found: edgesTo(subject.id).flatMap((edge) =>
        edge.rule.companion && edge.from.type === type ? [edge.from] : [],
      ),
      maybe: adrift.get(`${together(subject.unit)}#${type}`) ?? [],
      // A live list that was denied, or a type that was never asked for.
      unseen: knowledgeOf(subject.unit, type) === 'none',
    }),
    knowledgeOf,
    deploymentOf: together,
  }
}

const NO_ASSETS: ReadonlySet<AssetRole> = new Set()

/** What the workload uses each resource for. */
function assetsByTarget(edges: readonly Edge[]): ReadonlyMap<string, ReadonlySet<AssetRole>> {
  const assets = new Map<string, Set<AssetRole>>()
  for (const { to, rule } of edges) {
    if (rule.makes === undefined) continue
    const roles = assets.get(to.id) ?? new Set<AssetRole>()
    assets.set(to.id, roles)
    roles.add(rule.makes)
  }
  return assets
}

function knowledgeByType(units: readonly Unit[]): Graph['knowledgeOf'] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return (id, type) => {
    const unit = byId.get(id)
    return unit?.knowledgeOf?.get(type) ?? unit?.knowledge ?? 'none'
  }
}

function edgesOf(from: Resource, rules: readonly RelationRule[], names: NameIndex): readonly Edge[] {
  return rules.flatMap((rule) =>
    targetsBy([rule], from, valueAt(from.properties, rule.path.split('.')), names).flatMap((target) =>
      target.kind === 'resource' ? [{ from, to: target.resource, rule }] : [],
    ),
  )
}

/** The first rule that finds a resource decides; otherwise what the first rule says. */
function targetsBy(
  rules: readonly RelationRule[],
  from: Resource,
  value: Value,
  names: NameIndex,
): readonly Target[] {
  const answers = rules.map(({ to, by }) => resolveTargets(value, { unit: from.unit, to, by }, names))
  return answers.find((targets) => targets.some(({ kind }) => kind === 'resource')) ?? answers[0] ?? []
}

/** Whether a companion points at something that is not known, so that it may belong to anything. */
function isAdrift(resource: Resource, rules: readonly RelationRule[], names: NameIndex): boolean {
  return rules.some(
    (rule) =>
      rule.companion === true &&
      targetsBy([rule], resource, valueAt(resource.properties, rule.path.split('.')), names).some(
        ({ kind }) => kind === 'unknown',
      ),
  )
}

const absent: Value = { kind: 'absent' }

/** All values at a schema path, lists flattened and choices kept; one value, a list where there are several. */
function valueAt(value: Value, path: readonly string[], from = 0): Value {
  const segment = path[from]
  if (segment === undefined) return value
  switch (value.kind) {
    case 'choice':
      return { ...value, then: valueAt(value.then, path, from), else: valueAt(value.else, path, from) }
    case 'list':
      return { kind: 'list', items: value.items.map((item) => valueAt(item, path, from)) }
    case 'map': {
      const name = segment.replaceAll('[]', '')
      const inner = name === '*' ? listOf(value.entries.values()) : value.entries.get(name)
      return valueAt(inner ?? absent, path, from + 1)
    }
    case 'unresolved':
      return value
    case 'scalar':
    case 'text':
    case 'absent':
      return absent
  }
}

function listOf(values: Iterable<Value>): Value {
  return { kind: 'list', items: [...values] }
}
