import {
  type Alias,
  isAlias,
  isScalar,
  isSeq,
  type ParsedNode,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Diagnostic, SourceLocation } from '../../workload/index.ts'
import { maximumAliasedNodes, maximumDepth } from './limits.ts'
import type { LineIndex } from './line-index.ts'
import type { Entry, MapNode, Node, ScalarNode } from './node.ts'

/** A document as our tree. `root` is missing when it is empty or was refused. */
export type YamlTree = { readonly root?: Node; readonly diagnostics: readonly Diagnostic[] }

/** How large and how deep a node is once its aliases are followed. */
type Extent = { readonly size: number; readonly height: number }

type State = {
  readonly text: string
  readonly lines: LineIndex
  readonly diagnostics: Diagnostic[]
  readonly anchors: Map<string, Node | 'open'>
  /** The extents of anchored nodes only; all others are summed on the way up. */
  readonly extents: WeakMap<Node, Extent>
  aliased: number
  refused: boolean
}

const nulls = new Set(['', '~', 'null', 'Null', 'NULL'])
const coreTag = 'tag:yaml.org,2002:'
const blanks: ReadonlySet<string> = new Set(' \t\r\n')
const noExtent: Extent = { size: 1, height: 1 }

/** Converts what the parser composed. Its recursion is as deep as the document, which the parser bounded. */
export function treeOf(contents: ParsedNode | null, text: string, lines: LineIndex): YamlTree {
  const state: State = {
    text,
    lines,
    diagnostics: [],
    anchors: new Map(),
    extents: new WeakMap(),
    aliased: 0,
    refused: false,
  }
  if (contents === null) return { diagnostics: [] }
  const root = convert(contents, state).node
  return state.refused ? { diagnostics: state.diagnostics } : { root, diagnostics: state.diagnostics }
}

type Converted = { readonly node: Node; readonly extent: Extent }

function warn(state: State, code: string, message: string, location: SourceLocation): void {
  if (state.refused) return
  state.diagnostics.push({ code, severity: 'warning', message, file: state.lines.file, location })
}

/** Gives up on the document, once. */
function refuse(state: State, code: string, message: string, location: SourceLocation): void {
  if (state.refused) return
  state.refused = true
  state.diagnostics.length = 0
  state.diagnostics.push({ code, severity: 'error', message, file: state.lines.file, location })
}

function locate(node: ParsedNode, state: State): SourceLocation {
  const [start, end] = node.range
  let last = end
  // A block ends with its last line's break; a range that ends on the text itself is what a reader expects.
  while (last > start && blanks.has(state.text.charAt(last - 1))) last--
  return state.lines.range(start, last)
}

function convert(node: ParsedNode, state: State): Converted {
  if (isAlias(node)) return follow(node, state)
  const anchor = node.anchor
  if (anchor !== undefined) state.anchors.set(anchor, 'open')
  const converted = tagged(node, untagged(node, state), state)
  if (anchor !== undefined) {
    state.anchors.set(anchor, converted.node)
    state.extents.set(converted.node, converted.extent)
  }
  return converted
}

function follow(alias: Alias.Parsed, state: State): Converted {
  const at = locate(alias, state)
  const target = state.anchors.get(alias.source)
  if (target === undefined || target === 'open') {
    const message =
      target === 'open'
        ? `alias \`*${alias.source}\` stands inside its own anchor, so the document never ends`
        : `alias \`*${alias.source}\` has no anchor before it`
    refuse(state, target === 'open' ? 'alias-cycle' : 'unknown-alias', message, at)
    return { node: nullAt(at), extent: noExtent }
  }
  const extent = state.extents.get(target) ?? noExtent
  state.aliased += extent.size
  if (state.aliased > maximumAliasedNodes) {
    refuse(state, 'alias-bomb', 'aliases make this document too large; write the values out', at)
  }
  return { node: target, extent }
}

function nullAt(at: SourceLocation): ScalarNode {
  return { kind: 'scalar', text: '', style: 'plain', isNull: true, at }
}

type Untagged = Exclude<ParsedNode, Alias.Parsed>

function untagged(node: Untagged, state: State): Converted {
  if (isScalar(node)) return { node: scalarOf(node, state), extent: noExtent }
  return isSeq(node) ? listOf(node, state) : mapOf(node, state)
}

