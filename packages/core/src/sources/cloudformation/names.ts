import type { MapValue } from '../../workload/index.ts'

/**
 * Whether a property holds the physical name of a resource of that type: `Name`, or a word of the type's own
 * followed by `Name` or `Identifier`. `BucketName` names a bucket; `FunctionName` on a permission points at
 * another resource.
 */
function isNaming(property: string, tail: string): boolean {
  if (property === 'Name') return true
  for (const ending of ['Name', 'Identifier']) {
    const word = property.endsWith(ending) ? property.slice(0, -ending.length) : ''
    if (word !== '' && tail.endsWith(word)) return true
  }
  return false
}

/** The literal physical names that a resource's properties give it, sorted. */
export function physicalNames(type: string, properties: MapValue): readonly string[] {
  const tail = type.slice(type.lastIndexOf(':') + 1)
  const names: string[] = []
  for (const [property, value] of properties.entries) {
    if (value.kind === 'scalar' && isNaming(property, tail)) names.push(String(value.value))
  }
  return names.sort()
}
