import type { MapNode, Node } from '../../document/index.ts'
import { makeMap } from '../draft.ts'
import { mapValues, withEntries } from '../edit.ts'
import { branchesOf, isNoValue, mapOf, plainMap } from '../nodes.ts'
import { integrationKey, methodKey } from './route.ts'

/** Keys of a path that are no methods. */
const noMethods: ReadonlySet<string> = new Set(['summary', 'description', 'parameters'])

/** Puts a map through `change`, or both branches of a choice between maps. */
function throughBranches(node: Node, change: (map: MapNode) => MapNode): Node {
  const parts = branchesOf(node)
  if (parts === undefined) {
    const map = plainMap(node)
    return map === undefined ? node : change(map)
  }
  const each = (branch: Node): Node => (isNoValue(branch) ? branch : throughBranches(branch, change))
  return makeMap({ 'Fn::If': [parts.condition, each(parts.then), each(parts.else)] }, node.at)
}

/** The document with each path's item changed, inside choices too. */
export function mapPathItems(body: MapNode, change: (item: MapNode, path: string) => MapNode): MapNode {
  const paths = mapOf(body, 'paths')
  if (paths === undefined) return body
  const changed = mapValues(paths, (item, path) => throughBranches(item, (map) => change(map, path)))
  return withEntries(body, { paths: changed }, body.at)
}

/** A method of a document. */
export type MethodAt = { readonly path: string; readonly method: string }

/** The document with each method that has an integration changed, inside choices too. */
export function mapMethods(body: MapNode, change: (definition: MapNode, at: MethodAt) => MapNode): MapNode {
  return mapPathItems(body, (item, path) =>
    mapValues(item, (value, key) => {
      if (noMethods.has(key)) return value
      const at = { path, method: methodKey(key) }
      return throughBranches(value, (map) => (map.entries.has(integrationKey) ? change(map, at) : map))
    }),
  )
}

/** The keys of every item of a path, inside choices too. */
export function keysOfPath(body: MapNode, path: string): readonly string[] {
  const keys: string[] = []
  const item = mapOf(body, 'paths')?.entries.get(path)?.value
  if (item !== undefined) {
    throughBranches(item, (map) => {
      keys.push(...map.entries.keys())
      return map
    })
  }
  return keys
}

/** The paths of a document, in its order. */
export function pathsOf(body: MapNode): readonly string[] {
  return [...(mapOf(body, 'paths')?.entries.keys() ?? [])]
}
