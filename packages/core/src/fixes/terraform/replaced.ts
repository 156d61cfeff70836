import type { EditValue, SourceFiles, Value } from '../../workload/index.ts'
import { type PlannedChange, type Unplanned, unsupported } from '../plan.ts'
import { lineStart, offsetsOf } from '../splice.ts'
import { expressionOf, type Notation } from './print-hcl.ts'

const LITERAL = /^(?:"[^"$%\\]*"|true|false|-?\d+(?:\.\d+)?)$/
/** A list or object of literals: nothing in it is computed. */
const LITERALS = /^[[{](?:[^"$%\\#()]|"[^"$%\\]*")*[\]}]$/

const computed = unsupported('an expression computes the value')

/**
 * A value that is written out, by another one. Where the other spelling of a switch is what is wanted, the proof says
 * so.
 */
export function replaced(
  there: Value | undefined,
  value: EditValue,
  files: SourceFiles,
  notation: Notation,
): { readonly changes: readonly PlannedChange[] } | Unplanned {
  if (there?.kind === 'scalar' && there.value === value) return { changes: [] }
  const text = there?.at && files.read(there.at.file)
  if (there?.at === undefined || text === undefined) return computed
  const [start, end] = offsetsOf(text, there.at)
  const old = text.slice(start, end)
  const line = text.slice(lineStart(text, start), start)
  const indent = line.slice(0, line.length - line.trimStart().length)
  const fresh = expressionFor(old, value, notation, indent)
  return fresh === undefined
    ? computed
    : { changes: [{ file: there.at.file, change: { kind: 'literal', start, end, text: fresh } }] }
}

function expressionFor(
  old: string,
  value: EditValue,
  notation: Notation,
  indent: string,
): string | undefined {
  if (typeof value === 'object')
    return LITERAL.test(old) || isOfLiterals(old) ? expressionOf(value, notation, indent) : undefined
  if (!LITERAL.test(old)) return undefined
  if ((old === 'true' || old === 'false') && typeof value === 'string') return String(old === 'false')
  const isQuoted = old.startsWith('"') && typeof value !== 'string'
  return isQuoted ? `"${value}"` : expressionOf(value, notation)
}

/** Names outside of quotes are keys of objects only. */
const isOfLiterals = (text: string): boolean =>
  LITERALS.test(text) &&
  !/[=,[{]\s*[A-Za-z_][\w.]*\s*[,\]}\n]/.test(text.replaceAll(/"[^"]*"|true|false/g, '""'))
