import type { MapValue, SourceLocation, Value } from '../../../workload/index.ts'
import { scalar } from '../../values/make-value.ts'
import type { Block, Comment } from '../hcl/expression.ts'

const marker = 'parapet: ignore'

/**
 * What comments at a block ask not to be told again: `# parapet: ignore CONTROL [until YYYY-MM-DD] REASON`,
 * on the line above the header or anywhere up to the closing brace.
 */
export function suppressionsAt(block: Block, comments: readonly Comment[]): MapValue | undefined {
  const items = comments
    .filter((comment) => comment.text.includes(marker) && belongs(comment.at, block))
    .map(suppressionOf)
  const [first] = items
  if (first === undefined) return undefined
  const list: Value = { kind: 'list', items, ...(first.at && { at: first.at }) }
  return mapOf([['parapet', mapOf([['suppress', list]])]])
}

function belongs(at: SourceLocation, { at: header, endLine }: Block): boolean {
  return at.line >= header.line - 1 && at.line <= endLine && at.file === header.file
}

function suppressionOf({ text, at }: Comment): MapValue {
  const said = text.slice(text.indexOf(marker) + marker.length).replace(/\*\/\s*$/, '')
  const [control = '', ...words] = said.trim().split(/\s+/)
  const [until, expires, ...others] = words
  const dated = until === 'until' && expires !== undefined
  const reason = (dated ? others : words).join(' ')
  const entries: [string, Value][] = []
  if (control !== '') entries.push(['control', scalar(control, at)])
  if (reason !== '') entries.push(['reason', scalar(reason, at)])
  if (dated) entries.push(['expires', scalar(expires, at)])
  return { ...mapOf(entries), at }
}

function mapOf(entries: readonly (readonly [string, Value])[]): MapValue {
  return { kind: 'map', entries: new Map(entries) }
}
