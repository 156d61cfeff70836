/** How literal text of a template is written: with escapes in quotes, or as it stands in a heredoc. */
export type Spelling = {
  readonly quoted: boolean
  /** How many columns of white space each line of a flush heredoc loses. */
  readonly indent?: number
  /** Where the heredoc's first line begins. */
  readonly start?: number
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** The literal text that a range of a template's source means. */
export function literalOf(text: string, start: number, end: number, spelling: Spelling): string {
  const source = text.slice(start, end)
  if (spelling.quoted) return unescaped(source)
  const { indent } = spelling
  return withoutMarks(indent === undefined ? source : dedented(source, indent, start === spelling.start))
}

/** `$${` and `%%{` are how a template writes `${` and `%{`. */
function withoutMarks(source: string): string {
  return source.includes('{') ? source.replaceAll('$${', '${').replaceAll('%%{', '%{') : source
}

function dedented(source: string, indent: number, atLineStart: boolean): string {
  const lines = source.split('\n')
  return lines
    .map((line, index) => {
      if (index === 0 && !atLineStart) return line
      const blank = line.length - line.trimStart().length
      return line.slice(Math.min(blank, indent))
    })
    .join('\n')
}

function unescaped(source: string): string {
  const marked = withoutMarks(source)
  if (!marked.includes('\\')) return marked
  let result = ''
  for (let index = 0; index < marked.length; index++) {
    const char = marked.charAt(index)
    if (char !== '\\') {
      result += char
      continue
    }
    const name = marked.charAt(++index)
    const digits = name === 'u' ? 4 : name === 'U' ? 8 : 0
    if (digits === 0) result += escapes.get(name) ?? name
    else {
      result += codePoint(marked.slice(index + 1, index + 1 + digits))
      index += digits
    }
  }
  return result
}

function codePoint(hex: string): string {
  const code = /^[0-9a-fA-F]+$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
