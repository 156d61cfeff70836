import { type Kind, schemaOf } from '../schema/index.ts'
import type { Resource, Value } from '../workload/index.ts'

/** Where a macro adds entries that nobody can know. */
const MACRO = 'Fn::Transform'
// As deep as documents nest.
const maxDepth = 200

/**
 * What of a resource does not fit the schema of its type: properties that there are none of, values of the
 * wrong kind, and required ones that are missing. Values that are not known fit.
 */
export function misfits({ type, properties }: Resource): readonly string[] {
  const schema = schemaOf(type)
  if (schema === undefined) return []
  const found: string[] = []
  collect(properties, { kind: 'object', fields: schema.fields }, '', found, 0)
  return found
}

function collect(value: Value, kind: Kind, path: string, found: string[], depth: number): void {
  if (depth > maxDepth || kind.kind === 'json') return
  switch (value.kind) {
    case 'absent':
    case 'unresolved':
    case 'text':
      return
    case 'choice':
      collect(value.then, kind, path, found, depth + 1)
      collect(value.else, kind, path, found, depth + 1)
      return
    case 'scalar':
      if (!fitsScalar(value.value, kind)) found.push(`\`${path}\` is not of kind ${kind.kind}`)
      return
    case 'list':
      if (kind.kind !== 'list') {
        found.push(`\`${path}\` is no list`)
        return
      }
      for (const [index, item] of value.items.entries())
        collect(item, kind.element, `${path}[${index}]`, found, depth + 1)
      return
    case 'map':
      collectMap(value.entries, kind, path, found, depth)
  }
}

function collectMap(
  entries: ReadonlyMap<string, Value>,
  kind: Kind,
  path: string,
  found: string[],
  depth: number,
): void {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
  if (kind.kind === 'map') {
    for (const [name, value] of entries) collect(value, kind.element, at(name), found, depth + 1)
    return
  }
  if (kind.kind !== 'object') {
    found.push(`\`${path}\` is not of kind ${kind.kind}`)
    return
  }
  for (const [name, value] of entries) {
    const field = kind.fields.get(name)
    if (field !== undefined) collect(value, field.type, at(name), found, depth + 1)
    else if (name !== MACRO) found.push(`there is no \`${at(name)}\``)
  }
  if (entries.has(MACRO)) return
  for (const [name, { required }] of kind.fields) {
    const isMissing = (entries.get(name)?.kind ?? 'absent') === 'absent'
    if (required && isMissing) found.push(`\`${at(name)}\` is required`)
  }
}

function fitsScalar(value: string | number | boolean, kind: Kind): boolean {
  switch (kind.kind) {
    case 'string':
    case 'json':
      return true
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number'
    case 'integer':
      return Number.isInteger(value)
    case 'list':
    case 'map':
    case 'object':
      return false
  }
}
