import type { Severity } from '../controls/index.ts'

/** What a piece of text is, as far as colors go. */
export type Style = Severity | 'unknown' | 'pass' | 'title' | 'gutter' | 'faint'

/** Colors a text by what it is. */
export type Paint = (style: Style, text: string) => string

const codes: Readonly<Record<Style, string>> = {
  critical: '1;35',
  high: '1;31',
  medium: '1;33',
  low: '1;36',
  info: '1;34',
  unknown: '1;36',
  pass: '1;32',
  title: '1',
  gutter: '34',
  faint: '2',
}

/** ANSI colors, or none: the words alone must say everything. */
export function palette(color: boolean): Paint {
  if (!color) return (_style, text) => text
  return (style, text) => (text === '' ? '' : `\u001B[${codes[style]}m${text}\u001B[0m`)
}
