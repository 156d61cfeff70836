/** A policy variable `${key}` or `${key, 'default'}`. Keys ignore case, so they are kept in lower case. */
export type Variable = { readonly key: string; readonly fallback?: string }

/** Piece of a text: plain, a variable, or an escaped character that is never a wildcard. */
type VariablePiece = string | Variable | { readonly literal: string }

const escaped: ReadonlySet<string> = new Set(['*', '?', '$'])

/**
 * Splits a text at `${…}`. `${*}`, `${?}` and `${$}` are those characters themselves. What is not closed
 * stays text. See "IAM policy elements: Variables and tags" in the IAM User Guide.
 */
export function splitVariables(text: string): VariablePiece[] {
  const pieces: VariablePiece[] = []
  let from = 0
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', from)) {
    const close = text.indexOf('}', open)
    if (close < 0) break
    if (open > from) pieces.push(text.slice(from, open))
    pieces.push(readVariable(text.slice(open + 2, close)))
    from = close + 1
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

function readVariable(inner: string): Variable | { readonly literal: string } {
  if (escaped.has(inner)) return { literal: inner }
  const comma = inner.indexOf(',')
  if (comma < 0) return { key: inner.trim().toLowerCase() }
  const fallback = inner.slice(comma + 1).trim()
  const quoted = fallback.startsWith("'") && fallback.endsWith("'") && fallback.length > 1
  return {
    key: inner.slice(0, comma).trim().toLowerCase(),
    fallback: quoted ? fallback.slice(1, -1) : fallback,
  }
}
