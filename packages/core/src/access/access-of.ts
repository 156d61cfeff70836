import type { Decision } from '@parapet/iam'
import type { Graph } from '../relations/index.ts'
import type { Access, AccessAnswer, AccessHit, AssumptionName, Capability, ExternalReach } from './access.ts'
import { answerOf, neededFor } from './answers.ts'
import type { AccessOptions } from './assumptions.ts'
import { actionsOn, externalReach } from './external.ts'
import { mayDeny, onlyWrittenOut, withOpenName } from './generated-names.ts'
import { Matrices } from './matrices.ts'
import { takesUnsigned } from './outsiders.ts'
import type { SourcedPolicy } from './policy-reading.ts'
import { readPolicies } from './policy-reading.ts'
import { blockedByBucket } from './public-buckets.ts'
import { type Asked, type Holder, WorkloadAccess } from './workload-access.ts'

/** What is asked about; the defaults take nothing for granted. */
export type AccessQuestionOptions = Omit<AccessOptions, 'assume'> & {
  readonly assume?: readonly AssumptionName[]
}

/**
 * Who may do what in a workload, by its identity and resource policies, boundaries and organization policies.
 *
 * Nothing is read or compiled before the first question. Pure: the same graph and options give the same answers.
 */
export function accessOf(graph: Graph, options: AccessQuestionOptions = {}): Access {
  let made: LazyAccess | undefined
  const lazy = (): LazyAccess => {
    made ??= new LazyAccess(new WorkloadAccess(graph, { ...options, assume: new Set(options.assume) }))
    return made
  }
  return {
    get principals() {
      return lazy().access.holders.map(({ principal }) => principal)
    },
    decide: (principalId, action, resource, via) => lazy().decide(principalId, action, resource, via),
    whoCan: (action, resource) => lazy().whoCan(action, resource),
    whoMay: (action, resources) => lazy().whoMay(action, resources),
    whatCan: (principalId, actions) => lazy().whatCan(principalId, actions),
    actionsOn: (resource) => lazy().actionsOn(resource),
    canPassRole: (principalId, roleId, service) => lazy().canPassRole(principalId, roleId, service),
    external: () => lazy().external(),
    canAssume: (principalId, roleId) => lazy().canAssume(principalId, roleId),
  }
}

type Decide = (holder: Holder, asked: Asked) => Decision

/** So many answers are remembered, some ten megabytes. */
const ANSWERS_KEPT = 20_000

class LazyAccess {
  readonly access: WorkloadAccess
  readonly #matrices: Matrices
  readonly #answers = new Map<string, AccessAnswer>()

  constructor(access: WorkloadAccess) {
    this.access = access
    this.#matrices = new Matrices(access)
  }

