import type { MapValue, Resource, SymbolRef, UnresolvedPart, Value } from '../../../workload/index.ts'
import { joinPieces } from '../../../workload/index.ts'
import type { TerraformResource } from '../resource.ts'
import { attributeNamed } from './attribute.ts'
import { mappingOf } from './find-mapping.ts'

/** The resources of a unit by address, and what became of those that were folded into others. */
export type Addresses = {
  readonly find: (address: string) => TerraformResource | undefined
  /** The address of the resource that a satellite was folded into. */
  readonly foldedInto: (address: string) => string | undefined
}

/** Data sources that tell where something is deployed, by attribute. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_caller_identity: { account_id: 'AWS::AccountId', id: 'AWS::AccountId' },
  aws_region: { name: 'AWS::Region', region: 'AWS::Region', id: 'AWS::Region' },
  aws_partition: { partition: 'AWS::Partition', id: 'AWS::Partition', dns_suffix: 'AWS::URLSuffix' },
}

/** Values nest at most so deep; see `convert`. */
const maxDepth = 400

/** The value with every reference in the terms of CloudFormation. */
export function translate(value: Value, addresses: Addresses, scope: Resource['scope'], depth = 0): Value {
  if (depth > maxDepth) return value
  switch (value.kind) {
    case 'scalar':
    case 'absent':
      return value
    case 'unresolved': {
      const part = translatePart(value, addresses, scope)
      return typeof part === 'string' ? joinPieces([part], value) : { ...value, ...part }
    }
    case 'text': {
      const parts = value.parts.map((part) =>
        typeof part === 'string' ? part : translatePart(part, addresses, scope),
      )
      return joinPieces(joinLiterals(parts), value)
    }
    case 'list':
      return { ...value, items: value.items.map((item) => translate(item, addresses, scope, depth + 1)) }
    case 'map':
      return translateMap(value, addresses, scope, depth)
    case 'choice':
      return {
        ...value,
        then: translate(value.then, addresses, scope, depth + 1),
        else: translate(value.else, addresses, scope, depth + 1),
      }
  }
}

/** {@link translate} for the arguments of a resource. */
export function translateMap(
  value: MapValue,
  addresses: Addresses,
  scope: Resource['scope'],
  depth = 0,
): MapValue {
  const entries = [...value.entries].map(
    ([name, entry]) => [name, translate(entry, addresses, scope, depth + 1)] as const,
  )
  return { ...value, entries: new Map(entries) }
}

function joinLiterals(parts: readonly (string | UnresolvedPart)[]): readonly (string | UnresolvedPart)[] {
  const result: (string | UnresolvedPart)[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part
    else result.push(part)
  }
  return result
}

function translatePart(
  part: UnresolvedPart,
  addresses: Addresses,
  scope: Resource['scope'],
): string | UnresolvedPart {
  const { target } = part.symbol
  if (target === undefined || target.unit !== undefined) return part
  const place = placeOf(target.address, target.attribute)
  if (place !== undefined) return placed(place, part, scope)
  const symbol = translateSymbol(target.address, target.attribute, addresses)
  if (symbol === undefined) return part
  // What is made from an attribute is not the attribute: it keeps its own name, and leads to the same resource.
  const isPlain = part.symbol.id === `${target.address}.${target.attribute}`
  return { ...part, symbol: isPlain ? symbol : { ...symbol, id: part.symbol.id } }
}

function placeOf(address: string, attribute: string): string | undefined {
  const type = /(?:^|\.)data\.(\w+)\.[\w-]+(?:\[[^\]]*\])?$/.exec(address.slice(-300))?.[1]
  return type === undefined || !Object.hasOwn(places, type) ? undefined : places[type]?.[attribute]
}

function placed(place: string, part: UnresolvedPart, scope: Resource['scope']): string | UnresolvedPart {
  const known =
    place === 'AWS::Region' ? scope.region : place === 'AWS::AccountId' ? scope.account : scope.partition
  if (known.kind === 'scalar' && place !== 'AWS::URLSuffix') return String(known.value)
  return {
    kind: 'unresolved',
    symbol: { id: place },
    reason: 'environment',
    ...(part.settle !== undefined && { settle: part.settle }),
  }
}

function translateSymbol(address: string, attribute: string, addresses: Addresses): SymbolRef | undefined {
  const resource = addresses.find(address)
  const mapping = resource === undefined ? undefined : mappingOf(resource.type)
  if (resource === undefined || mapping === undefined) return undefined
  const host = addresses.foldedInto(resource.address)
  if (host === undefined) return symbolOf(resource.address, attributeNamed(attribute, mapping))
  // What a satellite says of itself is mostly the name of what it is part of.
  const isName = attribute === 'id' || attribute === mapping.fold?.by
  if (isName) return symbolOf(host, 'Ref')
  return { id: `${resource.address}.${attribute}`, target: { address: host, attribute: 'Ref' } }
}

function symbolOf(address: string, attribute: string): SymbolRef {
  return { id: `${address}.${attribute}`, target: { address, attribute } }
}
