import type { SourceLocation } from '../../workload/index.ts'
import { locationText } from '../place-text.ts'
import { uriOf } from '../uri.ts'
import { code } from './escape.ts'

/** No real path is longer once it is encoded. */
const uriLimit = 1000

/** A link to a line of a file of the repository. */
export function link(at: SourceLocation): string {
  // Parentheses are the one thing in a percent-encoded path that could end the link.
  const uri = uriOf(at.file).replaceAll('(', '%28').replaceAll(')', '%29')
  if (uri.length > uriLimit) return code(locationText(at))
  return `[${code(locationText(at))}](${uri}#L${at.line})`
}
