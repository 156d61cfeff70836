import type { SourceLocation } from '../../workload/index.ts'
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../document/index.ts'

/**
 * A node to be made, written as plain data. Nodes and entries of the template stand in it as they are, so
 * that what was written keeps its place; everything else takes the place the draft is made for. What is
 * undefined is left out.
 */
export type Draft =
  | string
  | number
  | boolean
  | Node
  | Entry
  | undefined
  | readonly Draft[]
  | { readonly [key: string]: Draft }

/** A map of drafts. */
export type Drafts = { readonly [key: string]: Draft }

function isNode(value: object): value is Node {
  return 'kind' in value && 'at' in value
}

function isEntry(value: object): value is Entry {
  return 'keyAt' in value
}

function isList(value: object): value is readonly Draft[] {
  return Array.isArray(value)
}

/** A text, as if it stood quoted at that place. */
export function textNode(text: string, at: SourceLocation): ScalarNode {
  return { kind: 'scalar', text, style: 'quoted', isNull: false, at }
}

function isMap(value: Draft): value is Drafts {
  return typeof value === 'object' && !isNode(value) && !isEntry(value) && !isList(value)
}

/** Makes the node of a draft. */
export function makeNode(draft: Exclude<Draft, undefined>, at: SourceLocation): Node {
  if (typeof draft === 'string') return textNode(draft, at)
  if (typeof draft !== 'object') {
    return { kind: 'scalar', text: String(draft), style: 'plain', isNull: false, at }
  }
  if (isNode(draft)) return draft
  if (isEntry(draft)) return draft.value
  if (isList(draft)) return makeList(draft, at)
  return makeMap(draft, at)
}

/** Makes a list; what is undefined in it is left out. */
export function makeList(drafts: readonly Draft[], at: SourceLocation): ListNode {
  const items = drafts.flatMap((item) => (item === undefined ? [] : [makeNode(item, at)]))
  return { kind: 'list', items, at }
}

/** Makes a map; a key whose value is an entry of the template stands where that entry's key stands. */
export function makeMap(drafts: Drafts, at: SourceLocation): MapNode {
  const entries = new Map<string, Entry>()
  for (const [key, value] of Object.entries(drafts)) {
    if (value !== undefined) entries.set(key, makeEntry(key, value, at))
  }
  return { kind: 'map', entries, at }
}

/** Makes an entry of a map. */
export function makeEntry(key: string, draft: Exclude<Draft, undefined>, at: SourceLocation): Entry {
  if (typeof draft === 'object' && isEntry(draft)) return { key, keyAt: draft.keyAt, value: draft.value }
  const value = makeNode(draft, at)
  const keyAt = typeof draft === 'object' && !isMap(draft) && !isList(draft) ? value.at : at
  return { key, keyAt, value }
}

/** `Ref`. */
export function ref(id: string): Drafts {
  return { Ref: id }
}

/** `Fn::GetAtt`. */
export function getAtt(id: string, attribute: string): Drafts {
  return { 'Fn::GetAtt': [id, attribute] }
}

/** `Fn::Sub`, with variables where given. */
export function sub(text: string, variables?: Drafts): Drafts {
  return { 'Fn::Sub': variables === undefined ? text : [text, variables] }
}

/** `AWS::NoValue`. */
export const noValue: Drafts = ref('AWS::NoValue')

/** `Fn::If` that leaves nothing when the condition does not hold. */
export function onlyIf(condition: string, value: Exclude<Draft, undefined>): Drafts {
  return { 'Fn::If': [condition, value, noValue] }
}
