/** The deepest nesting that is read. CloudFormation itself stops far earlier. */
export const maximumDepth = 200
/** The longest document that is read, in UTF-16 code units; CloudFormation takes 1 MB. */
export const maximumLength: number = 16 * 1024 * 1024
/** How many nodes of a document may come from following aliases. */
export const maximumAliasedNodes = 200_000

const bracketOpen: ReadonlySet<string> = new Set(['[', '{'])

/**
 * Whether JSON text nests deeper than `limit`: one pass over its brackets, with no memory of its own, so that
 * it can stand before any parser.
 */
export function nestsTooDeep(text: string, limit: number = maximumDepth): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ''
    if (inString) {
      if (char === '\\') index++
      // A JSON string ends with its line, closed or not; the scan must not be led past brackets by an open quote.
      else if (char === '"' || char === '\n') inString = false
    } else if (char === '"') inString = true
    else if (bracketOpen.has(char)) {
      if (++depth > limit) return true
    } else if (char === ']' || char === '}') depth--
  }
  return false
}
