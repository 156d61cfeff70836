import { mappingOf } from '../../sources/terraform/mapping/find-mapping.ts'
import { kindOfType, placeAt } from '../../sources/terraform/mapping/place.ts'
import { mappings } from '../../sources/terraform/mapping/types.generated.ts'
import { argumentsOf } from './provider.ts'
import { type Level, stepsTo } from './shape.ts'

/** A resource of Terraform that sets a part of another one: its type, where its arguments go, and what names the other. */
export type Satellite = {
  readonly type: string
  readonly by: string
  readonly at: readonly string[]
  readonly level: Level
}

/** The level of a type as a whole; `undefined` where the arguments of the type are not known. */
export function topLevel(type: string): Level | undefined {
  const mapping = mappingOf(type)
  const fields = argumentsOf(type)
  return mapping === undefined || mapping.fold !== undefined || fields === undefined
    ? undefined
    : { mapping, fields, kind: kindOfType(mapping.to), above: '' }
}

/** The satellites of a type that set what is below a path of its properties, the most particular ones first. */
export function satellitesFor(type: string, path: readonly string[]): readonly Satellite[] {
  const found = mappings.flatMap((mapping): readonly Satellite[] => {
    const { fold, to, from } = mapping
    const at = fold?.at === '' ? [] : (fold?.at.split('.') ?? [])
    const isFor = fold?.into.includes(type) === true && at.every((name, i) => name === path[i])
    const fields = isFor ? argumentsOf(from) : undefined
    const kind = placeAt(kindOfType(to), fold?.at ?? '')?.kind
    return fold === undefined || fields === undefined || kind === undefined
      ? []
      : [{ type: from, by: fold.by, at, level: { mapping, fields, kind, above: '' } }]
  })
  return found.sort((one, other) => other.at.length - one.at.length)
}

/** The level within the block that a path leads to. */
export function levelAt(level: Level, path: readonly string[]): Level | undefined {
  if (path.length === 0) return level
  for (const { argument, level: inner, rest } of stepsTo(level, path)) {
    if (argument.fields === undefined) continue
    const found = levelAt(inner, rest)
    if (found !== undefined) return found
  }
  return undefined
}
