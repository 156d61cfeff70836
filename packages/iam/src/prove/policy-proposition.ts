import type { Clause } from '../condition/clause.ts'
import { operators } from '../condition/operators.ts'
import type { Caller } from '../decide/caller.ts'
import type { Formula } from '../decide/formula.ts'
import { atom } from '../decide/formula.ts'
import type { NormalFormula } from '../decide/literal.ts'
import { normalize } from '../decide/literal.ts'
import { matchPrincipals } from '../decide/match-principal.ts'
import type { PatternSet, Policy, PrincipalSet, Statement } from '../language/policy.ts'
import { or } from '../language/truth.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { actionRules, compilePattern, isStar } from '../pattern/pattern.ts'
import type { Candidate } from './candidates.ts'
import type { Proposition } from './proposition.ts'
import { conjunction, disjunction, negation } from './proposition.ts'

/**
 * "These policies together allow the request", whichever candidate makes it: one Allow and no Deny.
 *
 * What cannot be interpreted is a question of its own for each statement, unless it is written alike. So
 * propositions that meet in one proof must share `numbers`, in which each statement has its own.
 */
export function policiesAllow(
  policies: readonly Policy[],
  candidates: readonly Candidate[],
  numbers: Map<Statement, number> = new Map(),
): Proposition {
  const callers = candidates.map(({ caller }) => caller)
  const statements = policies.flatMap((policy) =>
    policy.statements.map((statement) => {
      const number = numbers.get(statement) ?? numbers.size
      numbers.set(statement, number)
      return { statement, id: String(number) }
    }),
  )
  const saying = (effect: 'Allow' | 'Deny') =>
    disjunction(
      statements
        .filter(({ statement }) => statement.effect === undefined || statement.effect === effect)
        .map(({ statement, id }) => statementApplies(statement, effect, callers, id)),
    )
  return conjunction([saying('Allow'), negation(saying('Deny'))])
}

function statementApplies(
  statement: Statement,
  effect: 'Allow' | 'Deny',
  callers: readonly Caller[],
  id: string,
): Proposition {
  const parts: Proposition[] = [
    patterns(statement.action, 'action', id),
    ...statement.conditions.map((c, i) => clause(c, `${id} ${i}`)),
  ]
  if (statement.effect === undefined) parts.push({ kind: 'open', id: `${id} ${effect}` })
  if (statement.resource !== undefined) parts.push(patterns(statement.resource, 'resource', id))
  if (statement.principal !== undefined) parts.push(principal(statement.principal, effect, callers, id))
  return conjunction(parts)
}

function patterns(set: PatternSet, kind: 'action' | 'resource', id: string): Proposition {
  const covered = disjunction(set.patterns.map(({ pattern }) => patternProposition(pattern, kind, id)))
  return set.negated ? negation(covered) : covered
}

/** "The action, or the resource, is one of these." */
export function anyOf(kind: 'action' | 'resource', texts: readonly string[]): Proposition {
  const rules = kind === 'action' ? actionRules : plain
  return disjunction(texts.map((text) => patternProposition(compilePattern(text, rules), kind, 'asked')))
}

const plain = { wildcards: true, variables: false, foldCase: false }

/** A pattern whose text hangs on something else is open; equal ones are the same question. */
function patternProposition(pattern: Pattern, kind: 'action' | 'resource', id: string): Proposition {
  const unclear = !pattern.certain || (kind === 'resource' && pattern.parts < 6 && !isStar(pattern))
  if (!unclear) return { kind, pattern }
  return { kind: 'open', id: `${kind} ${JSON.stringify(pattern.tokens)} ${wasRead(pattern) ? '' : id}` }
}

/** Parts that were not read have names that mean nothing in another policy. */
function wasRead({ tokens }: Pattern): boolean {
  return tokens.every((token) => token.kind !== 'hole' || !token.hole.id.startsWith('not-read'))
}

/** Whom a set names, decided for each candidate. */
function principal(
  set: PrincipalSet,
  effect: 'Allow' | 'Deny',
  callers: readonly Caller[],
  id: string,
): Proposition {
  const named = new Map(
    callers.map((caller, index) => {
      const { direct, role, account } = matchPrincipals(set, caller, effect, false)
      return [index, or([direct, role, account])]
    }),
  )
  return { kind: 'principal', named, id: `${id} ${effect}` }
}

function clause(item: Clause, id: string): Proposition {
  if (item.kind === 'opaque') return { kind: 'open', id }
  const isArn = operators[item.operator].family === 'arn'
  const unclear = item.values.some(({ pattern }) => !pattern.certain || (isArn && isStar(pattern)))
  if (item.operator === 'Null' && item.qualifier !== undefined)
    return { kind: 'constant', value: item.qualifier === 'ForAllValues' }
  if (unclear) {
    const { qualifier = '', operator, ifExists, keyName, values } = item
    const written = JSON.stringify([operator, ifExists, keyName, values.map(({ pattern }) => pattern.tokens)])
    return {
      kind: 'open',
      id: `${qualifier} ${written} ${values.every(({ pattern }) => wasRead(pattern)) ? '' : id}`,
    }
  }
  const normal: Formula = atom({ kind: 'clause', clause: item })
  return fromNormal(normalize(normal), id)
}

function fromNormal(formula: NormalFormula, id: string): Proposition {
  switch (formula.kind) {
    case 'constant':
      return formula
    case 'and':
    case 'or':
      return { kind: formula.kind, parts: formula.parts.map((part) => fromNormal(part, id)) }
    case 'literal': {
      const { requirement, positive } = formula.literal
      const proposition: Proposition =
        requirement.kind === 'holds'
          ? { kind: 'clause', clause: requirement.clause }
          : requirement.kind === 'missing'
            ? { kind: 'missing', key: requirement.key.toLowerCase() }
            : { kind: 'open', id }
      return positive ? proposition : negation(proposition)
    }
  }
}
