import { createHash } from 'node:crypto'
import type { Node } from '../document/index.ts'
import { toPlain } from '../document/to-plain.ts'

/** The ten digits that AWS SAM puts behind a logical id to make it depend on a text; nothing is secured by them. */
export function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 10)
}

/** A suffix of a logical id: letters and digits as they are, anything else as a digest. */
export function suffixOf(text: string): string {
  return text === '' || /^[\p{L}\p{N}]+$/u.test(text) ? text : digest(text)
}

/** Data as JSON without spaces and with its keys in order. */
function compact(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
  })
}

/** The digits for a value: for its text, else for the functions that make it. */
export function digestOf(node: Node, text: string | undefined): string {
  return digest(text ?? compact(toPlain(node)))
}

/** Cuts a name so that it fits, with what it ends in, into 64 characters. */
export function targetId(id: string, ending: string): string {
  return id.slice(0, 64 - ending.length) + ending
}
