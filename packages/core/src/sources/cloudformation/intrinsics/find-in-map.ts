import type { Condition, SourceLocation, Value } from '../../../workload/index.ts'
import { child, itemsOf } from '../../document/access.ts'
import type { Node } from '../../document/index.ts'
import { place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, unresolved } from '../../values/make-value.ts'
import type { Intrinsic, Scope } from '../scope.ts'
import { malformed, unknownCall } from '../text-values.ts'

/** How many rows of a mapping become branches of a choice when the key is not known. */
const maximumRows = 64

type Row = { readonly key: string; readonly value: Value }

/** What a look-up needs beside the keys. */
type LookUp = { readonly fallback: Value | undefined; readonly at: SourceLocation; readonly scope: Scope }

/**
 * A choice over the rows that an unknown key may name. A key that is none of them takes the default; without
 * one the deployment fails, so the last row needs no condition.
 */
function choose(key: Value, rows: readonly Row[], { fallback, at }: LookUp): Value | undefined {
  const last = fallback ?? rows.at(-1)?.value
  if (key.kind !== 'unresolved' || rows.length > maximumRows || last === undefined) return undefined
  const tested = fallback === undefined ? rows.slice(0, -1) : rows
  return tested.reduceRight<Value>((otherwise, row) => {
    const condition: Condition = { kind: 'is', symbol: key.symbol.id, value: row.key }
    return { kind: 'choice', condition, then: row.value, else: otherwise, at }
  }, last)
}

/** What lies under the keys; `undefined` when nothing can. */
function lookUp(node: Node, keys: readonly Value[], how: LookUp): Value | undefined {
  const [key, ...rest] = keys
  if (key === undefined) return how.scope.evaluate(node)
  if (node.kind !== 'map') return undefined
  if (key.kind === 'scalar') {
    const inner = child(node, String(key.value))
    return (inner === undefined ? undefined : lookUp(inner, rest, how)) ?? how.fallback
  }
  const rows: Row[] = []
  for (const entry of node.entries.values()) {
    const value = lookUp(entry.value, rest, how)
    if (value !== undefined) rows.push({ key: entry.key, value })
  }
  const [first] = rows
  if (first === undefined) return how.fallback
  const values =
    how.fallback === undefined
      ? rows.map(({ value }) => value)
      : [...rows.map(({ value }) => value), how.fallback]
  if (values.every((value) => equalScalars(value, first.value))) return first.value
  return choose(key, rows, how) ?? unknownCall('Fn::FindInMap', keys, how.at)
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
    const how: LookUp = { fallback: fallback && scope.evaluate(fallback), at, scope }
    const map = scope.mappings && child(scope.mappings, String(name.value))
    const value = (map && lookUp(map, [first, second], how)) ?? how.fallback ?? missing(at, scope)
    return assuming(assuming(assuming(value, name.assumes), first.assumes), second.assumes)
  }
  const inputs = [mapNode, firstNode, secondNode].map((node) => scope.evaluate(node))
  return lift(inputs, combine, () => unresolved(`Fn::FindInMap at ${place(at)}`, 'unsupported', at))
}
