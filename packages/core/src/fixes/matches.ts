import type { Node } from '../sources/document/index.ts'
import type { EditValue } from '../workload/index.ts'
import { isList } from './print-value.ts'

/** Whether a function of the template makes the value, in the short or in the long form. */
export function isComputed(node: Node): boolean {
  return callOf(node) !== undefined
}

/** A function of the template with its argument: `!Ref A`, or `{ Ref: A }`. */
function callOf(node: Node): { readonly name: string; readonly argument: Node } | undefined {
  if (node.kind === 'call') {
    const name = node.name === 'Ref' || node.name === 'Condition' ? node.name : `Fn::${node.name}`
    return { name, argument: node.argument }
  }
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined
  const [[key = '', entry] = []] = node.entries
  return entry !== undefined && (key === 'Ref' || key.startsWith('Fn::'))
    ? { name: key, argument: entry.value }
    : undefined
}

/** Whether a node says what a value says, in whatever notation. */
export function matches(node: Node, value: EditValue): boolean {
  const call = callOf(node)
  if (call !== undefined) return matchesCall(call, value)
  switch (node.kind) {
    case 'scalar':
      return typeof value !== 'object' && !node.isNull && node.text === String(value)
    case 'list':
      return (
        isList(value) &&
        value.length === node.items.length &&
        node.items.every((item, index) => matches(item, value[index] ?? ''))
      )
    case 'map':
      return typeof value === 'object' && !isList(value) && matchesFields(node.entries, value)
    case 'call':
      return false
  }
}

function matchesFields(
  entries: ReadonlyMap<string, { readonly value: Node }>,
  value: { readonly [key: string]: EditValue },
): boolean {
  const fields = Object.entries(value)
  return (
    fields.length === entries.size &&
    fields.every(([key, field]) => {
      const entry = entries.get(key)
      return entry !== undefined && matches(entry.value, field)
    })
  )
}

function matchesCall({ name, argument }: NonNullable<ReturnType<typeof callOf>>, value: EditValue): boolean {
  if (typeof value !== 'object' || isList(value)) return false
  const [[key, expected] = [], ...others] = Object.entries(value)
  if (key !== name || expected === undefined || others.length > 0) return false
  if (argument.kind === 'scalar' && isList(expected)) return argument.text === expected.map(String).join('.')
  return matches(argument, expected)
}
