/** The deepest nesting that is read. CloudFormation itself stops far earlier. */
export const maximumDepth = 200
/** The longest document that is read, in UTF-16 code units; CloudFormation takes 1 MB. */
export const maximumLength: number = 16 * 1024 * 1024
/** How many nodes of a document may come from following aliases. */
export const maximumAliasedNodes = 200_000

const code = {
  quote: 34,
  backslash: 92,
  lineFeed: 10,
  openList: 91,
  closeList: 93,
  openMap: 123,
  closeMap: 125,
}

/**
 * Whether JSON text nests deeper than `limit`: one pass over its brackets, with no memory of its own, so that
 * it can stand before any parser.
 */
export function nestsTooDeep(text: string, limit: number = maximumDepth): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index)
    if (inString) {
      if (char === code.backslash) index++
      // A JSON string ends with its line, closed or not; the scan must not be led past brackets by an open quote.
      else if (char === code.quote || char === code.lineFeed) inString = false
    } else if (char === code.quote) inString = true
    else if (char === code.openMap || char === code.openList) {
      if (++depth > limit) return true
    } else if (char === code.closeMap || char === code.closeList) depth--
  }
  return false
}
