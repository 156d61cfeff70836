import type { NormalizedSchema } from '@smithy/core/schema'

/** A value as an element: https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings */
export function writeXml(schema: NormalizedSchema, value: unknown, name: string): string {
  if (value === undefined || value === null) return ''
  if (schema.isListSchema() && Array.isArray(value)) return writeList(schema, value, name)
  if (typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) {
    return element(name, escaped(textOf(value)))
  }
  if (schema.isMapSchema()) return writeMap(schema, value, name)
  return element(name, membersOf(schema, value))
}

/** The members of a structure one after another. */
export function membersOf(schema: NormalizedSchema, value: object): string {
  const values = new Map<string, unknown>(Object.entries(value))
  return [...schema.structIterator()]
    .map(([name, member]) => writeXml(member, values.get(name), member.getMemberTraits().xmlName ?? name))
    .join('')
}

function writeList(schema: NormalizedSchema, items: readonly unknown[], name: string): string {
  const inner = schema.getValueSchema()
  const itemName = inner.getMergedTraits().xmlName ?? 'member'
  const isFlat = schema.getMergedTraits().xmlFlattened !== undefined
  const written = items.map((item) => writeXml(inner, item, isFlat ? name : itemName)).join('')
  return isFlat ? written : element(name, written)
}

function writeMap(schema: NormalizedSchema, value: object, name: string): string {
  const keyName = schema.getKeySchema().getMergedTraits().xmlName ?? 'key'
  const inner = schema.getValueSchema()
  const itemName = inner.getMergedTraits().xmlName ?? 'value'
  const isFlat = schema.getMergedTraits().xmlFlattened !== undefined
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) =>
    element(isFlat ? name : 'entry', element(keyName, escaped(key)) + writeXml(inner, item, itemName)),
  )
  return isFlat ? entries.join('') : element(name, entries.join(''))
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return String(value)
}

/** An element around content that is XML already. */
export const element = (name: string, content: string): string => `<${name}>${content}</${name}>`

/** Text as content of an element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
