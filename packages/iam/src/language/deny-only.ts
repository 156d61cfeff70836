import { actionRules, compilePattern, isStar } from '../pattern/pattern.ts'
import type { Principal } from '../principal/principal.ts'
import type { PatternSet, PlacedPattern, Statement } from './policy.ts'
import type { Reading } from './reading.ts'
import { notRead, report } from './reading.ts'

/**
 * Reports what a resource control policy of a customer may not say, in a document that is not
 * `RCPFullAWSAccess`: it denies, everyone, the actions of services that it names. A name or an action that
 * AWS would refuse becomes a hole. See "RCP syntax" in the AWS Organizations User Guide.
 */
export function denyOnly(reading: Reading, statements: readonly Statement[]): readonly Statement[] {
  if (statements.length === 1 && statements.every(isFullAccess)) return statements
  return statements.map((statement) => {
    const { effect, principal, action, at } = statement
    if (effect === 'Allow') {
      refuse(reading, 'a resource control policy only denies; `RCPFullAWSAccess` alone allows', at)
    }
    return {
      ...statement,
      action: action.negated ? action : { ...action, patterns: action.patterns.map(withService(reading)) },
      ...(principal?.negated === false && {
        principal: { ...principal, principals: principal.principals.map(everyone(reading)) },
      }),
    }
  })
}

function refuse(reading: Reading, message: string, at: Statement['at']): void {
  report(reading, 'value-not-allowed', message, at)
}

/** The one statement of `RCPFullAWSAccess`, which AWS attaches and which alone may allow. */
function isFullAccess({ effect, action, resource, principal, conditions }: Statement): boolean {
  const open = principal?.negated === false && principal.principals.every(({ kind }) => kind === 'anyone')
  return effect === 'Allow' && open && isAll(action) && isAll(resource) && conditions.length === 0
}

function isAll(set: PatternSet | undefined): boolean {
  return set?.negated === false && set.patterns.some(({ pattern }) => isStar(pattern))
}

function everyone(reading: Reading): (principal: Principal) => Principal {
  const message = 'the principal of a resource control policy is `*`; name others in a condition'
  return (principal) => {
    if (principal.kind === 'anyone' || principal.kind === 'unknown') return principal
    refuse(reading, message, principal.at)
    return { ...principal, kind: 'unknown' }
  }
}

/** Wildcards may stand in the name of an action, not in that of its service. */
function withService(reading: Reading): (placed: PlacedPattern) => PlacedPattern {
  return (placed) => {
    const { text, tokens } = placed.pattern
    const [first] = tokens
    const named = first?.kind === 'literal' && (tokens.length === 1 || first.text.includes(':'))
    if (named || tokens.some(({ kind }) => kind === 'hole')) return placed
    refuse(reading, `\`${text}\` does not name one service, as an action of such a policy must`, placed.at)
    return { ...placed, pattern: compilePattern([notRead(reading, 'names no service')], actionRules) }
  }
}
