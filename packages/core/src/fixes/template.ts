import type { Node } from '../sources/document/index.ts'
import { rootOf } from './open-text.ts'

/** The resources of a template as they are written, for edits that add one or name one. */
export type Template = {
  readonly file: string
  /** The type of each resource by logical id. */
  readonly types: ReadonlyMap<string, string>
  /** The node of a resource's property, by the property's path. */
  readonly property: (logicalId: string, ...path: readonly string[]) => Node | undefined
  /** What a resource waits for, by logical id. */
  readonly dependsOn: (logicalId: string) => readonly string[]
  /** Whether the template takes a parameter of a name. */
  readonly takes: (parameter: string) => boolean
}

/** Reads the resources of a template; of other files there are none. */
export function templateOf(file: string, text: string): Template {
  const root = rootOf(text)
  const resources = childOf(root, 'Resources')
  const entries = resources?.kind === 'map' ? [...resources.entries.values()] : []
  const types = new Map(
    entries.flatMap(({ key, value }) => {
      const type = childOf(value, 'Type')
      return type?.kind === 'scalar' ? [[key, type.text] as const] : []
    }),
  )
  const property = (logicalId: string, ...path: readonly string[]): Node | undefined =>
    ['Properties', ...path].reduce<Node | undefined>(childOf, childOf(resources, logicalId))
  const dependsOn = (logicalId: string): readonly string[] => {
    const node = childOf(childOf(resources, logicalId), 'DependsOn')
    const nodes = node?.kind === 'list' ? node.items : [node]
    return nodes.flatMap((one) => (one?.kind === 'scalar' ? [one.text] : []))
  }
  const takes = (parameter: string): boolean => childOf(childOf(root, 'Parameters'), parameter) !== undefined
  return { file, types, property, dependsOn, takes }
}

function childOf(node: Node | undefined, key: string): Node | undefined {
  if (node?.kind === 'list') return /^\d+$/.test(key) ? node.items[Number(key)] : undefined
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined
}
