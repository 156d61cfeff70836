import type { Condition, SourceLocation, Value } from '../../../workload/index.ts'
import type { MapNode, Node } from '../../document/index.ts'
import { place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, unresolved } from '../../values/make-value.ts'
import { child, itemsOf } from '../functions.ts'
import type { Intrinsic, Scope } from '../scope.ts'
import { malformed, unknownCall } from '../text-values.ts'

/** How many rows of a mapping become branches of a choice when the key is not known. */
const maximumRows = 64

type Found = { readonly key: string; readonly node: Node }

/** What lies under a key: one entry when the key is known, every entry when it is not. */
function candidates(map: MapNode, key: Value): readonly Found[] {
  if (key.kind === 'scalar') {
    const node = child(map, String(key.value))
    return node === undefined ? [] : [{ key: String(key.value), node }]
  }
  return [...map.entries.values()].map((entry) => ({ key: entry.key, node: entry.value }))
}

/** A choice over the rows that an unknown key may name. The deployment fails for a key that is none of them. */
function choose(
  key: Value,
  rows: readonly { key: string; value: Value }[],
  at: SourceLocation,
): Value | undefined {
  if (key.kind !== 'unresolved' || rows.length > maximumRows) return undefined
  const last = rows.at(-1)?.value
  if (last === undefined) return undefined
  return rows.slice(0, -1).reduceRight<Value>((otherwise, row) => {
    const condition: Condition = { kind: 'is', symbol: key.symbol.id, value: row.key }
    return { kind: 'choice', condition, then: row.value, else: otherwise, at }
  }, last)
}

function lookUp(
  map: MapNode,
  keys: readonly Value[],
  fallback: Node | undefined,
  at: SourceLocation,
  scope: Scope,
): Value {
  const [key, ...rest] = keys
  if (key === undefined) return scope.evaluate(map)
  const found = candidates(map, key)
  const rows = found.map(({ key: name, node }) => {
    if (rest.length === 0) return { key: name, value: scope.evaluate(node) }
    const inner = node.kind === 'map' ? lookUp(node, rest, fallback, at, scope) : undefined
    return { key: name, value: inner ?? missing(at, scope) }
  })
  const [first] = rows
  if (key.kind === 'scalar') {
    if (first !== undefined) return first.value
    return fallback === undefined ? missing(at, scope) : scope.evaluate(fallback)
  }
  const kept = fallback === undefined ? rows : [...rows, { key: '', value: scope.evaluate(fallback) }]
  if (first !== undefined && kept.every(({ value }) => equalScalars(value, first.value))) return first.value
  return choose(key, kept, at) ?? unknownCall('Fn::FindInMap', keys, at)
}

function equalScalars(left: Value, right: Value): boolean {
  return left.kind === 'scalar' && right.kind === 'scalar' && left.value === right.value
}

function missing(at: SourceLocation, scope: Scope): Value {
  scope.report('warning', 'not-in-mapping', '`Fn::FindInMap` names a key that the mapping lacks', at)
  return unresolved(`Fn::FindInMap at ${place(at)}`, 'unsupported', at)
}

function defaultOf(node: Node | undefined): Node | undefined {
  return node?.kind === 'map' ? child(node, 'DefaultValue') : undefined
}

/**
 * `Fn::FindInMap: [map, first key, second key, { DefaultValue }]`. An unknown key gives a choice over the rows.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html
 */
export const findInMap: Intrinsic = (argument, at, scope) => {
  const [mapNode, firstNode, secondNode, optionNode] = itemsOf(argument) ?? []
  if (mapNode === undefined || firstNode === undefined || secondNode === undefined) {
    return malformed('Fn::FindInMap', 'a mapping and two keys', at, scope)
  }
  const fallback = defaultOf(optionNode)
  const combine = ([name, first, second]: readonly Value[]): Value => {
    if (name === undefined || first === undefined || second === undefined) return missing(at, scope)
    if (name.kind !== 'scalar') return unknownCall('Fn::FindInMap', [name, first, second], at)
    const map = scope.mappings === undefined ? undefined : child(scope.mappings, String(name.value))
    if (map?.kind !== 'map') return fallback === undefined ? missing(at, scope) : scope.evaluate(fallback)
    const value = lookUp(map, [first, second], fallback, at, scope)
    return assuming(assuming(assuming(value, name.assumes), first.assumes), second.assumes)
  }
  const inputs = [mapNode, firstNode, secondNode].map((node) => scope.evaluate(node))
  return lift(inputs, combine, () => unresolved(`Fn::FindInMap at ${place(at)}`, 'unsupported', at))
}
