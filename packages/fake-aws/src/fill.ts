import type { NormalizedSchema } from '@smithy/core/schema'

/** What stands at the leaves of a reply. */
export type Leaves = {
  /** A text for a member, told by the names that lead to it. */
  readonly text: (path: readonly string[], schema: NormalizedSchema) => string
  readonly truth: (path: readonly string[]) => boolean
  readonly number: (path: readonly string[]) => number
}

const MAX_DEPTH = 12
const EPOCH = new Date(1_700_000_000_000)

/** A value of a shape in which every member is filled; a shape inside of itself is left out. */
export function fill(schema: NormalizedSchema, leaves: Leaves, path: readonly string[] = []): unknown {
  return fillInside(schema, leaves, path, [])
}

function fillInside(
  schema: NormalizedSchema,
  leaves: Leaves,
  path: readonly string[],
  inside: readonly unknown[],
): unknown {
  if (schema.isListSchema()) {
    const item = fillInside(schema.getValueSchema(), leaves, [...path, '[]'], inside)
    return item === undefined ? [] : [item]
  }
  if (schema.isMapSchema()) {
    const item = fillInside(schema.getValueSchema(), leaves, [...path, '*'], inside)
    return item === undefined ? {} : { k: item }
  }
  if (schema.isStructSchema()) {
    const shape = schema.getSchema()
    if (inside.includes(shape) || inside.length > MAX_DEPTH) return undefined
    const members = [...schema.structIterator()].map(([name, member]): [string, unknown] => [
      name,
      fillInside(member, leaves, [...path, name], [...inside, shape]),
    ])
    return Object.fromEntries(members.filter(([, value]) => value !== undefined))
  }
  return fillLeaf(schema, leaves, path)
}

function fillLeaf(schema: NormalizedSchema, leaves: Leaves, path: readonly string[]): unknown {
  if (schema.isBooleanSchema()) return leaves.truth(path)
  if (schema.isNumericSchema()) return leaves.number(path)
  if (schema.isTimestampSchema()) return EPOCH
  if (schema.isBlobSchema()) return Buffer.from(leaves.text(path, schema))
  const text = leaves.text(path, schema)
  // Texts that hold JSON are read as such.
  return schema.getMergedTraits().mediaType === undefined ? text : JSON.stringify({ text })
}
