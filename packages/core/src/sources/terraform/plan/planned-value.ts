import type { UnresolvedPart, Value } from '../../../workload/index.ts'
import { child, itemsOf, textOf } from '../../document/access.ts'
import type { Node } from '../../document/index.ts'
import { toPlain } from '../../document/to-plain.ts'
import { absent, scalar, unresolved } from '../../values/make-value.ts'
import { inside, type ModuleScope, type Referent, referentsOf } from './configuration.ts'

/** A value of a plan with what the plan says beside it. */
export type Planned = {
  readonly value: Node | undefined
  /** True, or the same shape with true where something is known only after it was applied. */
  readonly unknown: Node | undefined
  /** True, or the same shape with true where something must not be shown. */
  readonly sensitive: Node | undefined
  /** The expression that it comes from. */
  readonly expression: Node | undefined
  /** Of a list whose items each refer to one thing: which of them this is. */
  readonly nth?: number
}

/** Whose value it is. */
export type Owner = {
  readonly address: string
  readonly scope: ModuleScope
  /** Makes a policy of a data source known that the plan itself leaves for later. */
  readonly document: (referent: Referent) => Value | undefined
  /** The addresses of all instances of a resource with a count or keys; the address itself where it has none. */
  readonly instances: (address: string) => readonly string[]
}

/**
 * A planned value. What is known after the plan was applied is unresolved and refers to what its expression refers
 * to; what is sensitive is never stored. No value has a place: a plan is one long line, and shows secrets.
 */
export function plannedValue(planned: Planned, owner: Owner, path: string): Value {
  if (isTrue(planned.sensitive)) {
    return unresolved(`${owner.address}.${path}`, 'sensitive', undefined)
  }
  if (isTrue(planned.unknown)) return unknownValue(planned, owner, path)
  const { value } = planned
  if (value === undefined) {
    return planned.unknown?.kind === 'map' || planned.unknown?.kind === 'list'
      ? structure(planned, owner, path)
      : absent(undefined)
  }
  if (value.kind === 'map' || value.kind === 'list') return structure(planned, owner, path)
  const plain = toPlain(value)
  if (plain === null && planned.unknown !== undefined && planned.unknown.kind !== 'scalar') {
    return structure(planned, owner, path)
  }
  return typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean'
    ? scalar(plain, undefined)
    : absent(undefined)
}

const isTrue = (node: Node | undefined): boolean => textOf(node) === 'true'

function structure(planned: Planned, owner: Owner, path: string): Value {
  const isList = planned.value?.kind === 'list' || planned.unknown?.kind === 'list'
  return isList ? listOf(planned, owner, path) : mapOf(planned, owner, path)
}

function listOf({ value, unknown, sensitive, expression }: Planned, owner: Owner, path: string): Value {
  const values = value === undefined ? [] : (itemsOf(value) ?? [])
  const unknowns = unknown === undefined ? [] : (itemsOf(unknown) ?? [])
  const marks = sensitive === undefined ? [] : (itemsOf(sensitive) ?? [])
  const length = Math.max(values.length, unknowns.length)
  const isPaired = referentsIn(expression, owner).length === length
  const items = Array.from({ length }, (_, index) =>
    plannedValue(
      {
        value: values[index],
        unknown: unknowns[index],
        sensitive: marks[index],
        expression: inside(expression, index) ?? expression,
        ...(isPaired && { nth: index }),
      },
      owner,
      `${path}[${index}]`,
    ),
  )
  return { kind: 'list', items }
}

function mapOf({ value, unknown, sensitive, expression }: Planned, owner: Owner, path: string): Value {
  const names = new Set([...keysOf(value), ...keysOf(unknown)])
  const block = inside(expression, 0)
  const entries = [...names].map((name): [string, Value] => [
    name,
    plannedValue(
      {
        value: child(value, name),
        unknown: child(unknown, name),
        sensitive: child(sensitive, name),
        expression: block === undefined ? expression : child(block, name),
      },
      owner,
      path === '' ? name : `${path}.${name}`,
    ),
  ])
  return { kind: 'map', entries: new Map(entries) }
}

const keysOf = (node: Node | undefined): readonly string[] =>
  node?.kind === 'map' ? [...node.entries.keys()] : []

/** What an expression refers to; a resource without an index stands for all of its instances. */
function referentsIn(expression: Node | undefined, owner: Owner): readonly Referent[] {
  return referentsOf(expression, owner.scope).flatMap(({ address, attribute }) =>
    owner.instances(address).map((instance) => ({ address: instance, attribute })),
  )
}

/**
 * The expression itself is not in the plan, only what it refers to: `x.arn` and a text around it look alike. Its
 * symbol is therefore one of its own, equal to no other, and leads to the same resource.
 */
function unknownValue({ expression, nth }: Planned, owner: Owner, path: string): Value {
  const all = referentsIn(expression, owner)
  const referents = nth === undefined ? all : all.slice(nth, nth + 1)
  const [only] = referents
  const document = referents.length === 1 && only !== undefined ? owner.document(only) : undefined
  if (document !== undefined) return document
  const id = `${owner.address}.${path} after it was applied`
  const holes = referents.map(
    (target, index): UnresolvedPart => ({
      kind: 'unresolved',
      symbol: { id: index === 0 ? id : `${id} (${index})`, target },
      reason: 'reference',
    }),
  )
  const [first, ...others] = holes
  if (first === undefined)
    return unresolved(id, 'reference', undefined, 'scan the state after it was applied')
  return others.length === 0 ? first : { kind: 'text', parts: holes }
}
