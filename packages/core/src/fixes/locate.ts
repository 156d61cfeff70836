import type { Node } from '../sources/document/index.ts'
import type { Resource, SourceLocation } from '../workload/index.ts'
import { embeddedRange } from './embedded.ts'
import { rootOf } from './open-text.ts'
import { offsetsOf } from './splice.ts'

/** Where the properties of a resource are written: the path of keys and indices to them in a document. */
export type Located = { readonly file: string; readonly path: readonly string[] }

/**
 * Finds the properties of a resource in the text of its template, those in the JSON of a state machine
 * included. `undefined` where a transform or macro made them, so that they stand nowhere.
 */
export function locate(resource: Resource, text: string): Located | undefined {
  const { at } = resource.properties
  if (at === undefined) return undefined
  const path = pathOf(text, at)
  if (path === undefined) return undefined
  // A resource without properties is read as having them where its type stands.
  const isType = path.at(-1) === 'Type' && resource.properties.entries.size === 0
  return { file: at.file, path: isType ? [...path.slice(0, -1), 'Properties'] : path }
}

/** The path to the node that is written at a location. */
export function pathOf(text: string, at: SourceLocation): readonly string[] | undefined {
  const root = rootOf(text)
  const [start, end] = offsetsOf(text, at)
  return root === undefined ? undefined : descend(text, root, [start, end])
}

type Range = readonly [start: number, end: number]

function descend(text: string, root: Node, range: Range): readonly string[] | undefined {
  const path: string[] = []
  let node: Node | undefined = root
  while (node !== undefined) {
    const [from, to] = offsetsOf(text, node.at)
    if (from === range[0] && to === range[1]) return path
    const inner = embeddedRange(text, node)
    if (inner !== undefined && holds(inner, range)) return within(text, inner, range, path)
    const next: readonly [string, Node] | undefined = children(node).find(([, child]) =>
      holds(offsetsOf(text, child.at), range),
    )
    if (next === undefined) return undefined
    path.push(next[0])
    node = next[1]
  }
  return undefined
}

function within(
  text: string,
  [from, to]: Range,
  [start, end]: Range,
  path: readonly string[],
): readonly string[] | undefined {
  const slice = text.slice(from, to)
  const root = rootOf(slice)
  const below = root && descend(slice, root, [start - from, end - from])
  return below && [...path, ...below]
}

const holds = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && outer[1] >= inner[1]

function children(node: Node): readonly (readonly [string, Node])[] {
  switch (node.kind) {
    case 'map':
      return [...node.entries.values()].map(({ key, value }) => [key, value])
    case 'list':
      return node.items.map((item, index) => [String(index), item])
    case 'scalar':
    case 'call':
      return []
  }
}
