import { hasType, type Kind } from '../../../schema/index.ts'
import { kindOfType, placeAt, placeOf } from './place.ts'
import type { TypeMapping } from './type-mapping.ts'

/** What the table of the provider's arguments and a mapping say about each other. */
export type Coverage = {
  /** Arguments that go nowhere and are not ignored with a reason; what is below one is not listed. */
  readonly unmapped: readonly string[]
  /** Arguments that the mapping names and the provider does not have. */
  readonly vanished: readonly string[]
  /** Renames that lead to a property which CloudFormation does not have. */
  readonly lost: readonly string[]
  /** How many arguments have a place. */
  readonly mapped: number
}

/** Kinds by the path of a block; `undefined` below what is taken care of in another way. */
type Kinds = Map<string, Kind | undefined>

/**
 * Holds a mapping against the arguments of its type, one line of `tools/data/terraform-aws.generated.json`.
 *
 * That way a new version of the provider, or of CloudFormation, shows what it changed.
 */
export function coverageOf(mapping: TypeMapping, line: string): Coverage {
  const paths = argumentPaths(line)
  const whole = kindOfType(mapping.to)
  const base = mapping.fold === undefined ? whole : placeAt(whole, mapping.fold.at)?.kind
  const kinds: Kinds = new Map([['', base]])
  const unmapped: string[] = []
  const lost = base === undefined || !hasType(mapping.to) ? [mapping.fold?.at ?? mapping.to] : []
  let mapped = 0
  for (const path of [...paths, ...(mapping.made ?? [])]) {
    const outcome = follow(path, mapping, kinds)
    if (outcome === 'mapped') mapped += 1
    else if (outcome === 'lost') lost.push(path)
    else if (outcome === 'unmapped') unmapped.push(path)
  }
  const known = new Set([...paths, ...(mapping.made ?? [])])
  const vanished = namedBy(mapping).filter((path) => !known.has(path) && !/(?:^|\.)id$/.test(path))
  return { unmapped, vanished, lost, mapped }
}

function namedBy(mapping: TypeMapping): readonly string[] {
  const { renames = {}, values = {}, ignores = {}, prepared = [] } = mapping
  return [...new Set([...Object.keys(renames), ...Object.keys(values), ...Object.keys(ignores), ...prepared])]
}

type Outcome = 'mapped' | 'aside' | 'unmapped' | 'lost'

function follow(path: string, mapping: TypeMapping, kinds: Kinds): Outcome {
  const cut = path.lastIndexOf('.')
  const above = cut === -1 ? '' : path.slice(0, cut)
  if (!kinds.has(above)) return 'aside'
  const kind = kinds.get(above)
  const isPrepared = mapping.prepared?.includes(path) === true || mapping.fold?.by === path
  if (kind === undefined || isPrepared) {
    kinds.set(path, undefined)
    return isPrepared ? 'mapped' : 'aside'
  }
  const renamed = mapping.renames?.[path] !== undefined
  if (!renamed && (kind.kind === 'json' || kind.kind === 'map')) {
    kinds.set(path, kind.kind === 'map' ? itemOf(kind.element) : kind)
    return 'mapped'
  }
  const place = placeOf(mapping, kind, above, path.slice(cut + 1))
  if (place === undefined) return renamed ? 'lost' : 'unmapped'
  kinds.set(path, place === 'ignored' ? undefined : place.path.length === 0 ? kind : itemOf(place.kind))
  return place === 'ignored' ? 'aside' : 'mapped'
}

function itemOf(kind: Kind): Kind {
  return kind.kind === 'list' ? itemOf(kind.element) : kind
}

/** The paths of the arguments that a configuration may write, parents before what is in them. */
function argumentPaths(line: string): readonly string[] {
  const paths: string[] = []
  const above: string[] = []
  for (const [token, name] of line.matchAll(/(\w+)(?::[^\s{}()]*(?:\{\w+)?|[{(])|[})]/g)) {
    if (name === undefined) {
      above.pop()
      continue
    }
    const isOpen = token.endsWith('{') || token.endsWith('(')
    if (!token.endsWith(':=')) paths.push([...above, name].join('.'))
    if (isOpen) above.push(name)
  }
  return paths
}
