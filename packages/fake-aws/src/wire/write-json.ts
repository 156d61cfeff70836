import type { NormalizedSchema } from '@smithy/core/schema'

/** A reply's members as JSON: names as in `jsonName`, times as seconds unless the shape asks for a format. */
export function writeJson(schema: NormalizedSchema, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  if (value instanceof Date) return writeTime(schema, value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) {
    return schema.isListSchema() ? value.map((item) => writeJson(schema.getValueSchema(), item)) : value
  }
  if (typeof value !== 'object') return value
  if (schema.isMapSchema())
    return mapEntries(value, (key, item) => [key, writeJson(schema.getValueSchema(), item)])
  if (!schema.isStructSchema()) return value
  const members = new Map(schema.structIterator())
  return mapEntries(value, (key, item) => {
    const member = members.get(key)
    return member === undefined ? [key, undefined] : [nameOf(member, key), writeJson(member, item)]
  })
}

function nameOf(member: NormalizedSchema, name: string): string {
  const { jsonName } = member.getMergedTraits()
  return jsonName ?? name
}

function writeTime(schema: NormalizedSchema, time: Date): string | number {
  return schema.getSchema() === 5 ? time.toISOString() : time.getTime() / 1000
}

function mapEntries(value: object, each: (key: string, item: unknown) => [string, unknown]): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => each(key, item)))
}
