/** The items of a document as texts, so that a file of any size is read one item at a time. */
export type ItemTexts = {
  /** Objects, and texts that hold one. */
  readonly texts: readonly string[]
  /** Whether the list ends before the document does. */
  readonly isWhole: boolean
}

/** Members of the document that hold items: of a snapshot or a history, of a list that was asked for, of a query. */
const LISTS: ReadonlySet<string> = new Set(['configurationItems', 'baseConfigurationItems', 'Results'])

const QUOTE = 34
const BACKSLASH = 92
const OPEN = new Set([91, 123])
const CLOSE = new Set([93, 125])

/**
 * The items of a snapshot or of a query's answer; `undefined` when the document is neither. One pass over the
 * characters, and no memory but for what is found: a snapshot of a large account has hundreds of megabytes.
 */
export function itemTexts(text: string): ItemTexts | undefined {
  const list = startOfList(text)
  return list === undefined ? undefined : itemsFrom(text, list)
}

/** The first character inside of the list that a member of the document holds. */
function startOfList(text: string): number | undefined {
  let depth = 0
  let key = ''
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) {
      const end = endOfString(text, at)
      if (depth === 1) key = text.slice(at + 1, end - 1)
      at = end - 1
    } else if (OPEN.has(char)) {
      if (depth === 1 && text[at] === '[' && LISTS.has(key)) return at + 1
      depth += 1
    } else if (CLOSE.has(char)) depth -= 1
  }
  return undefined
}

function itemsFrom(text: string, start: number): ItemTexts {
  const texts: string[] = []
  let depth = 0
  let begin = start
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) {
      const end = endOfString(text, at)
      if (depth === 0 && end <= text.length) texts.push(text.slice(at, end))
      at = end - 1
    } else if (OPEN.has(char)) {
      if (depth === 0) begin = at
      depth += 1
    } else if (CLOSE.has(char)) {
      if (depth === 0) return { texts, isWhole: true }
      depth -= 1
      if (depth === 0) texts.push(text.slice(begin, at + 1))
    }
  }
  return { texts, isWhole: false }
}

/** The place after the quote that ends a string; past the end where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === BACKSLASH) at += 1
    else if (char === QUOTE) return at + 1
  }
  return text.length + 1
}
