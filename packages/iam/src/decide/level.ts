import type { Context } from '../condition/context.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import type { Pattern } from '../pattern/pattern.ts'
import type { Caller } from './caller.ts'
import type { Formula } from './formula.ts'
import { all, atom, no, some, yes } from './formula.ts'
import type { NamedAs } from './match-principal.ts'
import { matchPrincipals } from './match-principal.ts'
import { actionFormula, conditionFormula, resourceFormula, settled } from './statement-formula.ts'

/** The kinds of policy that take part in a decision, in the order in which an explanation tells them. */
export type LevelName =
  | 'scp'
  | 'rcp'
  | 'endpoint'
  | 'identity'
  | 'boundary'
  | 'session'
  | 'resource'
  | 'grant'

/** What one level says. A resource policy's Allow is told apart by how it names the caller. */
export type Level = {
  readonly name: LevelName
  readonly allow: Formula
  readonly deny: Formula
  readonly direct: Formula
  readonly role: Formula
  readonly account: Formula
  readonly statements: readonly StatementEvidence[]
}

/** A statement that speaks to the request; `holds` is whether, or under what, it takes effect. */
export type StatementEvidence = {
  readonly level: LevelName
  /** Position of the policy in its level. */
  readonly policy: number
  readonly statement: Statement
  readonly holds: Formula
}

/** What all statements are compared with. */
export type Frame = {
  readonly action: Pattern
  readonly resource: Pattern
  readonly context: Context
  readonly caller: Caller
  /** Has the caller a permissions boundary? */
  readonly bounded: Truth
}

type Classes = { readonly direct: Formula; readonly role: Formula; readonly account: Formula }

/** Evaluates the policies of one level together: one Allow is enough, and one Deny. */
export function evaluateLevel(name: LevelName, policies: readonly Policy[], frame: Frame): Level {
  const allows: Classes[] = []
  const denies: Formula[] = []
  const statements: StatementEvidence[] = []
  for (const [policy, { statements: list }] of policies.entries()) {
    for (const statement of list) {
      const what = `${name} ${policy} ${statement.id}`
      const base = baseFormula(statement, frame, what)
      if (base === no) continue
      const add = (holds: Formula) => {
        if (holds !== no) statements.push({ level: name, policy, statement, holds })
      }
      if (statement.effect !== 'Deny') {
        const classes = classesOf(statement, 'Allow', frame, base, what)
        allows.push(classes)
        add(some([classes.direct, classes.role, classes.account]))
      }
      if (statement.effect !== 'Allow') {
        const { direct, role, account } = classesOf(statement, 'Deny', frame, base, what)
        denies.push(some([direct, role, account]))
        if (statement.effect === 'Deny') add(some([direct, role, account]))
      }
    }
  }
  const direct = some(allows.map((classes) => classes.direct))
  const role = some(allows.map((classes) => classes.role))
  const account = some(allows.map((classes) => classes.account))
  return { name, allow: some([direct, role, account]), deny: some(denies), direct, role, account, statements }
}

/** A level of which no policy was seen: it may allow and deny anything. */
export function unknownLevel(name: LevelName): Level {
  const allow = atom({ kind: 'missing', what: `${name} policies that allow` })
  const deny = atom({ kind: 'missing', what: `${name} policies that deny` })
  return { name, allow, deny, direct: allow, role: no, account: no, statements: [] }
}

function baseFormula(statement: Statement, frame: Frame, what: string): Formula {
  const action = actionFormula(statement.action, frame.action, `${what} action`)
  if (action === no) return no
  const resource =
    statement.resource === undefined
      ? yes
      : resourceFormula(statement.resource, frame.resource, frame.context, `${what} resource`)
  if (resource === no) return no
  return all([action, resource, conditionFormula(statement.conditions, frame.context, what)])
}

function classesOf(
  statement: Statement,
  effect: 'Allow' | 'Deny',
  frame: Frame,
  base: Formula,
  what: string,
): Classes {
  const open =
    statement.effect === undefined ? [atom({ kind: 'unresolved', what: `${what} effect ${effect}` })] : []
  const named = namesOf(statement, effect, frame)
  const withName = (key: keyof NamedAs) =>
    all([settled(named[key], `${what} principal ${key}`), base, ...open])
  return { direct: withName('direct'), role: withName('role'), account: withName('account') }
}

function namesOf(statement: Statement, effect: 'Allow' | 'Deny', frame: Frame): NamedAs {
  if (statement.principal === undefined) return { direct: true, role: false, account: false }
  return matchPrincipals(statement.principal, frame.caller, effect, frame.bounded)
}
