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
import { bothOf, eitherOf, emptyBoth, isNothing, members, noBits, noBoth, setBit, sureBoth } from './bits.ts'
import { hangsOnCaller, hangsOnOwner } from './dependence.ts'
import type { ContextFor } from './identity-side.ts'
import { restrict } from './identity-side.ts'
import type { NamedBits, PrincipalIndex } from './principal-index.ts'

/** What the policy of one resource says of every caller. */
export type Column = {
  readonly direct: Both
  readonly role: Both
  readonly account: Both
  readonly deny: Both
}

/** One resource, and the context of each caller's request for resources of an owner. */
export type AskedResource = {
  readonly resource: Pattern
  readonly account: string | undefined
  readonly contextFor: ContextFor
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
  readonly #keys = new Map<Statement, string>()
  readonly #held = new Map<Both, Map<string, Both>>()
  readonly #speaking = new Map<Policy, readonly Statement[]>()

  constructor(action: Pattern, principals: PrincipalIndex, everyone: Bits) {
    this.#action = action
    this.#principals = principals
    this.#everyone = everyone
  }

  /** The column of one policy, or `undefined` when it says nothing of the action. */
  columnOf(policy: Known<Policy>, asked: AskedResource): Column | undefined {
    const none = emptyBoth(this.#everyone.length)
    if (policy === 'unknown') {
      const open = { must: none.must, may: this.#everyone }
      return { direct: open, role: none, account: none, deny: open }
    }
    const statements = this.#statements(policy)
    if (statements.length === 0) return undefined
    return statements
      .map((statement) => this.#columnOf(statement, asked))
      .reduce(joinColumns, { direct: none, role: none, account: none, deny: none })
  }

  #statements(policy: Policy): readonly Statement[] {
    const known = this.#speaking.get(policy)
    if (known !== undefined) return known
    const found = policy.statements.filter(({ action }) => matchSet(action, this.#action) !== false)
    this.#speaking.set(policy, found)
    return found
  }

  #columnOf(statement: Statement, asked: AskedResource): Column {
    const truth = statement.effect === undefined ? undefined : matchSet(statement.action, this.#action)
    const none = emptyBoth(this.#everyone.length)
    const held = (named: Both) => this.#holding(statement, asked, restrict(named, truth))
    const allow = statement.effect === 'Deny' ? nobody(none) : this.#named(statement, 'Allow')
    const deny = statement.effect === 'Allow' ? nobody(none) : this.#named(statement, 'Deny')
    return {
      direct: held(allow.direct),
      role: held(allow.role),
      account: held(allow.account),
      deny: eitherOf(eitherOf(held(deny.direct), held(deny.role)), held(deny.account)),
    }
  }

  #named(statement: Statement, effect: 'Allow' | 'Deny'): NamedBits {
    const { principal } = statement
    if (principal !== undefined) return this.#principals.named(principal, effect)
    return { ...nobody(emptyBoth(this.#everyone.length)), direct: sureBoth(this.#everyone) }
  }

  /** Of the named callers those for whom resource and conditions hold. */
  #holding(statement: Statement, asked: AskedResource, named: Both): Both {
    if (isNothing(named)) return named
    const byOwner = hangsOnOwner(statement)
    if (!hangsOnCaller(statement) && !(byOwner && asked.account === undefined)) {
      return restrict(named, this.#truthFor(statement, asked, 0))
    }
    if (hasVariables(statement))
      return this.#perCaller(named, (index) => this.#truthFor(statement, asked, index))
    const covers = coversResource(statement, asked, 0)
    if (covers === false) return restrict(named, false)
    if (byOwner) return restrict(bothOf(named, this.#conditionBits(statement, asked)), covers)
    // Policies that many resources share, such as RCPs, meet the same callers each time.
    return restrict(this.#shared(named, statement, asked), covers)
  }

  #keyOf(statement: Statement): string {
    const key = this.#keys.get(statement) ?? conditionKey(statement)
    this.#keys.set(statement, key)
    return key
  }

  #shared(named: Both, statement: Statement, asked: AskedResource): Both {
    const byCondition = this.#held.get(named) ?? new Map<string, Both>()
    this.#held.set(named, byCondition)
    const key = this.#keyOf(statement)
    const found = byCondition.get(key) ?? bothOf(named, this.#conditionBits(statement, asked))
    byCondition.set(key, found)
    return found
  }

  #truthFor(statement: Statement, asked: AskedResource, caller: number): Truth {
    const covers = coversResource(statement, asked, caller)
    return covers === false
      ? false
      : and([covers, evaluateClauses(statement.conditions, contextOf(statement, asked, caller))])
  }

  /** The callers for whom the conditions hold, shared by all statements that write them alike. */
  #conditionBits(statement: Statement, asked: AskedResource): Both {
    const owner = hangsOnOwner(statement) ? (asked.account ?? '') : ''
    const key = `${owner} ${this.#keyOf(statement)}`
    const known = this.#conditions.get(key)
    if (known !== undefined) return known
    const all = sureBoth(this.#everyone)
    const found = this.#perCaller(all, (index) =>
      evaluateClauses(statement.conditions, contextOf(statement, asked, index)),
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

function nobody(none: Both): NamedBits {
  return { direct: none, role: none, account: none }
}

function joinColumns(left: Column, right: Column): Column {
  return {
    direct: eitherOf(left.direct, right.direct),
    role: eitherOf(left.role, right.role),
    account: eitherOf(left.account, right.account),
    deny: eitherOf(left.deny, right.deny),
  }
}

/** Only where the owner matters is there a context for each owner: callers times owners are many. */
function contextOf(statement: Statement, { account, contextFor }: AskedResource, caller: number): Context {
  return contextFor(caller, hangsOnOwner(statement) ? account : undefined)
}

function coversResource(statement: Statement, asked: AskedResource, caller: number): Truth {
  if (statement.resource === undefined) return true
  const formula = resourceFormula(statement.resource, asked.resource, contextOf(statement, asked, caller), '')
  return formula.kind === 'constant' ? formula.value : undefined
}

function hasVariables({ resource }: Statement): boolean {
  return (
    resource?.patterns.some(({ pattern }) => pattern.tokens.some(({ kind }) => kind === 'variable')) === true
  )
}

/** Conditions that are written alike have equal keys. */
function conditionKey({ conditions }: Statement): string {
  return JSON.stringify(
    conditions.map((clause) =>
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
}
