import type { SourceLocation } from '../../workload/index.ts'
import { callOf } from '../cloudformation/functions.ts'
import type { Entry, MapNode, Node } from '../document/index.ts'
import type { Report } from '../report.ts'
import { type Draft, type Drafts, makeEntry, makeMap } from './draft.ts'
import { entryOf, mapOf, textAt } from './nodes.ts'

/** What the expansion may ask of the reader. */
export type SamReader = {
  readonly report: Report
  /** The text that a node has once parameters and mappings are looked up, when it is known. */
  readonly literal: (node: Node) => string | undefined
  /** The document in a local file that a property names, relative to the template. */
  readonly document: (path: string) => Node | undefined
}

/** A resource of the template as AWS SAM reads it, with `Globals` merged. */
export type Source = {
  readonly id: string
  readonly keyAt: SourceLocation
  readonly node: MapNode
  readonly type: string
  /** Where the type is written, which is where resources made from this one stand by default. */
  readonly at: SourceLocation
  readonly properties: MapNode
  readonly condition: string | undefined
}

/** How a made resource differs from others made of the same source. */
export type Making = {
  readonly at?: SourceLocation
  /** The resource that the source itself becomes, which keeps all of its attributes. */
  readonly main?: boolean
  readonly dependsOn?: readonly string[]
  /** Attributes beside `Properties`, over those of the source. */
  readonly attributes?: Drafts
}

const passedOn = ['Condition', 'DeletionPolicy', 'UpdateReplacePolicy']
const kept = [...passedOn, 'DependsOn', 'CreationPolicy', 'UpdatePolicy', 'Metadata']

/** The resource of a template under a key; `undefined` when it is no map with a type. */
export function sourceOf({ key, keyAt, value }: Entry): Source | undefined {
  const type = textAt(value.kind === 'map' ? value : undefined, 'Type')
  if (value.kind !== 'map' || type === undefined) return undefined
  const at = entryOf(value, 'Type')?.value.at ?? keyAt
  const properties = mapOf(value, 'Properties') ?? makeMap({}, at)
  return { id: key, keyAt, node: value, type, at, properties, condition: textAt(value, 'Condition') }
}

/** The user's own word on findings holds for everything made from the resource. */
function passedMetadata(source: Source): Draft {
  const own = entryOf(mapOf(source.node, 'Metadata'), 'parapet')
  return own === undefined ? undefined : { parapet: own }
}

/** The template as it grows: resources, conditions, and names that stand for made resources. */
export class Expansion {
  readonly reader: SamReader
  readonly resources: Map<string, Entry>
  readonly conditions: Map<string, Entry>
  /** `Function.Alias` and the like, and the logical id that each stands for. */
  readonly references: Map<string, string> = new Map()
  /** What was made from each resource, by logical id. */
  readonly made: Map<Source, string[]> = new Map()
  /** Whether something was not expanded, so that names may be missing. */
  incomplete = false
  readonly #written: ReadonlyMap<string, Entry>

  constructor(
    reader: SamReader,
    resources: ReadonlyMap<string, Entry>,
    conditions: ReadonlyMap<string, Entry>,
  ) {
    this.reader = reader
    this.#written = resources
    this.resources = new Map(resources)
    this.conditions = new Map(conditions)
  }

  /** Adds a resource made from `source`. */
  add(source: Source, id: string, type: string, properties: Drafts, making: Making = {}): void {
    const at = making.at ?? source.at
    if (id !== source.id && this.#written.has(id)) {
      this.refuse(`\`${source.id}\` makes a resource \`${id}\`, but the template has one of that name`, at)
      return
    }
    this.made.set(source, [...(this.made.get(source) ?? []), id])
    const names = making.main === true ? kept : passedOn
    const attributes: { [key: string]: Draft } = {}
    for (const name of names) attributes[name] = entryOf(source.node, name)
    if (making.main !== true) attributes['Metadata'] = passedMetadata(source)
    const { dependsOn } = making
    const resource = makeMap(
      {
        Type: type,
        ...attributes,
        ...(dependsOn === undefined ? {} : { DependsOn: dependsOn }),
        ...making.attributes,
        Properties: makeMap(properties, at),
      },
      at,
    )
    const keyAt = making.main === true ? source.keyAt : at
    this.resources.set(id, { key: id, keyAt, value: resource })
  }

  /** Changes the properties of a resource that stands in the template already. */
  change(id: string, update: (properties: MapNode) => MapNode): void {
    const entry = this.resources.get(id)
    if (entry?.value.kind !== 'map') return
    const { value } = entry
    const properties = mapOf(value, 'Properties') ?? makeMap({}, value.at)
    const keyAt = value.entries.get('Properties')?.keyAt ?? entry.keyAt
    const entries = new Map(value.entries)
    entries.set('Properties', { key: 'Properties', keyAt, value: update(properties) })
    this.resources.set(id, { ...entry, value: { ...value, entries } })
  }

  /** Adds a condition. */
  condition(name: string, draft: Exclude<Draft, undefined>, at: SourceLocation): void {
    this.conditions.set(name, makeEntry(name, draft, at))
  }

  /** The text of a node, as written or as parameters and mappings make it. */
  literal(node: Node | undefined): string | undefined {
    if (node === undefined) return undefined
    if (callOf(node) !== undefined) return this.reader.literal(node)
    return node.kind === 'scalar' && !node.isNull ? node.text : undefined
  }

  /** Says that something could not be expanded. */
  refuse(message: string, at: SourceLocation): void {
    this.incomplete = true
    this.reader.report('warning', 'sam-not-expanded', message, at)
  }
}
