import type { Truth, UnresolvedPart } from '../../workload/index.ts'

/** Stands for a hole where Cedar has no text in quotes; a character that no Cedar text needs. */
const HOLE = '\ue000'

/**
 * Whether a Cedar text holds a policy that permits everybody everything, whatever the circumstances. What fills
 * a hole inside of quotes, such as the ARN of a gateway, changes nothing about it; any other hole may hold
 * anything.
 *
 * Comments and white space do not count. A scope that names a principal, an action or a resource, and any
 * `when` or `unless`, is a condition; what it amounts to is not looked into, but for `when { true }`.
 *
 * @see https://docs.cedarpolicy.com/policies/syntax-policy.html
 */
export function permitsEverything(cedar: readonly (string | UnresolvedPart)[]): Truth {
  const text = cedar.map((part) => (typeof part === 'string' ? part.replaceAll(HOLE, '') : HOLE)).join('')
  const statements = statementsOf(text).map(withoutAnnotations)
  if (statements.some((statement) => unconditional.has(statement))) return true
  return statements.some((statement) => statement.includes(HOLE)) ? undefined : false
}

const scope = 'permit(principal,action,resource)'
const unconditional: ReadonlySet<string> = new Set([scope, `${scope}when{true}`])

/** The policies of a text without comments and white space; texts in quotes are kept as they are. */
function statementsOf(cedar: string): readonly string[] {
  const statements: string[] = []
  let current = ''
  let index = 0
  while (index < cedar.length) {
    const char = cedar.charAt(index)
    if (char === '"') {
      const end = endOfQuote(cedar, index)
      current += cedar.slice(index, end).replaceAll(HOLE, 'x')
      index = end
      continue
    }
    if (cedar.startsWith('//', index)) {
      const end = cedar.indexOf('\n', index)
      index = end === -1 ? cedar.length : end
      continue
    }
    if (char === ';') {
      statements.push(current)
      current = ''
    } else if (char.trim() !== '') current += char
    index += 1
  }
  return [...statements, current]
}

/** Past the closing quote of a text that begins at `from`. */
function endOfQuote(cedar: string, from: number): number {
  for (let index = from + 1; index < cedar.length; index += 1) {
    const char = cedar.charAt(index)
    if (char === '\\') index += 1
    else if (char === '"') return index + 1
  }
  return cedar.length
}

/** What follows the annotations, such as `@id("all")`. */
function withoutAnnotations(statement: string): string {
  if (!statement.startsWith('@')) return statement
  const at = statement.lastIndexOf('")')
  return at === -1 ? statement : statement.slice(at + 2)
}
