import type { Truth } from '../../workload/index.ts'
import { and, not, or } from '../../workload/index.ts'
import type { CedarExpression } from './port.ts'

/** Deeper than any policy that a person wrote. */
const DEEPEST = 64

/**
 * Settles what is left of a condition when nothing is known of the principal but its type: `principal is T` is then
 * known, and what hangs on the rest is not.
 */
export function fold(expression: unknown, principalType: string, depth = 0): Truth {
  if (depth > DEEPEST || typeof expression !== 'object' || expression === null) return undefined
  // Cedar's own JSON form: one operator by name, with its parts.
  const [operator = '', body] = Object.entries(expression as CedarExpression)[0] ?? []
  const part = (name: string): Truth =>
    fold((body as CedarExpression | undefined)?.[name], principalType, depth + 1)
  switch (operator) {
    case 'Value':
      return typeof body === 'boolean' ? body : undefined
    case '&&':
      return and(part('left'), part('right'))
    case '||':
      return or(part('left'), part('right'))
    case '!':
      return not(part('arg'))
    case 'is':
      return isPrincipal(body) ? nameOf(body) === principalType : undefined
    default:
      return undefined
  }
}

function isPrincipal(body: unknown): body is { readonly left: object; readonly entity_type?: unknown } {
  if (typeof body !== 'object' || body === null || !('left' in body) || 'in' in body) return false
  return JSON.stringify(body.left) === '{"unknown":[{"Value":"principal"}]}'
}

const nameOf = ({ entity_type: type }: { readonly entity_type?: unknown }): unknown => type
