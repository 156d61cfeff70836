/**
 * Characters that change how a text looks without being seen: controls, marks that turn its direction, tags,
 * and what has no width. Joiners inside of emoji and of Arabic or Indic words are legitimate and stay.
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu

/** A name as it can be trusted: unseen characters are spelled out (`⟨U+202E⟩`), halves of pairs replaced. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(
      UNSEEN,
      (found) => `⟨U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
}

/** A text in pieces: what stood in backticks is code. `at` is where the piece starts. */
export type Piece = { readonly code: boolean; readonly text: string; readonly at: number }

/** Splits a message at its backticks; one without a partner is text. */
export function piecesOf(message: string): readonly Piece[] {
  const parts = message.split('`')
  if (parts.length % 2 === 0) {
    const last = parts.pop() ?? ''
    parts.push(`${parts.pop() ?? ''}\`${last}`)
  }
  let at = 0
  return parts.flatMap((text, index) => {
    const piece = { code: index % 2 === 1, text, at }
    at += text.length + 1
    return text === '' ? [] : [piece]
  })
}

/** A name cut where it may be broken: before capitals and after separators. `at` is where a part starts. */
export function breakable(name: string): readonly { readonly text: string; readonly at: number }[] {
  let at = 0
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[-_./:])/).map((text) => {
    const part = { text, at }
    at += text.length
    return part
  })
}

/** `AWS::SageMaker::NotebookInstance` as `SageMaker NotebookInstance`. */
export function shortType(type: string): string {
  return type.replace(/^AWS::/, '').replaceAll('::', ' ')
}

/** The last part of a path of logical ids or a file. */
export function lastPart(path: string): string {
  const parts = path.split('/').filter(Boolean)
  return parts.at(-1) ?? path
}

/** `file:line`, as editors and terminals understand it. */
export function placeText(at: { readonly file: string; readonly line: number }): string {
  return `${at.file}:${at.line}`
}
