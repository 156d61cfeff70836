import type { Alternative } from './alternatives.ts'
import { alternativesOf } from './alternatives.ts'
import type { Evaluation } from './evaluate-request.ts'
import { evaluateRequest } from './evaluate-request.ts'
import type { AssumptionName, Atom, Formula } from './formula.ts'
import { all, atomsOf, no, yes } from './formula.ts'
import type { Level, LevelName, StatementEvidence } from './level.ts'
import type { AccessRequest, PolicySet } from './request.ts'

/**
 * What IAM answers, as far as it is known, and why.
 *
 * `denied` is `explicit` when a Deny decides and otherwise `implicit`: then `missing` names the levels
 * that should have allowed it. `conditional` hangs on context keys alone: one of `alternatives` must hold.
 * `unknown` hangs on more: `reasons` say on what, and `assumptions` name the points that AWS leaves open.
 */
export type Decision = {
  readonly outcome: 'allowed' | 'denied' | 'conditional' | 'unknown'
  readonly denial?: 'explicit' | 'implicit'
  /** Of an open decision: what must hold. Absent when there is too much of it. */
  readonly alternatives?: readonly Alternative[]
  readonly reasons: readonly Atom[]
  readonly assumptions: readonly AssumptionName[]
  /** The statements that decide: the Denies, or the Allows, or of an open decision all that matter. */
  readonly deciding: readonly StatementEvidence[]
  readonly missing: readonly LevelName[]
  /** Every level that applied, in order, with all its statements that speak to the request. */
  readonly levels: readonly Level[]
}

/** Decides one request. Give every policy that applies; what may exist but was not seen is `unknown`. */
export function decide(request: AccessRequest, policies: PolicySet): Decision {
  const evaluation = evaluateRequest(request, policies)
  const { allowed, levels } = evaluation
  if (allowed.kind === 'constant') return decided(evaluation, allowed.value)
  const alternatives = alternativesOf(allowed)
  if (alternatives?.length === 0) return decided(evaluation, false)
  if (alternatives?.some((alternative) => alternative.length === 0) === true) return decided(evaluation, true)
  const reasons = reasonsOf(allowed, alternatives)
  return {
    outcome: reasons.length === 0 ? 'conditional' : 'unknown',
    ...(alternatives === undefined ? {} : { alternatives }),
    reasons,
    assumptions: [
      ...new Set(reasons.flatMap((reason) => (reason.kind === 'assumption' ? [reason.name] : []))),
    ],
    deciding: levels.flatMap(({ statements }) => statements),
    missing: missingLevels(evaluation),
    levels,
  }
}

function decided(evaluation: Evaluation, allowed: boolean): Decision {
  const { levels, deny } = evaluation
  const implicit = !allowed && isImplicit(evaluation)
  return {
    outcome: allowed ? 'allowed' : 'denied',
    ...(allowed ? {} : { denial: implicit ? 'implicit' : 'explicit' }),
    reasons: [],
    assumptions: [],
    deciding: implicit ? [] : decidingStatements(levels, allowed ? 'Allow' : 'Deny', deny),
    missing: implicit ? lackingLevels(evaluation) : [],
    levels,
  }
}

/** Nothing denies for sure, and without any Deny it would not be allowed either. */
function isImplicit({ deny, guard, grant }: Evaluation): boolean {
  if (deny === yes) return false
  return guard === no || grant === no || alternativesOf(all([guard, grant]))?.length === 0
}

function decidingStatements(
  levels: readonly Level[],
  effect: 'Allow' | 'Deny',
  deny: Formula,
): readonly StatementEvidence[] {
  const speaking = levels.flatMap(({ statements }) => statements).filter((s) => s.statement.effect === effect)
  const sure = speaking.filter(({ holds }) => holds === yes)
  // Conditional statements may decide together: an Allow under a condition that a Deny excludes.
  return effect === 'Deny' && deny !== yes ? speaking : sure.length > 0 ? sure : speaking
}

/**
 * Levels that apply and do not allow; a resource policy counts when there is no way around it. Root cannot
 * assume a role whatever the policies say, which counts as a want of its own permissions.
 */
function missingLevels({ levels, grant }: Evaluation): readonly LevelName[] {
  const silent = levels.filter(
    ({ name, allow }) => allow === no && name !== 'grant' && (name !== 'resource' || grant === no),
  )
  const names = new Set(silent.map(({ name }) => name))
  return names.size === 0 && grant === no ? ['identity'] : [...names]
}

/** Where each level may allow by itself but never all of them at once, those that exclude one another. */
function lackingLevels(evaluation: Evaluation): readonly LevelName[] {
  const silent = missingLevels(evaluation)
  if (silent.length > 0) return silent
  const open = evaluation.levels.filter(
    ({ name, allow }) => allow !== yes && allow !== no && name !== 'grant',
  )
  return [...new Set(open.map(({ name }) => name))]
}

/** Whatever is not a condition on the context. */
function reasonsOf(formula: Formula, alternatives: readonly Alternative[] | undefined): readonly Atom[] {
  const atoms =
    alternatives === undefined
      ? atomsOf(formula)
      : alternatives
          .flat()
          .flatMap(({ requirement }) => (requirement.kind === 'other' ? [requirement.atom] : []))
  const open = atoms.filter(({ kind }) => kind !== 'clause' && kind !== 'variable')
  return [...new Map(open.map((atom) => [JSON.stringify(atom), atom])).values()]
}
