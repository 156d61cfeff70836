import { lineEnd, lineStart, newlineOf } from '../splice.ts'
import type { PlaceChange } from './place-change.ts'
import { type Body, printBody } from './print-hcl.ts'

/**
 * Puts arguments into the block whose header begins at an offset, as its first lines; `undefined` where the block
 * is not written as blocks are.
 */
export function intoBlock(text: string, start: number, body: Body): PlaceChange | undefined {
  const stop = lineEnd(text, start)
  const line = text.slice(start, stop)
  const newline = newlineOf(text)
  const head = lineStart(text, start)
  const indent = /^[ \t]*/.exec(text.slice(head, stop))?.[0] ?? ''
  if (/\{\s*(?:#.*|\/\/.*)?$/.test(line)) {
    const at = stop + newline.length
    return { kind: 'line', start: at, text: printBody(body, `${indent}  `, newline) }
  }
  // A block on one line gets lines of its own.
  const inner = /^[^{}]*\{([^{}]*)\}\s*$/.exec(line)?.[1]
  if (inner === undefined) return undefined
  const open = start + line.indexOf('{') + 1
  const own = inner.trim() === '' ? '' : `${indent}  ${inner.trim()}${newline}`
  const fresh = `${newline}${printBody(body, `${indent}  `, newline)}${own}${indent}`
  return { kind: 'literal', start: open, end: open + inner.length, text: fresh }
}

/** Puts an entry into an object that is written between braces, or an item into a list between brackets, as the first. */
export function intoBraces(text: string, start: number, entry: string): PlaceChange | undefined {
  const open = text[start]
  if (open !== '{' && open !== '[') return undefined
  const rest = text.slice(start + 1)
  const newline = newlineOf(text)
  const isLong = /^[ \t]*(?:#.*|\/\/.*)?\r?\n/.test(rest)
  if (!isLong) {
    const isEmpty = /^\s*[}\]]/.test(rest)
    const lead = open === '{' ? ' ' : ''
    const end = isEmpty ? lead : open === '{' ? ',' : ', '
    return { kind: 'line', start: start + 1, text: `${lead}${entry}${end}` }
  }
  const stop = lineEnd(text, start)
  const at = stop + newline.length
  const indent = /^[ \t]*/.exec(text.slice(at))?.[0] ?? ''
  const body = entry.replaceAll('\n', `${newline}${indent}`)
  return { kind: 'line', start: at, text: `${indent}${body}${open === '[' ? ',' : ''}${newline}` }
}
