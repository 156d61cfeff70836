import { child, itemsOf, textOf } from '../document/access.ts'
import type { MapNode } from '../document/index.ts'
import type { Report } from '../report.ts'

/** What the transforms of a template mean for reading it. */
export type Macros = {
  /** Whether loops and the other functions of AWS::LanguageExtensions are in force. */
  readonly loops: boolean
  /** Whether something may add resources that the template does not list. */
  readonly addNames: boolean
}

const languageExtensions = 'AWS::LanguageExtensions'
/** Transforms whose effect this package knows. */
const known: ReadonlySet<string> = new Set([languageExtensions, 'AWS::Include'])

/** The transforms of a template, and a warning for those whose effect is not known. */
export function macrosOf(root: MapNode, report: Report): Macros {
  const node = child(root, 'Transform')
  if (node === undefined) return { loops: false, addNames: false }
  const items = itemsOf(node) ?? [node]
  const names = items.map((item) => (item.kind === 'map' ? textOf(child(item, 'Name')) : textOf(item)) ?? '?')
  const others = names.filter((name) => !known.has(name) && !name.startsWith('AWS::Serverless'))
  for (const name of others) {
    const message = `transform \`${name}\` runs at deployment only; the template is read as it is written`
    report('warning', 'macro-not-applied', message, node.at)
  }
  const addNames = names.some((name) => name !== languageExtensions)
  return { loops: names.includes(languageExtensions), addNames }
}
