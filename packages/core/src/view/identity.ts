import type { Value } from '../workload/index.ts'
import { byText, canonicalText } from '../workload/index.ts'

/** Properties by which AWS or people tell list items apart, most telling first. */
const IDENTIFYING = [
  'Name',
  'Sid',
  'VariantName',
  'ChannelName',
  'PolicyName',
  'ContainerHostname',
  'Key',
  'Id',
  'Type',
] as const

/**
 * A name for each item of a list that survives reordering and reformatting: an identifying property, else
 * a hash of the content. Items that are alike are numbered.
 */
export function identitiesOf(items: readonly Value[]): readonly string[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const identity = identityOf(item)
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    return count === 1 ? identity : `${identity}#${count}`
  })
}

function identityOf(item: Value): string {
  if (item.kind === 'map') {
    for (const name of IDENTIFYING) {
      const value = item.entries.get(name)
      if (value?.kind === 'scalar') return `${name}=${value.value}`
    }
  }
  const text = canonicalText(item)
  return text !== undefined && text.length <= 60 ? text : contentHash(contentOf(item, 0))
}

/** A value as one line of text that depends on nothing but its content; deep parts are cut. */
function contentOf(value: Value, depth: number): string {
  if (depth > 20) return '...'
  switch (value.kind) {
    case 'list':
      return `[${value.items.map((item) => contentOf(item, depth + 1)).join(',')}]`
    case 'map': {
      const keys = [...value.entries.keys()].sort(byText)
      return `{${keys.map((key) => `${key}:${contentOf(value.entries.get(key) ?? absent, depth + 1)}`).join(',')}}`
    }
    case 'choice':
      return `(${contentOf(value.then, depth + 1)}|${contentOf(value.else, depth + 1)})`
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return canonicalText(value) ?? ''
  }
}

const absent: Value = { kind: 'absent' }

/** FNV-1a over UTF-16 code units, as eight hexadecimal digits: tells siblings apart, guards nothing. */
function contentHash(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
