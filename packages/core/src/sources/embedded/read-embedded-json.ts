import type { Diagnostic, MapValue, SourceFiles, SourceLocation, Value } from '../../workload/index.ts'
import { maximumDepth, maximumLength, nestsTooDeep } from '../document/limits.ts'
import type { LineIndex } from '../document/line-index.ts'
import type { MapNode, Node, ScalarNode } from '../document/node.ts'
import { readJson } from '../document/read-json.ts'
import { absent, assuming, scalar } from '../values/make-value.ts'
import { valueOfParts } from '../values/text.ts'
import { type HoledText, markHoles, unmark } from './holed-text.ts'
import { type HostPlace, hostPlaces } from './host-positions.ts'
import { withoutPlaces } from './without-places.ts'

/** What a text that holds JSON says. `value` is missing when it is no JSON, or nothing of it is known. */
export type EmbeddedJson = { readonly value?: Value; readonly diagnostics: readonly Diagnostic[] }

const nowhere: SourceLocation = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Turns offsets in the embedded text into places of the host file. */
function hostIndex(at: SourceLocation, places: readonly HostPlace[] | undefined): LineIndex {
  const range = (start: number, end: number): SourceLocation => {
    const first = places?.[start]
    const last = places?.[end]
    if (first === undefined || last === undefined) return at
    return {
      file: at.file,
      line: first.line,
      column: first.column,
      endLine: last.line,
      endColumn: last.column,
    }
  }
  return { file: at.file, range }
}

/** A JSON number or word as what it is; a number that would lose digits stays text. */
function plainScalar({ text, at }: ScalarNode): Value {
  if (text === 'true' || text === 'false') return scalar(text === 'true', at)
  const number = Number(text)
  return scalar(String(number) === text ? number : text, at)
}

function valueOfMap(node: MapNode, holed: HoledText): MapValue {
  const entries = new Map<string, Value>()
  const keys = new Map<string, SourceLocation>()
  for (const { key, keyAt, value } of node.entries.values()) {
    // A key with a hole is named as `Fn::Sub` would write it.
    const name = unmark(key, holed)
      .map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`))
      .join('')
    entries.set(name, toValue(value, holed))
    keys.set(name, keyAt)
  }
  return { kind: 'map', entries, keys, at: node.at }
}

function toValue(node: Node, holed: HoledText): Value {
  switch (node.kind) {
    case 'scalar':
      if (node.isNull) return absent(node.at)
      return node.style === 'plain' ? plainScalar(node) : valueOfParts(unmark(node.text, holed), node.at, [])
    case 'list':
      return { kind: 'list', items: node.items.map((item) => toValue(item, holed)), at: node.at }
    case 'map':
      return valueOfMap(node, holed)
    case 'call':
      return toValue(node.argument, holed)
  }
}

function refused(code: string, message: string, at: SourceLocation): EmbeddedJson {
  return { diagnostics: [{ code, severity: 'warning', message, file: at.file, location: at }] }
}

function readText(holed: HoledText, value: Value, files: SourceFiles | undefined): EmbeddedJson {
  const at = value.at ?? nowhere
  if (holed.text.length > maximumLength || nestsTooDeep(holed.text)) {
    return refused(
      'too-deep',
      `the JSON in this text is too large or nests deeper than ${maximumDepth} levels`,
      at,
    )
  }
  const { root, diagnostics } = readJson(holed.text, hostIndex(at, hostPlaces(holed, value.at, files)))
  if (root === undefined)
    return { diagnostics: diagnostics.map((each) => ({ ...each, severity: 'warning' })) }
  const read = assuming(toValue(root, holed), value.assumes)
  return { value: value.at === undefined ? withoutPlaces(read) : read, diagnostics }
}

/** How many branches of nested choices are read before the rest is left alone. */
const maximumBranches = 64

function readBranches(value: Value, files: SourceFiles | undefined, budget: { left: number }): EmbeddedJson {
  if (value.kind !== 'choice') {
    if (budget.left-- <= 0) return { value, diagnostics: [] }
    if (value.kind === 'absent' || value.kind === 'map') return { value, diagnostics: [] }
    const holed = markHoles(value)
    return holed === undefined ? { diagnostics: [] } : readText(holed, value, files)
  }
  const then = readBranches(value.then, files, budget)
  const otherwise = readBranches(value.else, files, budget)
  const diagnostics = [...then.diagnostics, ...otherwise.diagnostics]
  if (then.value === undefined || otherwise.value === undefined) return { diagnostics }
  return { value: { ...value, then: then.value, else: otherwise.value }, diagnostics }
}

/**
 * Reads the JSON that a scalar or text holds, such as a policy or a state machine written as one string.
 *
 * Holes stay holes inside the strings they stand in. Numbers and words get their JSON type; null is absent.
 * With `files`, places are exact where the host writes the text in a literal block or a quoted string of one
 * line; otherwise everything is placed at the host. A map is returned as it is, since templates may write
 * either.
 */
export function readEmbeddedJson(value: Value, files?: SourceFiles): EmbeddedJson {
  return readBranches(value, files, { left: maximumBranches })
}
