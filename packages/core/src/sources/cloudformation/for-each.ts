import { itemsOf, textOf } from '../document/access.ts'
import type { Entry, MapNode, Node } from '../document/index.ts'
import { isLoop } from './functions.ts'
import type { Scope } from './scope.ts'

/** How many nodes all loops of one map may make. */
const maximumLoopNodes = 100_000

type Budget = { left: number }
type Binding = { readonly name: string; readonly value: string }

/** Replaces `${Name}` and `&{Name}`; the latter's value loses all but letters and digits. */
function bindText(text: string, { name, value }: Binding): string {
  if (!text.includes(name)) return text
  const bare = value.replaceAll(/[^A-Za-z0-9]/g, '')
  return text.replaceAll(`\${${name}}`, () => value).replaceAll(`&{${name}}`, () => bare)
}

/** The node with the loop's variable in place, in keys, texts and `Ref`s alike. */
function bind(node: Node, binding: Binding, budget: Budget): Node {
  budget.left--
  if (budget.left < 0) return node
  switch (node.kind) {
    case 'scalar': {
      const text = bindText(node.text, binding)
      return text === node.text ? node : { ...node, text }
    }
    case 'list':
      return { ...node, items: node.items.map((item) => bind(item, binding, budget)) }
    case 'call':
      if (node.name === 'Ref' && textOf(node.argument) === binding.name) return literal(node, binding)
      return { ...node, argument: bind(node.argument, binding, budget) }
    case 'map': {
      const named = node.entries.size === 1 ? textOf(node.entries.get('Ref')?.value) : undefined
      if (named === binding.name) return literal(node, binding)
      return { ...node, entries: bindEntries(node, binding, budget) }
    }
  }
}

function literal(node: Node, { value }: Binding): Node {
  return { kind: 'scalar', text: value, style: 'quoted', isNull: false, at: node.at }
}

function bindEntries(node: MapNode, binding: Binding, budget: Budget): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { key, keyAt, value } of node.entries.values()) {
    const bound = bindText(key, binding)
    entries.set(bound, { key: bound, keyAt, value: bind(value, binding, budget) })
  }
  return entries
}

/** The items that a loop runs over; `undefined` when they are not all known. */
function collectionOf(node: Node, scope: Scope): readonly string[] | undefined {
  const items: string[] = []
  const values = itemsOf(node)?.map((item) => scope.evaluate(item)) ?? [scope.evaluate(node)]
  for (const value of values) {
    for (const item of value.kind === 'list' ? value.items : [value]) {
      if (item.kind !== 'scalar') return undefined
      items.push(String(item.value))
    }
  }
  return items
}

function expandOne(loop: Entry, into: Map<string, Entry>, scope: Scope, budget: Budget): void {
  const [nameNode, collectionNode, body] = itemsOf(loop.value) ?? []
  const name = textOf(nameNode)
  if (name === undefined || collectionNode === undefined || body?.kind !== 'map') {
    const message = `\`${loop.key}\` takes a name, a list and a map`
    scope.report('warning', 'invalid-function', message, loop.keyAt)
    return
  }
  const items = collectionOf(collectionNode, scope)
  if (items === undefined) {
    const message = `the list of \`${loop.key}\` is not known, so what it makes was not read`
    scope.report('warning', 'loop-not-expanded', message, collectionNode.at)
    return
  }
  const made = new Map<string, Entry>()
  for (const value of items) {
    const bound = bindEntries(body, { name, value }, budget)
    if (budget.left < 0) {
      scope.report('error', 'too-large-loop', `\`${loop.key}\` makes too much and was not read`, loop.keyAt)
      return
    }
    for (const [key, entry] of expand(bound, scope, budget)) made.set(key, entry)
  }
  for (const [key, entry] of made) into.set(key, entry)
}

function expand(
  entries: ReadonlyMap<string, Entry>,
  scope: Scope,
  budget: Budget,
): ReadonlyMap<string, Entry> {
  const result = new Map<string, Entry>()
  for (const entry of entries.values()) {
    if (isLoop(entry.key)) expandOne(entry, result, scope, budget)
    else result.set(entry.key, entry)
  }
  return result
}

/**
 * The map with its `Fn::ForEach` loops written out, also loops within loops; everything made by a loop keeps
 * the place of the loop's body. Loops deeper inside are written out when those maps are evaluated.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function expandLoops(node: MapNode, scope: Scope): MapNode {
  let found = false
  for (const key of node.entries.keys()) found ||= isLoop(key)
  if (!found) return node
  return { ...node, entries: expand(node.entries, scope, { left: maximumLoopNodes }) }
}
