import { visible } from '../characters.ts'
import type { Paint } from '../palette.ts'
import { wrap } from '../wrap.ts'

/** How the parts of a text report are laid out. */
export type Layout = {
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
}

/** Prose wider than this is hard to read, however wide the terminal. */
const proseWidth = 110

/** `= label: text` below a frame, broken into lines that hang below the text. */
export function item(
  label: string,
  text: string,
  gutter: number,
  { paint, width }: Layout,
): readonly string[] {
  const indent = ' '.repeat(gutter + 1)
  const lead = label === '' ? '' : `${label}: `
  const room = Math.max(30, Math.min(width, proseWidth) - gutter - 3)
  const [first = '', ...rest] = wrap(`${lead}${visible(text)}`, room)
  const head = label === '' ? first : paint('title', lead.trimEnd()) + first.slice(lead.length - 1)
  return [`${indent}${paint('gutter', '=')} ${head}`, ...rest.map((line) => `${indent}  ${line}`)]
}
