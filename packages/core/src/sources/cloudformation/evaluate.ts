import type { SourceLocation, Value } from '../../workload/index.ts'
import type { ListNode, MapNode, Node, ScalarNode } from '../document/index.ts'
import { absent, scalar } from '../values/make-value.ts'
import { valueOfParts } from '../values/text.ts'
import { withDynamicReferences } from './dynamic-references.ts'
import { type Call, callOf } from './functions.ts'
import { intrinsics } from './intrinsics/index.ts'
import type { Scope } from './scope.ts'
import { unsupported } from './text-values.ts'

function evaluateScalar(node: ScalarNode, scope: Scope): Value {
  if (node.isNull) {
    scope.report('warning', 'null-value', 'null is not a value in a template; it is read as nothing', node.at)
    return absent(node.at)
  }
  if (!node.text.includes('{{resolve:')) return scalar(node.text, node.at)
  return valueOfParts(withDynamicReferences([node.text]), node.at, [])
}

function evaluateList(node: ListNode, scope: Scope): Value {
  const items: Value[] = []
  for (const item of node.items) {
    const value = scope.evaluate(item)
    // `AWS::NoValue` takes its item out of the list.
    if (value.kind !== 'absent') items.push(value)
  }
  return { kind: 'list', items, at: node.at }
}

function evaluateMap(node: MapNode, scope: Scope): Value {
  const entries = new Map<string, Value>()
  const keys = new Map<string, SourceLocation>()
  for (const { key, keyAt, value } of node.entries.values()) {
    keys.set(key, keyAt)
    if (key !== 'Fn::Transform') entries.set(key, scope.evaluate(value))
    else mergeSnippet(entries, keys, apply({ name: key, argument: value, at: value.at }, scope))
  }
  return { kind: 'map', entries, keys, at: node.at }
}

/** Puts what a transform among other keys makes beside them; the map's own keys are stronger. */
function mergeSnippet(entries: Map<string, Value>, keys: Map<string, SourceLocation>, snippet: Value): void {
  if (snippet.kind !== 'map') {
    entries.set('Fn::Transform', snippet)
    return
  }
  keys.delete('Fn::Transform')
  for (const [key, value] of snippet.entries) {
    const at = snippet.keys?.get(key)
    if (!entries.has(key)) entries.set(key, value)
    if (at !== undefined && !keys.has(key)) keys.set(key, at)
  }
}

function apply(call: Call, scope: Scope): Value {
  const intrinsic = intrinsics.get(call.name)
  if (intrinsic !== undefined) return intrinsic(call.argument, call.at, scope)
  scope.report(
    'warning',
    'unknown-function',
    `\`${call.name}\` is not a function that returns a value`,
    call.at,
  )
  return unsupported(call.name, call.at)
}

/**
 * The value of a node of a template. Depth is bounded by that of the document, which was checked when it was
 * read.
 */
export function evaluateNode(node: Node, scope: Scope): Value {
  const call = callOf(node)
  if (call !== undefined) return apply(call, scope)
  switch (node.kind) {
    case 'scalar':
      return evaluateScalar(node, scope)
    case 'list':
      return evaluateList(node, scope)
    case 'map':
      return evaluateMap(node, scope)
    case 'call':
      return unsupported(node.name, node.at)
  }
}
