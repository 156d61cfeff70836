import type { Expression } from './expression.ts'
import { literalOf, type Spelling } from './literal-text.ts'
import type { HclNode } from './node.ts'
import { childOf, placeOf, type Reader } from './reader.ts'

/** How the reader of templates reads what stands inside of them. */
export type ReadExpression = (node: HclNode, reader: Reader) => Expression

type Frame = {
  readonly reader: Reader
  readonly spelling: Spelling
  readonly expression: ReadExpression
}

/** The literal texts and expressions of a quoted string or a heredoc, as one expression. */
export function readTemplate(node: HclNode, reader: Reader, expression: ReadExpression): Expression {
  const quoted = node.type !== 'heredoc_template'
  const bounds = quoted ? quotedBounds(node) : heredocBounds(node, reader)
  const spelling: Spelling = quoted
    ? { quoted }
    : { quoted, ...(isFlush(node, reader) && { indent: indentOf(reader.text, bounds) }), start: bounds.start }
  const inside = node.children.filter(isHole)
  const parts = readParts(inside, bounds, { reader, spelling, expression })
  return templateOf(parts, node, reader)
}

type Bounds = { readonly start: number; readonly end: number }

const isHole = ({ type }: HclNode): boolean =>
  type === 'template_interpolation' || type === 'template_directive'

function templateOf(parts: readonly Expression[], node: HclNode, reader: Reader): Expression {
  const at = placeOf(node, reader)
  const [only] = parts
  if (only === undefined) return { kind: 'literal', value: '', at }
  if (parts.length === 1 && only.kind === 'literal') return { ...only, at }
  return { kind: 'template', parts, at }
}

function quotedBounds(node: HclNode): Bounds {
  const start = childOf(node, 'quoted_template_start')?.end ?? node.start
  return { start, end: childOf(node, 'quoted_template_end')?.start ?? node.end }
}

/** From the line after the opening mark to the beginning of the line with the closing one. */
function heredocBounds(node: HclNode, { text }: Reader): Bounds {
  const [opening, closing] = node.children.filter(({ type }) => type === 'heredoc_identifier')
  const line = text.indexOf('\n', opening?.end ?? node.start)
  const start = line === -1 ? node.end : line + 1
  const end = text.lastIndexOf('\n', closing?.start ?? node.end) + 1
  return { start, end: Math.max(start, end) }
}

function isFlush(node: HclNode, { text }: Reader): boolean {
  return text.startsWith('<<-', node.start)
}

/** The least indentation of the lines that hold something. */
function indentOf(text: string, { start, end }: Bounds): number {
  const indents = text
    .slice(start, end)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  // A reduce, since a heredoc may have more lines than a call takes arguments.
  return indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY)
}

function readParts(holes: readonly HclNode[], { start, end }: Bounds, frame: Frame): readonly Expression[] {
  const parts: Expression[] = []
  let from = start
  let trim = false
  for (const hole of holes) {
    const { before, after } = strips(hole, frame.reader)
    parts.push(...literal(from, hole.start, { start: trim, end: before }, frame))
    parts.push(readHole(hole, frame))
    from = hole.end
    trim = after
  }
  return [...parts, ...literal(from, end, { start: trim, end: false }, frame)]
}

type Trim = { readonly start: boolean; readonly end: boolean }

function literal(start: number, end: number, trim: Trim, { reader, spelling }: Frame): readonly Expression[] {
  if (start >= end) return []
  let value = literalOf(reader.text, start, end, spelling)
  if (trim.start) value = value.trimStart()
  if (trim.end) value = value.trimEnd()
  return value === '' ? [] : [{ kind: 'literal', value, at: reader.lines.range(start, end) }]
}

/** Whether `~` takes the white space before and after a hole away. */
function strips({ start, end }: HclNode, { text }: Reader): { before: boolean; after: boolean } {
  return { before: text[start + 2] === '~', after: text[end - 2] === '~' }
}

function readHole(node: HclNode, frame: Frame): Expression {
  const { reader, expression } = frame
  if (node.type === 'template_interpolation') return readInner(node, frame)
  const [directive] = node.children
  if (directive?.type === 'template_if') return readIf(directive, frame)
  if (directive?.type === 'template_for') return readFor(directive, frame)
  reader.fault(node)
  return expression(node, reader)
}

function readInner(node: HclNode | undefined, { reader, expression }: Frame): Expression {
  const inner = node === undefined ? undefined : childOf(node, 'expression')
  if (inner !== undefined) return expression(inner, reader)
  if (node !== undefined) reader.fault(node)
  return { kind: 'invalid', at: node === undefined ? reader.lines.range(0, 0) : placeOf(node, reader) }
}

/** What stands between two marks of a directive. */
function readBranch(
  node: HclNode,
  open: HclNode | undefined,
  close: HclNode | undefined,
  frame: Frame,
): Expression {
  const { reader } = frame
  const bounds = { start: open?.end ?? node.start, end: close?.start ?? node.end }
  const holes = node.children.filter(
    (child) => isHole(child) && child.start >= bounds.start && child.end <= bounds.end,
  )
  const parts = [...readParts(holes, bounds, frame)]
  const first = parts[0]
  if (open !== undefined && strips(open, reader).after && first?.kind === 'literal') {
    parts[0] = { ...first, value: String(first.value).trimStart() }
  }
  const last = parts.at(-1)
  if (close !== undefined && strips(close, reader).before && last?.kind === 'literal') {
    parts[parts.length - 1] = { ...last, value: String(last.value).trimEnd() }
  }
  return { kind: 'template', parts, at: reader.lines.range(bounds.start, bounds.end) }
}

function readIf(node: HclNode, frame: Frame): Expression {
  const at = placeOf(node, frame.reader)
  const intro = childOf(node, 'template_if_intro')
  const middle = childOf(node, 'template_else_intro')
  const end = childOf(node, 'template_if_end')
  const otherwise: Expression =
    middle === undefined ? { kind: 'literal', value: '', at } : readBranch(node, middle, end, frame)
  return {
    kind: 'conditional',
    condition: readInner(intro, frame),
    then: readBranch(node, intro, middle ?? end, frame),
    else: otherwise,
    at,
  }
}

/** A loop in a template is a `for` expression joined without a separator. */
function readFor(node: HclNode, frame: Frame): Expression {
  const { reader } = frame
  const at = placeOf(node, reader)
  const start = childOf(node, 'template_for_start')
  const names = (start?.children ?? [])
    .filter(({ type }) => type === 'identifier')
    .map(({ start: from, end }) => reader.text.slice(from, end))
  const collection = readInner(start, frame)
  const value = readBranch(node, start, childOf(node, 'template_for_end'), frame)
  const items: Expression = { kind: 'for', names, collection, value, grouped: false, at }
  const separator: Expression = { kind: 'literal', value: '', at }
  return { kind: 'call', name: 'join', arguments: [separator, items], spread: false, at }
}
