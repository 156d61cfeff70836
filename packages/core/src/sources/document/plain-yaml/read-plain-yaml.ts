import type { Diagnostic } from '../../../workload/index.ts'
import type { LineIndex } from '../line-index.ts'
import type { Node } from '../node.ts'
import { readRoot } from './block.ts'
import type { Cursor } from './cursor.ts'

/** The document of a plain YAML text. */
export type PlainYaml = { readonly root: Node; readonly diagnostics: readonly Diagnostic[] }

/** Directives, further documents, lone carriage returns and byte order marks are beyond this reader. */
const beyond = /^(?:%|\.\.\.|---)|\r(?!\n)|\uFEFF/m

/**
 * Reads the part of YAML that templates are written in: block and flow collections, scalars of every style,
 * local tags, comments. Returns `undefined` for everything else - anchors, aliases, merge keys, directives,
 * several documents, explicit keys, tabs, faults - which the full parser then reads or refuses.
 *
 * It exists for speed, five times that of the full parser, and because quoted texts and brackets that are not
 * indented below their key are deployed every day, though YAML forbids them.
 */
export function readPlainYaml(text: string, lines: LineIndex): PlainYaml | undefined {
  const start = text.startsWith('---\n') ? 4 : text.startsWith('---\r\n') ? 5 : 0
  if (beyond.test(start === 0 ? text : text.slice(start))) return undefined
  const cursor: Cursor = { text, lines, diagnostics: [], position: start }
  const root = readRoot(cursor)
  return root === undefined ? undefined : { root, diagnostics: cursor.diagnostics }
}
