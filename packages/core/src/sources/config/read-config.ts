import { type Kind, schemaOf } from '../../schema/index.ts'
import {
  byText,
  type Diagnostic,
  type MapValue,
  type Resource,
  type SourceFiles,
  type Unit,
  type Value,
} from '../../workload/index.ts'
import { textOf } from '../document/access.ts'
import { type Node, readDocument } from '../document/index.ts'
import { absent, scalar, unresolved } from '../values/make-value.ts'
import { type ConfigItem, configItems } from './config-items.ts'
import { configValue, unrecorded } from './config-value.ts'

/** A snapshot as units, one for each account and Region. */
export type ConfigRead = { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads a configuration snapshot of AWS Config, or what a query of it answered. Types that AWS Config records as
 * CloudFormation writes them are read; of others it is only known that they are there.
 */
export function readConfig(files: SourceFiles, file: string): ConfigRead {
  const text = files.read(file)
  if (text === undefined) return refused(file, 'unreadable', `\`${file}\` could not be read`)
  const { roots, diagnostics } = readDocument(text, file)
  const [root] = roots
  // A place would show the line, which is the whole file.
  if (root === undefined) {
    const told = diagnostics.map(({ code, severity, message }) => ({ code, severity, message, file }))
    return { units: [], diagnostics: told }
  }
  const items = configItems(root, file)
  if (items === undefined) return refused(file, 'not-a-snapshot', 'the file holds no items of AWS Config')
  const known = items.filter(({ type }) => schemaOf(type) !== undefined)
  const places = new Map<string, ConfigItem[]>()
  for (const item of known) {
    const place = `${file}/${item.account ?? 'account'}/${item.region ?? 'region'}`
    places.set(place, [...(places.get(place) ?? []), item])
  }
  const units = [...places].sort(([left], [right]) => byText(left, right))
  return { units: units.map(([id, some]) => toUnit(id, file, some)), diagnostics: unmapped(known, file) }
}

function refused(file: string, code: string, message: string): ConfigRead {
  return { units: [], diagnostics: [{ code, severity: 'error', message, file }] }
}

function toUnit(id: string, file: string, items: readonly ConfigItem[]): Unit {
  const byAddress = new Map(items.map((item) => [addressOf(item), item]))
  const resources = [...byAddress].map(([address, item]) => toResource(address, item, id))
  return {
    id,
    source: 'config',
    files: [file],
    resources,
    exports: [],
    outputs: new Map(),
    // What is not recorded is not there to be read.
    knowledge: 'none',
    knowledgeOf: new Map(items.map(({ type }) => [type, 'partial'])),
  }
}

const addressOf = ({ arn, type, id, name }: ConfigItem): string => arn ?? `${type}/${id ?? name ?? ''}`

function toResource(address: string, item: ConfigItem, unit: string): Resource {
  const { arn, id, name, type, account, region } = item
  const partition = arn?.split(':')[1]
  const part = (value: string | undefined, what: string): Value =>
    value === undefined
      ? unresolved(`${address}.${what}`, 'environment', undefined)
      : scalar(value, undefined)
  return {
    id: `${unit}#${address}`,
    unit,
    address,
    type,
    scope: {
      partition: part(partition, 'partition'),
      account: part(account, 'account'),
      region: part(region, 'region'),
    },
    names: [...new Set([arn, id, name])].filter((one) => one !== undefined),
    properties: propertiesOf(item, address),
  }
}

function propertiesOf({ type, configuration, tags }: ConfigItem, address: string): MapValue {
  const fields = schemaOf(type)?.fields ?? new Map<string, never>()
  const isRead = isInTemplateShape(type, configuration)
  const entries = [...fields.values()].map(({ name, type: kind }): readonly [string, Value] => {
    const id = `${address}.${name}`
    const node = configuration?.kind === 'map' && isRead ? configuration.entries.get(name)?.value : undefined
    if (node === undefined && name === 'Tags' && tags !== undefined) return [name, tagsOf(tags, kind)]
    return [name, node === undefined ? unrecorded(id) : configValue(node, kind, id)]
  })
  return { kind: 'map', entries: new Map(entries) }
}

/** Older types are recorded in the words of their own APIs, which begin with a small letter. */
function isInTemplateShape(type: string, configuration: Node | undefined): boolean {
  const fields = schemaOf(type)?.fields
  return configuration?.kind === 'map' && [...configuration.entries.keys()].some((key) => fields?.has(key))
}

/** Tags stand beside the configuration: a map in snapshots, a list in what queries answer. */
function tagsOf(tags: Node, kind: Kind): Value {
  const pairs = tags.kind === 'map' ? mapPairs(tags) : tags.kind === 'list' ? tags.items.map(listPair) : []
  if (pairs.length === 0) return absent(undefined)
  if (kind.kind === 'map')
    return { kind: 'map', entries: new Map(pairs.map(([key, value]) => [key, text(value)])) }
  const item = ([key, value]: Pair): Value => ({
    kind: 'map',
    entries: new Map([
      ['Key', text(key)],
      ['Value', text(value)],
    ]),
  })
  return { kind: 'list', items: pairs.map(item) }
}

type Pair = readonly [key: string, value: string]

const text = (value: string): Value => scalar(value, undefined)

const mapPairs = (node: Node): readonly Pair[] =>
  node.kind === 'map' ? [...node.entries].map(([key, { value }]) => [key, textOf(value) ?? '']) : []

function listPair(node: Node): Pair {
  const pairs = new Map(mapPairs(node))
  return [pairs.get('key') ?? '', pairs.get('value') ?? '']
}

function unmapped(items: readonly ConfigItem[], file: string): readonly Diagnostic[] {
  const counts = new Map<string, number>()
  for (const { type, configuration } of items) {
    if (!isInTemplateShape(type, configuration)) counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return [...counts]
    .sort(([left], [right]) => byText(left, right))
    .map(([type, count]) => ({
      code: 'config-not-mapped',
      severity: 'warning',
      message: `AWS Config records \`${type}\` in a shape of its own: nothing is known of ${count}; scan the account itself with \`--aws\``,
      file,
    }))
}
