import type { PolicyDiagnostic } from './diagnostic.ts'
import type { Hole, PolicyEntry, PolicyNode, Text } from './node.ts'
import { joinText } from './node.ts'
import type { PolicyKind } from './policy.ts'
import type { SourceRange } from './range.ts'

/** Items of one list that are read; a policy that AWS stores has far fewer. */
const maxItems = 10_000
/** Longest text that becomes a pattern; longer than any policy that AWS stores. */
const maxText = 40_000

/** What one reading of a policy carries along. */
export type Reading = {
  readonly kind: PolicyKind
  /** `undefined` when the version is not known: then a text with `${` may mean two things. */
  version: '2012-10-17' | '2008-10-17' | undefined
  readonly diagnostics: PolicyDiagnostic[]
}

/** Adds a diagnostic. */
export function report(
  reading: Reading,
  code: string,
  message: string,
  at: SourceRange | undefined,
  severity: PolicyDiagnostic['severity'] = 'error',
): void {
  reading.diagnostics.push({ code, severity, message, ...place(at) })
}

/** The `at` of an object that may have none. */
export function place(at: SourceRange | undefined): { readonly at?: SourceRange } {
  return at === undefined ? {} : { at }
}

/** Stands in for a part that was not read. Each is unequal to every other. */
export function notRead(reading: Reading, reason: string): Hole {
  return { id: `not-read-${reading.diagnostics.length}`, reason }
}

/** A single value or a list of them, as most elements allow. */
export function items(reading: Reading, node: PolicyNode): readonly PolicyNode[] {
  if (node.kind !== 'list') return [node]
  if (node.items.length <= maxItems) return node.items
  report(reading, 'too-many', `only the first ${maxItems} items of this list were read`, node.at)
  const rest: PolicyNode = { kind: 'hole', hole: notRead(reading, 'the list is too long'), ...place(node.at) }
  return [...node.items.slice(0, maxItems), rest]
}

/** A text; a value of another type is reported and becomes a hole. `what` names the element. */
export function readText(reading: Reading, node: PolicyNode, what: string): Text {
  const text = plainText(node)
  if (text === undefined) {
    report(reading, 'wrong-type', `\`${what}\` must be a string, not ${typeName(node)}`, node.at)
    return [notRead(reading, 'not a string')]
  }
  if (typeof text !== 'string' || text.length <= maxText) return text
  report(reading, 'too-long', `\`${what}\` is longer than ${maxText} characters and was not read`, node.at)
  return [notRead(reading, 'too long')]
}

/** A text that may also be written as a number or a boolean, as condition values are. */
export function readValue(reading: Reading, node: PolicyNode, what: string): Text {
  const known = node.kind === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'boolean')
  return known ? String(node.value) : readText(reading, node, what)
}

function plainText(node: PolicyNode): Text | undefined {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string' ? node.value : undefined
    case 'text':
      return joinText(node.parts)
    case 'hole':
      return [node.hole]
    case 'list':
    case 'map':
      return undefined
  }
}

/** The entries of a map by name; of a key written twice neither is trusted, and `repeated` names it. */
export function readEntries(
  reading: Reading,
  entries: readonly PolicyEntry[],
): { readonly known: ReadonlyMap<string, PolicyEntry>; readonly repeated: readonly PolicyEntry[] } {
  const known = new Map<string, PolicyEntry>()
  const repeated: PolicyEntry[] = []
  for (const entry of entries) {
    if (known.has(entry.key)) repeated.push(entry)
    else known.set(entry.key, entry)
  }
  for (const { key, keyAt } of repeated) {
    report(reading, 'duplicate-key', `the key \`${key}\` is written twice`, keyAt)
  }
  return { known, repeated }
}

/** A node's type in the author's words. */
export function typeName(node: PolicyNode): string {
  if (node.kind === 'list' || node.kind === 'map') return `a ${node.kind}`
  if (node.kind !== 'scalar') return 'a text'
  return node.value === null ? 'null' : `a ${typeof node.value}`
}
