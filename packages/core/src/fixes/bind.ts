import type { Node } from '../sources/document/index.ts'
import type { EditFields, EditValue } from '../workload/index.ts'
import { isList } from './print-value.ts'

/** What the placeholders of a value stand for. */
export type Binding = {
  readonly text: (text: string) => string
  /** `undefined` for fields that are no placeholder. */
  readonly fields: (fields: EditFields) => EditValue | undefined
}

/** A value with something in place of its placeholders. */
export function bindValue(value: EditValue, binding: Binding): EditValue {
  if (isList(value)) return value.map((item) => bindValue(item, binding))
  if (typeof value === 'object') return binding.fields(value) ?? bindFields(value, binding)
  return typeof value === 'string' ? binding.text(value) : value
}

/** Fields with something in place of the placeholders in their values. */
export const bindFields = (fields: EditFields, binding: Binding): EditFields =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, bindValue(field, binding)]))

/** A text or a reference as it is written; `undefined` for anything larger, which is not copied. */
export function copyOf(node: Node | undefined): EditValue | undefined {
  if (node?.kind === 'scalar') return node.isNull ? undefined : node.text
  if (node?.kind === 'call' && node.argument.kind === 'scalar') {
    const { text } = node.argument
    if (node.name === 'Ref') return { Ref: text }
    if (node.name === 'Sub') return { 'Fn::Sub': text }
    return node.name === 'GetAtt' ? { 'Fn::GetAtt': text.split('.') } : undefined
  }
  if (node?.kind !== 'map' || node.entries.size !== 1) return undefined
  const [entry] = node.entries.values()
  return entry?.key === 'Ref' && entry.value.kind === 'scalar' ? { Ref: entry.value.text } : undefined
}
