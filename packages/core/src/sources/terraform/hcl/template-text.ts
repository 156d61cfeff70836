import type { SourceLocation } from '../../../workload/index.ts'
import { indexLines, type LineIndex } from '../../document/line-index.ts'
import type { Expression } from './expression.ts'
import type { HclParser } from './node.ts'
import { readExpression } from './read-expression.ts'
import { childOf, type Reader } from './reader.ts'

/** A template that is a text by itself, such as a string of JSON; everything in it is placed at `at`. */
export function templateOfText(text: string, at: SourceLocation, parse: HclParser): Expression {
  if (!hasHole(text)) return { kind: 'literal', value: withoutMarks(text), at }
  return readWrapped(text, { file: at.file, range: () => at }, parse, at)
}

/** A template file, as `templatefile` reads it. */
export function templateOfFile(text: string, file: string, parse: HclParser): Expression {
  const lines = indexLines(text, file)
  const whole = lines.range(0, text.length)
  if (!hasHole(text)) return { kind: 'literal', value: withoutMarks(text), at: whole }
  const shift = opening(markOf(text)).length
  const range: LineIndex['range'] = (start, end) =>
    lines.range(clamp(start - shift, text.length), clamp(end - shift, text.length))
  return readWrapped(text, { file, range }, parse, whole)
}

const hasHole = (text: string): boolean => text.includes('${') || text.includes('%{')

const withoutMarks = (text: string): string => text.replaceAll('$${', '${').replaceAll('%%{', '%{')

const clamp = (offset: number, length: number): number => Math.max(0, Math.min(offset, length))

/** The mark of a heredoc that does not stand in the text. */
function markOf(text: string): string {
  let mark = 'TEMPLATE'
  while (text.includes(mark)) mark += '_'
  return mark
}

const opening = (mark: string): string => `x = <<${mark}\n`

/** The grammar knows templates only inside of expressions, so the text is read as a heredoc. */
function readWrapped(text: string, lines: LineIndex, parse: HclParser, at: SourceLocation): Expression {
  const mark = markOf(text)
  const source = `${opening(mark)}${text}\n${mark}\n`
  let broken = false
  const reader: Reader = {
    text: source,
    lines,
    fault: () => {
      broken = true
    },
  }
  const body = childOf(parse(source), 'body')
  const attribute = body === undefined ? undefined : childOf(body, 'attribute')
  const value = attribute === undefined ? undefined : childOf(attribute, 'expression')
  const read = value === undefined ? undefined : readExpression(value, reader)
  if (read === undefined || broken) return { kind: 'invalid', at }
  return withoutLastBreak(read)
}

/** The line break before the closing mark is none of the text's. */
function withoutLastBreak(template: Expression): Expression {
  if (template.kind === 'literal') return { ...template, value: cut(String(template.value)) }
  if (template.kind !== 'template') return template
  const last = template.parts.at(-1)
  if (last?.kind !== 'literal') return template
  const value = cut(String(last.value))
  const kept = template.parts.slice(0, -1)
  return { ...template, parts: value === '' ? kept : [...kept, { ...last, value }] }
}

const cut = (text: string): string => (text.endsWith('\n') ? text.slice(0, -1) : text)
