import { coerce } from '../../../schema/index.ts'
import type { Diagnostic, MapValue, Resource, Value } from '../../../workload/index.ts'
import { physicalNames } from '../../cloudformation/names.ts'
import { readJsonTexts } from '../../embedded/read-json-texts.ts'
import { scalar } from '../../values/make-value.ts'
import type { TerraformResource } from '../resource.ts'
import { convertObject } from './convert.ts'
import { mappingOf, typeOf } from './find-mapping.ts'
import { folded, foldOf, hostsOf, possibly } from './fold.ts'
import { HostIndex } from './host-index.ts'
import { joinMaps } from './merge.ts'
import { kindOfType } from './place.ts'
import { type Addresses, translateMap } from './references.ts'
import type { TypeMapping } from './type-mapping.ts'

/** Resources in CloudFormation shape, and what could not be mapped. */
export type MappedResources = {
  readonly resources: readonly Resource[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Puts the resources of one unit into CloudFormation shape.
 *
 * Satellites (`aws_s3_bucket_versioning`) become properties of what they belong to; references become those of
 * CloudFormation, so that relations resolve in the same way. A type without a mapping stays in Terraform's shape
 * under its own name: nothing is lost, and what refers to it still finds it.
 */
export function mapResources(given: readonly TerraformResource[], unit: string): MappedResources {
  const managed = given.filter(({ mode }) => mode === 'managed').flatMap(takenApart)
  const byAddress = new Map(managed.map((resource) => [resource.address, resource]))
  const find = (address: string): TerraformResource | undefined => findAt(address, byAddress)
  const drafts = new Map<string, MapValue>()
  const hosts = new Map<string, string>()
  const satellites: TerraformResource[] = []
  for (const resource of managed) {
    if (foldOf(resource) !== undefined) satellites.push(resource)
    else drafts.set(resource.address, ownProperties(resource))
  }
  const diagnostics: Diagnostic[] = []
  const index = new HostIndex(managed, find)
  for (const satellite of satellites) {
    const note = foldIn(satellite, { index, drafts, hosts })
    if (note !== undefined) diagnostics.push(note)
  }
  const addresses: Addresses = { find, foldedInto: (address) => hosts.get(address) }
  const resources = managed.flatMap((resource) => {
    const draft = drafts.get(resource.address)
    if (draft === undefined) return []
    const { mapped, notes } = finish(resource, translateMap(draft, addresses, resource.scope), unit)
    diagnostics.push(...notes)
    return [mapped]
  })
  return { resources, diagnostics: [...diagnostics, ...unmapped(managed)] }
}

/** Resources that CloudFormation writes as several. */
function takenApart(resource: TerraformResource): readonly TerraformResource[] {
  const mapping = mappingOf(resource.type)
  const parts = mapping?.split?.(resource) ?? [resource]
  return parts.map((part) => {
    const own = part === resource ? mapping : mappingOf(part.type)
    return own?.prepare === undefined ? part : { ...part, attributes: own.prepare(part.attributes, part) }
  })
}

/** A resource by its address; an index that was not expanded, or is not written, leads to the one there is. */
function findAt(
  address: string,
  byAddress: ReadonlyMap<string, TerraformResource>,
): TerraformResource | undefined {
  const exact = byAddress.get(address)
  if (exact !== undefined) return exact
  const open = address.endsWith(']') ? address.lastIndexOf('[') : -1
  return open === -1 ? byAddress.get(`${address}[0]`) : byAddress.get(address.slice(0, open))
}

function ownProperties(resource: TerraformResource): MapValue {
  const mapping = mappingOf(resource.type)
  if (mapping === undefined) return resource.attributes
  const properties = convertObject(resource.attributes, kindOfType(mapping.to), mapping)
  const constants = Object.entries(mapping.constants ?? {}).map(([name, value]): [string, Value] => [
    name,
    typeof value === 'object' ? { kind: 'list', items: [] } : scalar(value, resource.at),
  ])
  return joinMaps({ kind: 'map', entries: new Map(constants) }, properties)
}

type Folding = {
  readonly index: HostIndex
  readonly drafts: Map<string, MapValue>
  readonly hosts: Map<string, string>
}

/** Folds a satellite into its hosts; one whose host is not among the inputs stays by itself. */
function foldIn(satellite: TerraformResource, folding: Folding): Diagnostic | undefined {
  const found = foldOf(satellite)
  if (found === undefined) return undefined
  const { mapping, fold } = found
  const { index, drafts, hosts } = folding
  const host = hostsOf(satellite, fold, index)
  const addition = folded(satellite, mapping, fold)
  if (host.kind === 'known') {
    for (const address of host.addresses) {
      drafts.set(address, joinMaps(drafts.get(address) ?? empty, addition))
      if (!hosts.has(satellite.address)) hosts.set(satellite.address, address)
    }
    return undefined
  }
  drafts.set(satellite.address, alone(satellite, mapping))
  if (host.kind === 'outside') return undefined
  for (const { address } of index.ofTypes(fold.into)) {
    const draft = drafts.get(address)
    if (draft !== undefined) drafts.set(address, possibly(draft, addition, satellite))
  }
  return {
    code: 'satellite-without-host',
    severity: 'note',
    message: `what \`${satellite.address}\` belongs to is not known; it may belong to any \`${fold.into.join('`, `')}\``,
    file: satellite.at?.file ?? '',
    ...(satellite.at !== undefined && { location: satellite.at }),
  }
}

/** A satellite as a resource of its own, where CloudFormation knows it as one. */
function alone(satellite: TerraformResource, mapping: TypeMapping): MapValue {
  const type = mapping.fold?.alone
  return type === undefined
    ? satellite.attributes
    : convertObject(satellite.attributes, kindOfType(type), mapping)
}

const empty: MapValue = { kind: 'map', entries: new Map() }

function finish(
  resource: TerraformResource,
  properties: MapValue,
  unit: string,
): { readonly mapped: Resource; readonly notes: readonly Diagnostic[] } {
  const { address, at, moduleCall, existsWhen, metadata } = resource
  const mapping = mappingOf(resource.type)
  const type = typeOf(resource.type)
  const placed = at === undefined ? properties : { ...properties, at: properties.at ?? at }
  const coerced = coerce(placed, type)
  const read = readJsonTexts(coerced.kind === 'map' ? coerced : placed, type)
  const mapped: Resource = {
    id: `${unit}#${address}`,
    unit,
    address,
    type,
    scope: scopeOf(resource, mapping),
    names: [...new Set([...physicalNames(type, read.properties), ...deployedNames(resource)])].sort(),
    properties: read.properties,
    ...(at !== undefined && { at }),
    ...(moduleCall !== undefined && { origin: { location: moduleCall } }),
    ...(existsWhen !== undefined && { existsWhen }),
    ...(metadata !== undefined && { metadata }),
  }
  return { mapped, notes: read.diagnostics }
}

/** The id and ARN of a resource that is deployed, and what follows the last `/` or `:` of its ARN. */
function deployedNames({ attributes }: TerraformResource): readonly string[] {
  return ['id', 'arn'].flatMap((name) => {
    const value = attributes.entries.get(name)
    if (value?.kind !== 'scalar' || value.value === '') return []
    const text = String(value.value)
    return text.startsWith('arn:')
      ? [text, text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1)]
      : [text]
  })
}

/** Since version 6 of the provider a resource may say its own region. */
function scopeOf(resource: TerraformResource, mapping: TypeMapping | undefined): Resource['scope'] {
  const region = resource.attributes.entries.get('region')
  const isOwn = mapping !== undefined && region?.kind === 'scalar' && region.value !== ''
  return isOwn ? { ...resource.scope, region } : resource.scope
}

const aiTypes =
  /^aws(?:cc)?_(?:bedrock|sagemaker|comprehend|kendra|lex|qbusiness|rekognition|transcribe|translate)/

/** AI resources that are not mapped are worth a word; there are a thousand others that have nothing to do with it. */
function unmapped(resources: readonly TerraformResource[]): readonly Diagnostic[] {
  return resources
    .filter(({ type }) => aiTypes.test(type) && mappingOf(type) === undefined)
    .map(({ address, type, at }) => ({
      code: 'unmapped-type',
      severity: 'warning' as const,
      message: `\`${type}\` is not known, so that \`${address}\` is not judged`,
      file: at?.file ?? '',
      ...(at !== undefined && { location: at }),
    }))
}
