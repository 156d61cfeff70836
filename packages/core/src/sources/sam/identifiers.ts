import { createHash } from 'node:crypto'
import type { Node } from '../document/index.ts'
import { spelled } from './nodes.ts'

/** The ten digits that AWS SAM puts behind a logical id to make it depend on a text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

/** A suffix of a logical id: letters and digits as they are, anything else as a digest. */
export function suffixOf(text: string): string {
  return text === '' || /^[\p{L}\p{N}]+$/u.test(text) ? text : digest(text)
}

/** The digits for a node that may be no text. */
export function digestOf(node: Node): string {
  return digest(node.kind === 'scalar' ? node.text : spelled(node))
}

/** Cuts a name so that it fits, with what it ends in, into 64 characters. */
export function targetId(id: string, ending: string): string {
  return id.slice(0, 64 - ending.length) + ending
}
