import type { Export, SourceLocation, Value } from '../../workload/index.ts'
import { child, textOf } from '../document/access.ts'
import type { MapNode } from '../document/index.ts'
import { absent, assuming } from '../values/make-value.ts'
import type { Scope } from './scope.ts'

/** What a template gives to others: its outputs by name, and the exports among them. */
export type Outputs = {
  readonly values: ReadonlyMap<string, Value>
  readonly exports: readonly Export[]
}

/** An output under a condition is nothing where the condition does not hold. */
function underCondition(value: Value, node: MapNode, at: SourceLocation, scope: Scope): Value {
  const nameNode = child(node, 'Condition')
  const name = textOf(nameNode)
  if (name === undefined) return value
  const { condition, assumes } = scope.condition(name, nameNode?.at ?? at)
  if (condition.kind === 'constant') return assuming(condition.value ? value : absent(at), assumes)
  return { kind: 'choice', condition, then: value, else: absent(at), at }
}

/** Reads the `Outputs` of a template. */
export function readOutputs(section: MapNode | undefined, scope: Scope): Outputs {
  const values = new Map<string, Value>()
  const exports: Export[] = []
  for (const { key, value: node, keyAt } of section?.entries.values() ?? []) {
    const valueNode = node.kind === 'map' ? child(node, 'Value') : undefined
    if (node.kind !== 'map' || valueNode === undefined) {
      scope.report('warning', 'invalid-output', `output \`${key}\` must be a map with a \`Value\``, keyAt)
      continue
    }
    const value = underCondition(scope.evaluate(valueNode), node, keyAt, scope)
    values.set(key, value)
    const exported = child(node, 'Export')
    const name = exported?.kind === 'map' ? child(exported, 'Name') : undefined
    if (name !== undefined && value.kind !== 'absent') exports.push({ name: scope.evaluate(name), value })
  }
  return { values, exports }
}
