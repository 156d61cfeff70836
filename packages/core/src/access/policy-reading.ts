import {
  type Hole,
  type Policy,
  type PolicyKind,
  type PolicyNode,
  readPolicy,
  readPolicyText,
} from '@parapet/iam'
import type { Condition, Resource, SourceLocation, UnresolvedPart, Value } from '../workload/index.ts'
import { literalText } from '../workload/index.ts'
import type { Naming } from './naming.ts'

/** A policy of a workload, with where it stands. */
export type SourcedPolicy = {
  readonly policy: Policy
  /** The resource in which it is written or to which it is attached. */
  readonly resource: Resource
  readonly path: string
  /** Where it is attached, when it stands elsewhere. */
  readonly at?: SourceLocation
  /** Set when it was not seen; says what is not known. */
  readonly unseen?: string
  /** Name of a managed policy of AWS: its statements stand nowhere in the inputs. */
  readonly awsManaged?: string
}

/**
 * Reads the policies that a property holds: one, or one for each branch of a choice. `undefined` when the value
 * is no document that could be read.
 *
 * Statements that only exist under a condition of the template carry a condition that nobody can settle.
 */
export function readPolicies(
  resource: Resource,
  path: string,
  value: Value,
  kind: PolicyKind,
  naming: Naming,
): readonly SourcedPolicy[] | undefined {
  switch (value.kind) {
    case 'absent':
      return []
    case 'choice': {
      const branches = [
        { branch: value.then, when: describe(value.condition) },
        { branch: value.else, when: `not (${describe(value.condition)})` },
      ]
      const read = branches.map(({ branch, when }) =>
        readPolicies(resource, path, branch, kind, naming)?.map((one) => ({
          ...one,
          policy: onlyWhen(one.policy, when),
        })),
      )
      return read.some((one) => one === undefined) ? undefined : read.flatMap((one) => one ?? [])
    }
    case 'map': {
      const reading = new NodeReading(resource, naming)
      return [{ policy: readPolicy(reading.node(value), kind).policy, resource, path }]
    }
    case 'scalar': {
      const text = literalText(value) ?? ''
      return [{ policy: readPolicyText(text, kind).policy, resource, path }]
    }
    case 'list':
    case 'text':
    case 'unresolved':
      return undefined
  }
}

/** The same policy in force only under a condition that is not settled. */
export function onlyWhen(policy: Policy, when: string): Policy {
  const reason = `depends on \`${when}\``
  const statements = policy.statements.map((statement) => ({
    ...statement,
    conditions: [...statement.conditions, { kind: 'opaque' as const, reason }],
  }))
  return { ...policy, statements }
}

class NodeReading {
  readonly #resource: Resource
  readonly #naming: Naming
  #inResource = false

  constructor(resource: Resource, naming: Naming) {
    this.#resource = resource
    this.#naming = naming
  }

  node(value: Value): PolicyNode {
    const place = value.at === undefined ? {} : { at: value.at }
    switch (value.kind) {
      case 'scalar':
        return { kind: 'scalar', value: this.#placed(value.value), ...place }
      case 'text':
        return this.#text(value.parts, place)
      case 'unresolved':
        return this.#text([value], place)
      case 'list':
        return { kind: 'list', items: value.items.flatMap((item) => this.#items(item)), ...place }
      case 'map':
        return { kind: 'map', entries: this.#entries(value), ...place }
      case 'choice':
        return { kind: 'hole', hole: choiceHole(value.condition), ...place }
      case 'absent':
        return { kind: 'scalar', value: null, ...place }
    }
  }

  /** An item of a list that depends on a condition is there in each of its forms, under that condition. */
  #items(item: Value): readonly PolicyNode[] {
    if (item.kind === 'absent') return []
    if (item.kind !== 'choice') return [this.node(item)]
    const when = describe(item.condition)
    return [
      ...this.#items(item.then).map((node) => conditional(node, when)),
      ...this.#items(item.else).map((node) => conditional(node, `not (${when})`)),
    ]
  }

  #entries(map: Extract<Value, { kind: 'map' }>) {
    return [...map.entries].flatMap(([key, value]) => {
      if (value.kind === 'absent') return []
      const keyAt = map.keys?.get(key)
      const outer = this.#inResource
      this.#inResource = outer || key === 'Resource' || key === 'NotResource'
      const node = key === 'Statement' && value.kind === 'choice' ? this.#both(value) : this.node(value)
      this.#inResource = outer
      return [{ key, value: node, ...(keyAt && { keyAt }) }]
    })
  }

  /** ARNs of a template that is deployed nobody knows where are meant of the place where it is deployed. */
  #placed<T>(value: T): T | string {
    return this.#inResource && typeof value === 'string' ? this.#naming.placed(this.#resource, value) : value
  }

  #both(choice: Value): PolicyNode {
    return { kind: 'list', items: this.#items(choice), ...(choice.at && { at: choice.at }) }
  }

  #text(parts: readonly (string | UnresolvedPart)[], place: Pick<PolicyNode, 'at'>): PolicyNode {
    const pieces = this.#naming
      .piecesOf(this.#resource.unit, parts)
      .map((piece) => (typeof piece === 'string' ? piece : holeOf(this.#resource.unit, piece)))
    if (pieces.every((piece) => typeof piece === 'string'))
      return { kind: 'scalar', value: this.#placed(pieces.join('')), ...place }
    const [only] = pieces
    if (pieces.length === 1 && typeof only === 'object') return { kind: 'hole', hole: only, ...place }
    return { kind: 'text', parts: pieces, ...place }
  }
}

function holeOf(unit: string, { symbol, reason }: UnresolvedPart): Hole {
  return { id: `${unit}#${symbol.id}`, reason }
}

function choiceHole(condition: Condition): Hole {
  return { id: `choice ${describe(condition)}`, reason: 'depends on a condition' }
}

/** A statement gets a clause that stays open; anything else becomes a hole. */
function conditional(node: PolicyNode, when: string): PolicyNode {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => conditional(item, when)) }
  if (node.kind !== 'map' || !node.entries.some(({ key }) => key === 'Effect'))
    return { kind: 'hole', hole: { id: `choice ${when}` }, ...(node.at && { at: node.at }) }
  const open = { key: `depends on ${when}`, value: { kind: 'hole' as const, hole: { id: when } } }
  const own = node.entries.find(({ key }) => key === 'Condition')
  if (own === undefined) {
    const value = { kind: 'map' as const, entries: [open] }
    return { ...node, entries: [...node.entries, { key: 'Condition', value }] }
  }
  const widened: PolicyNode =
    own.value.kind === 'map'
      ? { ...own.value, entries: [...own.value.entries, open] }
      : { kind: 'hole', hole: { id: `condition and ${when}` } }
  return {
    ...node,
    entries: node.entries.map((entry) => (entry === own ? { ...entry, value: widened } : entry)),
  }
}

/** A condition of the template in words: `Env = prod`. */
function describe(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return `${condition.symbol} = ${condition.value}`
    case 'opaque':
      return condition.symbol
    case 'constant':
      return String(condition.value)
    case 'not':
      return `not (${describe(condition.of)})`
    case 'and':
      return condition.all.map(describe).join(' and ')
    case 'or':
      return condition.any.map(describe).join(' or ')
  }
}
