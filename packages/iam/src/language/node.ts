import type { SourceRange } from './range.ts'

/** A value that is not known, such as a reference of a template. Equal ids are equal values. */
export type Hole = { readonly id: string; readonly reason?: string }

/** A text of which parts may be unknown: `arn:aws:s3:::` followed by the name of a bucket, for example. */
export type Text = string | readonly (string | Hole)[]

/** A policy document as its owner has it: a tree with positions, in which anything may be a hole. */
export type PolicyNode =
  | {
      readonly kind: 'scalar'
      readonly value: string | number | boolean | null
      readonly at?: SourceRange
    }
  | { readonly kind: 'text'; readonly parts: readonly (string | Hole)[]; readonly at?: SourceRange }
  | { readonly kind: 'hole'; readonly hole: Hole; readonly at?: SourceRange }
  | { readonly kind: 'list'; readonly items: readonly PolicyNode[]; readonly at?: SourceRange }
  | { readonly kind: 'map'; readonly entries: readonly PolicyEntry[]; readonly at?: SourceRange }

/** One key of a map with its value. Keys may repeat: a reader that drops one would hide a fault. */
export type PolicyEntry = {
  readonly key: string
  readonly keyAt?: SourceRange
  readonly value: PolicyNode
}

/** The text as a person would write it, each hole as `${id}`. */
export function textOf(text: Text): string {
  if (typeof text === 'string') return text
  return text.map((part) => (typeof part === 'string' ? part : `\${${part.id}}`)).join('')
}

/** The text with neighbouring literals joined; a text without holes becomes a plain string. */
export function joinText(parts: readonly (string | Hole)[]): Text {
  const joined: (string | Hole)[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else if (part !== '') joined.push(part)
  }
  const [only = ''] = joined
  return joined.length < 2 && typeof only === 'string' ? only : joined
}
