import { child, mapUnder, textOf } from '../document/access.ts'
import type { MapNode, Node } from '../document/index.ts'

/** Whether a document is a template: a `Resources` map in which something has a `Type`, or the version key. */
export function isTemplate(root: Node): root is MapNode {
  if (root.kind !== 'map') return false
  const resources = mapUnder(root, 'Resources')
  if (resources === undefined) return false
  if (root.entries.has('AWSTemplateFormatVersion')) return true
  for (const { key, value } of resources.entries.values()) {
    if (key.startsWith('Fn::ForEach::')) return true
    if (value.kind === 'map' && (textOf(child(value, 'Type')) ?? '').includes('::')) return true
  }
  return false
}

/**
 * Whether a text may be a template, without parsing it: the word `Resources` as a key, and a type that is one.
 * Cheap and generous; the reader decides.
 */
export function looksLikeCloudFormation(text: string): boolean {
  const resources =
    /^(?:\uFEFF)?["']?Resources["']?[ \t]*:/m.test(text) || /["']Resources["']\s{0,100}:/.test(text)
  return (
    resources &&
    /["']?Type["']?[ \t]{0,100}:\s{0,100}["']?(?:AWS|Alexa|Custom|[A-Za-z0-9]{2,64})::/.test(text)
  )
}
