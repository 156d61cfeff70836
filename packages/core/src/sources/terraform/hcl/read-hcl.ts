import type { Diagnostic } from '../../../workload/index.ts'
import { indexLines } from '../../document/line-index.ts'
import type { Attribute, Block, Body, Comment, Expression } from './expression.ts'
import type { HclNode, HclParser } from './node.ts'
import { readExpression } from './read-expression.ts'
import { childOf, placeOf, type Reader, sourceOf } from './reader.ts'

/** A file of HCL. What could not be read is a diagnostic, and the rest is there. */
export type HclFile = {
  readonly body: Body
  readonly comments: readonly Comment[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The longest file of HCL that is parsed, in UTF-16 code units. */
const maximumHclLength = 4 * 1024 * 1024

/** Nothing written. */
export const emptyBody: Body = { attributes: new Map(), blocks: [] }

/** Reads HCL with the place of everything. */
export function readHcl(text: string, file: string, parse: HclParser): HclFile {
  if (text.length > maximumHclLength) {
    const message = `the file is larger than ${maximumHclLength} characters and was not read`
    return {
      body: emptyBody,
      comments: [],
      diagnostics: [{ code: 'too-large', severity: 'error', message, file }],
    }
  }
  const whole = readTree(text, file, parse(text))
  if (whole.diagnostics.length === 0) return whole
  const starts = blockStarts(text)
  return starts.length < 2 ? whole : readApart(text, file, starts, parse, whole)
}

function readTree(text: string, file: string, root: HclNode): HclFile {
  const faults: HclNode[] = []
  const reader: Reader = { text, lines: indexLines(text, file), fault: (node) => faults.push(node) }
  collectFaults(root, reader)
  const comments: Comment[] = []
  collectComments(root, reader, comments)
  const body = readContents(root, reader)
  const first = innermost(faults)
  if (first === undefined) return { body, comments, diagnostics: [] }
  const location = reader.lines.range(first.start, Math.min(first.end, endOfLine(text, first.start)))
  const message = 'this is no valid HCL; what stands around it was read as far as it could be'
  return {
    body,
    comments,
    diagnostics: [{ code: 'invalid-hcl', severity: 'error', message, file, location }],
  }
}

/** The first fault that holds no other, which is nearest to what is wrong. */
function innermost(faults: readonly HclNode[]): HclNode | undefined {
  const [first, ...others] = [...faults].sort((a, b) => a.start - b.start || b.end - a.end)
  return others.reduce((found, next) => {
    const isInside = found !== undefined && next.start >= found.start && next.end <= found.end
    return isInside ? next : found
  }, first)
}

/** Where lines begin that look like the header of a block of a module. */
function blockStarts(text: string): readonly number[] {
  const header = /^(?:resource|data|module|variable|locals|output|provider|terraform)\b/gm
  return [...text.matchAll(header)].map(({ index }) => index)
}

/** Reads the blocks of a broken file one by one as well, so that a fault in one takes no other with it. */
function readApart(
  text: string,
  file: string,
  starts: readonly number[],
  parse: HclParser,
  { body, comments, diagnostics }: HclFile,
): HclFile {
  const blocks = new Map(body.blocks.map((block) => [keyOf(block), block]))
  for (const [index, start] of starts.entries()) {
    const root = shifted(parse(text.slice(start, starts[index + 1])), start)
    const read = readTree(text, file, root)
    for (const block of read.body.blocks) {
      if (read.diagnostics.length === 0 || !blocks.has(keyOf(block))) blocks.set(keyOf(block), block)
    }
  }
  return { body: { ...body, blocks: [...blocks.values()] }, comments, diagnostics }
}

/** Blocks without labels are many, and told apart by their place. */
function keyOf({ type, labels, at }: Block): string {
  return labels.length === 0 ? `${type} ${at.line}` : [type, ...labels].join(' ')
}

/** The tree of a piece of a text, placed in the whole. */
function shifted(node: HclNode, by: number): HclNode {
  const children = node.children.map((child) => shifted(child, by))
  return { ...node, start: node.start + by, end: node.end + by, children }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function collectFaults(node: HclNode, reader: Reader): void {
  if (node.type === 'ERROR' || node.missing === true) reader.fault(node)
  for (const child of node.children) collectFaults(child, reader)
}

/** Comments stand anywhere in the tree; its depth is bounded by the parser. */
function collectComments(node: HclNode, reader: Reader, into: Comment[]): void {
  for (const child of node.children) {
    if (child.type === 'comment') into.push({ text: sourceOf(child, reader), at: placeOf(child, reader) })
    else if (child.type === 'body' || child.type === 'block') collectComments(child, reader, into)
  }
}

/** The body of a file, of a block, or of the wreck of a file. */
function readContents(node: HclNode, reader: Reader): Body {
  const attributes = new Map<string, Attribute>()
  const blocks: Block[] = []
  const open = [...node.children].reverse()
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    if (child.type === 'attribute') {
      const attribute = readAttribute(child, reader)
      if (attribute !== undefined) attributes.set(attribute.name, attribute)
    } else if (child.type === 'block') blocks.push(readBlock(child, reader))
    else if (child.type === 'body' || child.type === 'ERROR') {
      for (const inner of [...child.children].reverse()) open.push(inner)
    }
  }
  return { attributes, blocks }
}

function readAttribute(node: HclNode, reader: Reader): Attribute | undefined {
  const name = childOf(node, 'identifier')
  if (name === undefined) return undefined
  const value = childOf(node, 'expression')
  const broken = node.children.some(({ type, missing }) => type === 'ERROR' || missing === true)
  const unread: Expression = { kind: 'invalid', at: placeOf(node, reader) }
  return {
    name: sourceOf(name, reader),
    nameAt: placeOf(name, reader),
    value: value === undefined || broken ? unread : readExpression(value, reader),
  }
}

function readBlock(node: HclNode, reader: Reader): Block {
  const opening = childOf(node, 'block_start')
  const [type, ...labels] = node.children.filter(
    (child) =>
      (child.type === 'identifier' || child.type === 'string_lit') && child.end <= (opening?.start ?? 0),
  )
  const header = labels.at(-1) ?? type ?? node
  return {
    type: type === undefined ? '' : sourceOf(type, reader),
    labels: labels.map((label) => labelOf(label, reader)),
    body: readContents(node, reader),
    at: reader.lines.range(node.start, header.end),
    endLine: placeOf(node, reader).endLine,
  }
}

function labelOf(node: HclNode, reader: Reader): string {
  const text = sourceOf(node, reader)
  return node.type === 'string_lit' ? text.slice(1, -1) : text
}