  decide(principalId: string, action: string, resource: string, via?: string): AccessAnswer {
    return this.#remember(`${principalId}\n${action}\n${resource}\n${via ?? ''}`, () => {
      const holder = this.access.holder(principalId)
      if (mustSign(holder, action)) return DENIED
      const asked = this.access.asked(action, resource)
      const endpoint = via === undefined ? undefined : this.#endpoint(via)
      return this.#answer(holder, action, asked, (who, on) => this.access.decide(who, action, on, endpoint))
    })
  }

  /** Where names made at deployment are left open, what patterns may say of one counts too. */
  #answer(holder: Holder, action: string, asked: Asked, decide: Decide): AccessAnswer {
    const answer = this.#seen(holder, asked, decide)
    const open = this.#openNames ? withOpenName(asked, this.access.naming) : undefined
    if (open === undefined) return answer
    const { naming } = this.access
    if (answer.answer !== 'denied')
      return mayDeny(holder, action, asked, open, naming) ? hanging(answer) : answer
    if (answer.statements.some(({ effect }) => effect === 'Deny')) return answer
    const allowing = onlyWrittenOut(holder, naming)
    const decision = decide(allowing, open)
    return decision.outcome === 'denied' ? answer : hanging(answerOf(this.access, allowing, open, decision))
  }

  get #openNames(): boolean {
    return !this.access.options.assume.has('generated-names')
  }

  /** A decision that hangs on policies that were not seen is asked once more without them. */
  #seen(holder: Holder, asked: Asked, decide: Decide): AccessAnswer {
    const decision = decide(holder, asked)
    const answer = answerOf(this.access, holder, asked, decision)
    if (decision.outcome !== 'unknown' || !holder.identity.some(({ unseen }) => unseen !== undefined))
      return answer
    const seen = withoutUnseen(holder)
    const again = decide(seen, asked)
    if (again.outcome !== 'allowed' && again.outcome !== 'conditional') return answer
    const better = answerOf(this.access, seen, asked, again)
    return {
      ...better,
      answer: 'conditional',
      assumptions: [...new Set<AssumptionName>([...better.assumptions, 'nothing-unseen'])],
    }
  }

  whoCan(action: string, resource: string): readonly AccessHit[] {
    const asked = this.access.asked(action, resource)
    const found = this.#whoCan(action, resource, asked)
    if (!this.#openNames || withOpenName(asked, this.access.naming) === undefined) return found
    const known = new Set(found.map(({ principal }) => principal))
    const others = this.access.holders.filter(({ principal }) => !known.has(principal))
    const perhaps = others.filter(
      ({ principal }) => this.decide(principal.id, action, resource).answer !== 'denied',
    )
    return [...found, ...perhaps.map(({ principal }) => ({ principal, sure: false }))]
  }

  #whoCan(action: string, resource: string, asked: Asked): readonly AccessHit[] {
    return this.#matrices.whoCan(action, asked).flatMap(({ index, sure }) => {
      const holder = this.access.holders[index]
      if (holder === undefined || mustSign(holder, action)) return []
      if (blockedByBucket(this.access, holder, asked) !== undefined) return []
      const { principal } = holder
      // Few are outside, and what a matrix cannot know of them (their organization) is known here.
      if (!sure && holder.own === undefined) {
        const { answer } = this.decide(principal.id, action, resource)
        return answer === 'denied' ? [] : [{ principal, sure: answer === 'allowed' }]
      }
      return [{ principal, sure: sure && this.#nothingOpen(holder, asked) }]
    })
  }

  whoMay(action: string, resources: readonly string[]): readonly (readonly number[])[] {
    return this.#matrices.whoMay(
      action,
      resources.map((resource) => this.access.asked(action, resource)),
    )
  }

  whatCan(principalId: string, actions: readonly string[]): readonly Capability[] {
    const holder = this.access.holder(principalId)
    const position = this.access.positionOf(holder.principal.id)
    const possible = actions.filter((action) => !mustSign(holder, action))
    return possible.flatMap((action) =>
      this.#matrices.whatCan(position ?? holder.entry, action).map(({ resource, sure }) => ({
        action,
        resourceId: resource.id,
        sure: sure && this.#nothingOpen(holder, this.access.asked(action, resource.id)),
      })),
    )
  }

  actionsOn(resource: string): readonly string[] {
    const named = this.access.graph.resource(resource)
    return named === undefined ? [] : actionsOn(named, ['*'], this.access)
  }

  canPassRole(principalId: string, roleId: string, service: string): AccessAnswer {
    return this.#remember(`${principalId}\npass\n${roleId}\n${service}`, () => {
      const passing = this.#pass(principalId, roleId, service)
      if (passing.answer === 'denied') return passing
      return both(passing, this.decide(service, 'sts:AssumeRole', roleId))
    })
  }

  #pass(principalId: string, roleId: string, service: string): AccessAnswer {
    const holder = this.access.holder(principalId)
    const asked = this.access.asked('iam:PassRole', roleId)
    const facts = [['iam:passedtoservice', service]] as const
    return this.#answer(holder, 'iam:PassRole', asked, (who, on) =>
      this.access.decide(who, 'iam:PassRole', on, undefined, facts),
    )
  }

  external(): readonly ExternalReach[] {
    return externalReach(this.access, (principalId, action, resource) => {
      const assumes = action.startsWith('sts:AssumeRole')
      return assumes ? this.#takes(principalId, action, resource) : this.decide(principalId, action, resource)
    })
  }

  /** Each kind of caller takes a role by a call of its own. */
  #takes(principalId: string, action: string, roleId: string): AccessAnswer {
    const own = assumeActionOf(this.access.holder(principalId))
    return action === own ? this.canAssume(principalId, roleId) : DENIED
  }

  canAssume(principalId: string, roleId: string): AccessAnswer {
    return this.decide(principalId, assumeActionOf(this.access.holder(principalId)), roleId)
  }

  #endpoint(id: string) {
    const resource = this.access.graph.resource(id)
    const value = resource?.properties.entries.get('PolicyDocument')
    if (resource === undefined || value === undefined) return undefined
    const gateway = resource.properties.entries.get('VpcEndpointType')
    const type = gateway?.kind === 'scalar' && gateway.value !== 'Gateway' ? 'interface' : 'gateway'
    const read = readPolicies(resource, 'PolicyDocument', value, 'endpoint', this.access.naming)
    const [only, ...others] = read ?? []
    if (only === undefined || others.length > 0) return 'unknown' as const
    return { policy: only.policy, type } as const
  }

  #nothingOpen(holder: Holder, asked: Asked): boolean {
    return neededFor(this.access, holder, asked).every((name) => this.access.options.assume.has(name))
  }

  #remember(key: string, make: () => AccessAnswer): AccessAnswer {
    const known = this.#answers.get(key)
    if (known !== undefined) return known
    if (this.#answers.size >= ANSWERS_KEPT) this.#answers.clear()
    const made = make()
    this.#answers.set(key, made)
    return made
  }
}

function assumeActionOf({ entry: { caller } }: Holder): string {
  if (caller.kind !== 'identity-provider') return 'sts:AssumeRole'
  const saml = caller.provider.includes(':saml-provider/')
  return saml ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity'
}

const DENIED: AccessAnswer = { answer: 'denied', conditions: [], assumptions: [], statements: [] }

function mustSign({ principal }: Holder, action: string): boolean {
  return principal.kind === 'anonymous' && !takesUnsigned(action)
}

/** An answer that only holds where a name made at deployment matches a pattern. */
function hanging(answer: AccessAnswer): AccessAnswer {
  const assumptions = [...new Set<AssumptionName>([...answer.assumptions, 'generated-names'])]
  const conditions = answer.answer === 'unknown' ? [] : answer.conditions
  return { ...answer, answer: 'conditional', conditions, assumptions }
}

function withoutUnseen(holder: Holder): Holder {
  const identity = holder.identity.filter(({ unseen }: SourcedPolicy) => unseen === undefined)
  return { ...holder, identity, entry: { ...holder.entry, identity: identity.map(({ policy }) => policy) } }
}

/** Two answers that must both allow. */
function both(first: AccessAnswer, second: AccessAnswer): AccessAnswer {
  const order = ['denied', 'unknown', 'conditional', 'allowed'] as const
  const answer = order.find((one) => first.answer === one || second.answer === one) ?? 'unknown'
  if (answer === 'denied') return second
  return {
    answer,
    conditions: [...first.conditions, ...second.conditions],
    assumptions: [...new Set([...first.assumptions, ...second.assumptions])],
    statements: [...first.statements, ...second.statements],
  }
}
