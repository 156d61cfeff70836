import { type Edited, edited, type Splice } from '../splice.ts'

/**
 * A change of a text whose places have no names, such as Terraform code: by offsets of the text that the plan was
 * made on.
 */
export type PlaceChange =
  /** A literal is replaced. */
  | { readonly kind: 'literal'; readonly start: number; readonly end: number; readonly text: string }
  /** A line, with its line break, is put in. */
  | { readonly kind: 'line'; readonly start: number; readonly text: string }

/**
 * Makes a change in a text that some splices have changed since the plan was made.
 *
 * @param foreign how many of these are of other plans, which may write the same block
 */
export function changePlace(
  text: string,
  change: PlaceChange,
  since: readonly Splice[],
  foreign: number = since.length,
): Edited {
  let start = change.start
  let end = change.kind === 'literal' ? change.end : change.start
  for (const [index, splice] of since.entries()) {
    const isSame = splice.start === start && splice.end === end
    if (isSame && splice.text === change.text) return { text }
    if (isSame && index < foreign && change.kind === 'line' && headOf(splice.text) === headOf(change.text))
      return { refused: 'another fix writes the same block' }
    if (isSame && change.kind === 'literal') return { refused: 'another fix changes the same value' }
    const shift = splice.text.length - (splice.end - splice.start)
    if (splice.end <= start) {
      start += shift
      end += shift
    } else if (splice.start < end) return { refused: 'another fix changes the same place' }
  }
  return edited(text, { start, end, text: change.text })
}

/** The argument or block that a text begins with; resources are told by their whole headers. */
const headOf = (text: string): string =>
  /^\s*(?:resource|data) .*/.exec(text)?.[0] ?? /^\s*([\w"]+)/.exec(text)?.[1] ?? text
