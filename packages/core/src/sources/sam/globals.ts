import { callOf } from '../cloudformation/functions.ts'
import type { Entry, MapNode, Node } from '../document/index.ts'
import { itemsAt, mapOf, textAt } from './nodes.ts'

/** Paths whose local value replaces the global one although both are lists. */
const replaced: ReadonlySet<string> = new Set([
  'Function.Architectures',
  'CapacityProvider.InstanceRequirements.Architectures',
])

const prefix = 'AWS::Serverless::'
const sections: ReadonlySet<string> = new Set([
  'Function',
  'Api',
  'HttpApi',
  'SimpleTable',
  'StateMachine',
  'LayerVersion',
  'CapacityProvider',
  'WebSocketApi',
])

function merged(shared: Node, own: Node, path: string): Node {
  if (callOf(shared) !== undefined || callOf(own) !== undefined) return own
  if (shared.kind === 'list' && own.kind === 'list') {
    return replaced.has(path) ? own : { ...own, items: [...shared.items, ...own.items] }
  }
  return shared.kind === 'map' && own.kind === 'map' ? mergedMaps(shared, own, path) : own
}

function mergedMaps(shared: MapNode, own: MapNode, path: string): MapNode {
  const entries = new Map<string, Entry>(shared.entries)
  for (const entry of own.entries.values()) {
    const other = shared.entries.get(entry.key)
    const value = other === undefined ? entry.value : merged(other.value, entry.value, `${path}.${entry.key}`)
    entries.set(entry.key, { ...entry, value })
  }
  return { ...own, entries }
}

function without(section: MapNode, resource: MapNode): MapNode | undefined {
  const ignored = new Set(
    itemsAt(resource, 'IgnoreGlobals').flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])),
  )
  if (ignored.size === 0) return section
  if (ignored.has('*')) return undefined
  return { ...section, entries: new Map([...section.entries].filter(([key]) => !ignored.has(key))) }
}

/**
 * A resource with what `Globals` says for its type: maps are merged, lists put one after the other, and of
 * anything else the resource's own value counts.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(resource: MapNode, globals: MapNode | undefined): MapNode {
  const type = textAt(resource, 'Type') ?? ''
  const name = type.startsWith(prefix) ? type.slice(prefix.length) : ''
  const section = sections.has(name) ? mapOf(globals, name) : undefined
  const shared = section === undefined ? undefined : without(section, resource)
  if (shared === undefined) return resource
  const own = mapOf(resource, 'Properties')
  const value = own === undefined ? shared : mergedMaps(shared, own, name)
  const keyAt =
    resource.entries.get('Properties')?.keyAt ?? resource.entries.get('Type')?.keyAt ?? resource.at
  return {
    ...resource,
    entries: new Map([...resource.entries, ['Properties', { key: 'Properties', keyAt, value }]]),
  }
}
