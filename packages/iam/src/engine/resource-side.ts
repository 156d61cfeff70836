import type { Context } from '../condition/context.ts'
import { evaluateClauses } from '../condition/evaluate.ts'
import type { Known } from '../decide/request.ts'
import { resourceFormula } from '../decide/statement-formula.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { and } from '../language/truth.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { matchSet } from '../pattern/pattern-set.ts'
import type { Bits, Both } from './bits.ts'
import { addBoth, bothOf, members, noBits, noBoth, setBit } from './bits.ts'
import { dependenceOf } from './dependence.ts'
import { restrict } from './identity-side.ts'
import type { PrincipalIndex } from './principal-index.ts'

/** What the policy of one resource says of every caller. */
export type Column = {
  readonly direct: Both
  readonly role: Both
  readonly account: Both
  readonly deny: Both
}

/** One resource, and the context of each caller's request for it. */
export type AskedResource = {
  readonly resource: Pattern
  readonly account: string | undefined
  readonly contextFor: (caller: number) => Context
}

/**
 * Evaluates policies on resources for one action over all callers. Conditions that many policies share are
 * evaluated once a caller; those that do not hang on the caller once.
 */
export class ResourceSide {
  readonly #action: Pattern
  readonly #principals: PrincipalIndex
  readonly #everyone: Bits
  readonly #conditions = new Map<string, Both>()
  readonly #speaking = new Map<Policy, readonly Statement[]>()

  constructor(action: Pattern, principals: PrincipalIndex, everyone: Bits) {
    this.#action = action
    this.#principals = principals
    this.#everyone = everyone
  }

  /** The column of one policy, or `undefined` when it says nothing of the action. */
  columnOf(policy: Known<Policy>, asked: AskedResource): Column | undefined {
    const words = this.#everyone.length
    if (policy === 'unknown') {
      const open = { must: noBits(words), may: this.#everyone }
      return { direct: open, role: noBoth(words), account: noBoth(words), deny: open }
    }
    const statements = this.#statements(policy)
    if (statements.length === 0) return undefined
    const column = { direct: noBoth(words), role: noBoth(words), account: noBoth(words), deny: noBoth(words) }
    for (const statement of statements) this.#add(column, statement, asked)
    return column
  }

  #statements(policy: Policy): readonly Statement[] {
    const known = this.#speaking.get(policy)
    if (known !== undefined) return known
    const found = policy.statements.filter(({ action }) => matchSet(action, this.#action) !== false)
    this.#speaking.set(policy, found)
    return found
  }

  #add(column: Column, statement: Statement, asked: AskedResource): void {
    const truth = matchSet(statement.action, this.#action)
    const sure = statement.effect === undefined ? undefined : truth
    if (statement.effect !== 'Deny') {
      const { direct, role, account } = this.#named(statement, 'Allow')
      for (const [target, named] of [
        [column.direct, direct],
        [column.role, role],
        [column.account, account],
      ] as const) {
        addBoth(target, this.#holding(statement, asked, restrict(named, sure)))
      }
    }
    if (statement.effect !== 'Allow') {
      const { direct, role, account } = this.#named(statement, 'Deny')
      for (const named of [direct, role, account]) {
        addBoth(column.deny, this.#holding(statement, asked, restrict(named, sure)))
      }
    }
  }

  #named(statement: Statement, effect: 'Allow' | 'Deny') {
    const { principal } = statement
    if (principal !== undefined) return this.#principals.named(principal, effect)
    const none = noBoth(this.#everyone.length)
    return { direct: { must: this.#everyone, may: this.#everyone }, role: none, account: none }
  }

  /** Of the named callers those for whom resource and conditions hold. */
  #holding(statement: Statement, asked: AskedResource, named: Both): Both {
    if (named.may.every((word) => word === 0)) return named
    const { caller, resource } = dependenceOf(statement)
    if (!caller && !(resource && asked.account === undefined)) {
      return restrict(named, this.#truthFor(statement, asked, 0))
    }
    if (hasVariables(statement))
      return this.#perCaller(named, (index) => this.#truthFor(statement, asked, index))
    const covers = coversResource(statement, asked, 0)
    if (covers === false) return restrict(named, false)
    return restrict(bothOf(named, this.#conditionBits(statement, asked)), covers)
  }

  #truthFor(statement: Statement, asked: AskedResource, caller: number): Truth {
    const covers = coversResource(statement, asked, caller)
    return covers === false
      ? false
      : and([covers, evaluateClauses(statement.conditions, asked.contextFor(caller))])
  }

  /** The callers for whom the conditions hold, shared by all statements that write them alike. */
  #conditionBits(statement: Statement, asked: AskedResource): Both {
    const owner = dependenceOf(statement).resource ? (asked.account ?? '') : ''
    const key = `${owner} ${conditionKey(statement)}`
    const known = this.#conditions.get(key)
    if (known !== undefined) return known
    const all = { must: this.#everyone, may: this.#everyone }
    const found = this.#perCaller(all, (index) =>
      evaluateClauses(statement.conditions, asked.contextFor(index)),
    )
    this.#conditions.set(key, found)
    return found
  }

  #perCaller(named: Both, truthOf: (caller: number) => Truth): Both {
    const result = noBoth(this.#everyone.length)
    const must = noBits(this.#everyone.length)
    for (const index of members(named.may)) {
      const truth = truthOf(index)
      if (truth !== false) setBit(result.may, index)
      if (truth === true) setBit(must, index)
    }
    return { must: bothOf({ must, may: must }, { must: named.must, may: named.must }).must, may: result.may }
  }
}

function coversResource(
  statement: Statement,
  { resource, contextFor }: AskedResource,
  caller: number,
): Truth {
  if (statement.resource === undefined) return true
  const formula = resourceFormula(statement.resource, resource, contextFor(caller), '')
  return formula.kind === 'constant' ? formula.value : undefined
}

function hasVariables({ resource }: Statement): boolean {
  return (
    resource?.patterns.some(({ pattern }) => pattern.tokens.some(({ kind }) => kind === 'variable')) === true
  )
}

const keys = new WeakMap<Statement, string>()

function conditionKey(statement: Statement): string {
  const known = keys.get(statement)
  if (known !== undefined) return known
  const key = JSON.stringify(
    statement.conditions.map((clause) =>
      clause.kind === 'opaque'
        ? 'opaque'
        : [
            clause.operator,
            clause.qualifier,
            clause.ifExists,
            clause.keyName,
            clause.values.map((v) => v.pattern.tokens),
          ],
    ),
  )
  keys.set(statement, key)
  return key
}