/** Wraps a node with a tag of its own (`!Sub`) into a call. The core tags (`!!str`) only say what a scalar is. */
function tagged(source: Untagged, converted: Converted, state: State): Converted {
  const tag = source.tag
  if (tag === undefined || tag === '!' || tag.startsWith(coreTag)) return converted
  const { node, extent } = converted
  const [start, end] = source.range
  const tagStart = state.text.lastIndexOf(tag, start)
  const at = tagStart === -1 ? node.at : { ...state.lines.range(tagStart, end), ...endOf(node.at) }
  return { node: { kind: 'call', name: tag.replace(/^!+/, ''), argument: node, at }, extent: deeper(extent) }
}

function endOf(at: SourceLocation): Pick<SourceLocation, 'endLine' | 'endColumn'> {
  return { endLine: at.endLine, endColumn: at.endColumn }
}

function deeper(extent: Extent): Extent {
  return { size: extent.size + 1, height: extent.height + 1 }
}

function scalarOf(node: Scalar.Parsed, state: State): ScalarNode {
  const text = typeof node.value === 'string' ? node.value : node.source
  const plain = node.type === Scalar.PLAIN || node.type === undefined
  const isNull = plain && nulls.has(text) && node.tag !== `${coreTag}str`
  return { kind: 'scalar', text, style: styleOf(node), isNull, at: locate(node, state) }
}

function styleOf({ type }: Scalar.Parsed): ScalarNode['style'] {
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) return 'quoted'
  if (type === Scalar.BLOCK_LITERAL) return 'literal'
  return type === Scalar.BLOCK_FOLDED ? 'folded' : 'plain'
}

/** A block collection ends where its last value does; the parser's own range takes comments in. */
function spanOf(node: YAMLMap.Parsed | YAMLSeq.Parsed, last: Node | undefined, state: State): SourceLocation {
  const at = locate(node, state)
  return node.flow === true || last === undefined ? at : { ...at, ...endOf(last.at) }
}

function listOf(node: YAMLSeq.Parsed, state: State): Converted {
  const items: Node[] = []
  let size = 1
  let height = 0
  for (const item of node.items) {
    const converted = convert(item, state)
    items.push(converted.node)
    size += converted.extent.size
    height = Math.max(height, converted.extent.height)
  }
  const at = spanOf(node, isAlias(node.items.at(-1)) ? undefined : items.at(-1), state)
  return checked({ node: { kind: 'list', items, at }, extent: { size, height: height + 1 } }, state)
}

function checked(converted: Converted, state: State): Converted {
  if (converted.extent.height > maximumDepth) {
    const message = `the document nests deeper than ${maximumDepth} levels once its aliases are followed`
    refuse(state, 'too-deep', message, converted.node.at)
  }
  return converted
}

function mapOf(node: YAMLMap.Parsed, state: State): Converted {
  const entries = new Map<string, Entry>()
  const merged: MapNode[] = []
  let last: Node | undefined
  let size = 1
  let height = 0
  for (const pair of node.items) {
    const key = keyOf(pair.key, state)
    const converted = pair.value === null ? undefined : convert(pair.value, state)
    const value = converted?.node ?? nullAt(key?.at ?? locate(node, state))
    size += converted?.extent.size ?? 1
    height = Math.max(height, converted?.extent.height ?? 1)
    last = isAlias(pair.value) ? undefined : value
    if (key === undefined) continue
    if (key.text === '<<' && key.style === 'plain') merge(merged, value, key.at, state)
    else put(entries, key, value, state)
  }
  for (const source of merged) {
    for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry)
  }
  const at = spanOf(node, last, state)
  return checked({ node: { kind: 'map', entries, at }, extent: { size, height: height + 1 } }, state)
}

function keyOf(key: ParsedNode, state: State): ScalarNode | undefined {
  const { node } = convert(key, state)
  if (node.kind === 'scalar') return node
  warn(state, 'invalid-key', 'a key must be text; this entry was not read', node.at)
  return undefined
}

function put(entries: Map<string, Entry>, key: ScalarNode, value: Node, state: State): void {
  if (entries.delete(key.text)) {
    const message = `key \`${key.text}\` is written twice in one mapping; the last one is read`
    warn(state, 'duplicate-key', message, key.at)
  }
  entries.set(key.text, { key: key.text, keyAt: key.at, value })
}

/** Adds the mappings that a merge key brings in, the strongest first. */
function merge(into: MapNode[], value: Node, at: SourceLocation, state: State): void {
  for (const candidate of value.kind === 'list' ? value.items : [value]) {
    if (candidate.kind === 'map') into.push(candidate)
    else warn(state, 'invalid-merge', 'a merge key `<<` takes a mapping or a list of mappings', at)
  }
}
