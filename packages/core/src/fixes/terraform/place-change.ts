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

/** Makes a change in a text that some splices have changed since the plan was made. */
export function changePlace(text: string, change: PlaceChange, since: readonly Splice[]): Edited {
  let start = change.start
  let end = change.kind === 'literal' ? change.end : change.start
  for (const splice of since) {
    const isSame = splice.start === start && splice.end === end
    if (isSame && splice.text === change.text) return { text }
    if (isSame && change.kind === 'literal') return { refused: 'another fix changes the same value' }
    const shift = splice.text.length - (splice.end - splice.start)
    if (splice.end <= start) {
      start += shift
      end += shift
    } else if (splice.start < end) return { refused: 'another fix changes the same place' }
  }
  return edited(text, { start, end, text: change.text })
}
