import type { Hole, PolicyNode } from '@parapet/iam'
import type { UnresolvedPart, Value, World } from '../workload/index.ts'

/**
 * Stands for the account that a template is deployed to, where that is not known. No account has this id,
 * so it equals itself and nothing that anybody writes.
 */
export const OWN_ACCOUNT = '000000000000'

/**
 * What stands for where a template is deployed to: one account, partition and Region each, which the policy of
 * a template does not choose. As holes they would leave open what a wildcard after them reaches.
 */
const OWN_PLACE: ReadonlyMap<string, string> = new Map([
  ['AWS::AccountId', OWN_ACCOUNT],
  ['AWS::Partition', 'aws'],
  ['AWS::Region', 'own-region'],
])

/** A value as the policy reader wants it, with choices chosen as in `world`. */
export function toPolicyNode(value: Value, world: World): PolicyNode {
  const place = value.at === undefined ? {} : { at: value.at }
  switch (value.kind) {
    case 'scalar':
      return { kind: 'scalar', value: value.value, ...place }
    case 'text':
      return { kind: 'text', parts: value.parts.map(partOf), ...place }
    case 'unresolved':
      return nodeOf(value, place)
    case 'list':
      return {
        kind: 'list',
        items: present(value.items, world).map((item) => toPolicyNode(item, world)),
        ...place,
      }
    case 'map':
      return { kind: 'map', entries: entriesOf(value, world), ...place }
    case 'choice':
      return toPolicyNode(world.decide(value.condition) ? value.then : value.else, world)
    case 'absent':
      return { kind: 'scalar', value: null, ...place }
  }
}

type MapOfValues = Extract<Value, { kind: 'map' }>

function entriesOf(map: MapOfValues, world: World) {
  return [...map.entries].flatMap(([key, value]) => {
    if (isAbsent(value, world)) return []
    const keyAt = map.keys?.get(key)
    return [{ key, value: toPolicyNode(value, world), ...(keyAt && { keyAt }) }]
  })
}

const present = (items: readonly Value[], world: World): readonly Value[] =>
  items.filter((item) => !isAbsent(item, world))

function isAbsent(value: Value, world: World): boolean {
  if (value.kind !== 'choice') return value.kind === 'absent'
  return isAbsent(world.decide(value.condition) ? value.then : value.else, world)
}

function nodeOf(part: UnresolvedPart, place: Pick<PolicyNode, 'at'>): PolicyNode {
  const named = partOf(part)
  return typeof named === 'string'
    ? { kind: 'scalar', value: named, ...place }
    : { kind: 'hole', hole: named, ...place }
}

function partOf(part: string | UnresolvedPart): string | Hole {
  if (typeof part === 'string') return part
  return OWN_PLACE.get(part.symbol.id) ?? { id: part.symbol.id, reason: part.reason }
}
