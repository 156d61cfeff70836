import type { Context } from '../condition/context.ts'
import { rcpServices } from '../data/services.generated.ts'
import type { Caller } from '../decide/caller.ts'
import { accountOf } from '../decide/caller.ts'
import { contextOf } from '../decide/context.ts'
import type { AccessRequest, Known, PolicySet } from '../decide/request.ts'
import type { Text } from '../language/node.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { and, not, or } from '../language/truth.ts'
import { conditionHolds } from './condition.ts'
import { granted } from './grant.ts'
import { matchesAction, matchesResource, mayMeet } from './match.ts'
import { namesAccount, namesDirectly, namesRole, notNamed } from './principal.ts'

/**
 * The reference interpreter: the decision, written as the specification tells it and nothing else. No
 * index, no formula, no explanation; three truths, where what hangs on an unknown is unknown. It is what
 * the engines are compared with. Wildcards of a request resource are plain characters; its holes may be anything.
 */
export function interpret(request: AccessRequest, policies: PolicySet): Truth {
  const own = accountOf(request.caller)
  const owner = request.resourceAccount ?? ownerInArn(request.resource) ?? own
  const full = { ...request, ...(owner === undefined ? {} : { resourceAccount: owner }) }
  const view: View = { request: full, context: contextOf(full), bounded: boundedBy(request.caller, policies) }
  const bound = applicable(request, policies)
  const deny = or(all(bound).map((policy) => speaks(policy, 'Deny', view)))
  return and([not(deny), guardrails(bound, view), core(bound, view, own, owner)])
}

type View = { readonly request: AccessRequest; readonly context: Context; readonly bounded: Truth }

function rcpBinds(action: string): boolean {
  const name = action.toLowerCase()
  return name !== 'kms:retiregrant' && rcpServices.some((prefix) => name.startsWith(`${prefix}:`))
}

/** Policies that bind this caller: part 1.2 of the specification as a table. */
function applicable({ caller, action, path }: AccessRequest, policies: PolicySet): PolicySet {
  const person = accountOf(caller) !== undefined
  const linked = caller.kind === 'role' && caller.serviceLinked === true
  const limited = person && caller.kind !== 'root'
  const through = caller.kind !== 'service' && (path === undefined || path === 'endpoint')
  const none: PolicySet = {}
  return {
    ...none,
    ...(person && policies.identity !== undefined ? { identity: policies.identity } : {}),
    ...(limited && policies.boundary !== undefined ? { boundary: policies.boundary } : {}),
    ...sessionOf(caller, policies),
    ...(person && !linked && policies.scps !== undefined ? { scps: policies.scps } : {}),
    ...(linked || !rcpBinds(action) || policies.rcps === undefined ? {} : { rcps: policies.rcps }),
    ...(policies.resource === undefined ? {} : { resource: policies.resource }),
    ...(through && policies.endpoint !== undefined ? { endpoint: policies.endpoint } : {}),
    ...(policies.grants === undefined ? {} : { grants: policies.grants }),
  }
}

function sessionOf(caller: Caller, policies: PolicySet): PolicySet {
  if (caller.kind === 'federated-user') return { session: policies.session ?? [] }
  const has = caller.kind === 'role' || caller.kind === 'root'
  return has && policies.session !== undefined ? { session: policies.session } : {}
}

function boundedBy(caller: Caller, policies: PolicySet): Truth {
  if (accountOf(caller) === undefined || policies.boundary === undefined) return false
  return policies.boundary === 'unknown' ? undefined : true
}

/** Every policy of the set; `unknown` stays, since such a policy may hold anything. */
function all(bound: PolicySet): readonly Known<Policy>[] {
  const flat = <T extends object>(
    value: Known<T> | undefined,
    list: (value: T) => readonly Policy[],
  ): readonly Known<Policy>[] => (value === undefined ? [] : value === 'unknown' ? ['unknown'] : list(value))
  return [
    ...flat(bound.identity, (list) => list),
    ...flat(bound.boundary, (policy) => [policy]),
    ...flat(bound.session, (list) => list),
    ...flat(bound.scps, (levels) => levels.flat()),
    ...flat(bound.rcps, (levels) => levels.flat()),
    ...flat(bound.resource, (policy) => [policy]),
    ...flat(bound.endpoint, ({ policy }) => [policy]),
  ]
}

/** Has the policy a statement of this effect that matches the request, however it names the caller? */
function speaks(policy: Known<Policy>, effect: 'Allow' | 'Deny', view: View): Truth {
  if (policy === 'unknown') return undefined
  return or(
    policy.statements.map((statement) =>
      and([hasEffect(statement, effect), matches(statement, effect, view)]),
    ),
  )
}

function hasEffect(statement: Statement, effect: 'Allow' | 'Deny'): Truth {
  return statement.effect === undefined ? undefined : statement.effect === effect
}

function matches(statement: Statement, effect: 'Allow' | 'Deny', view: View): Truth {
  return and([base(statement, view), named(statement, effect, view, () => true)])
}

function base(statement: Statement, { request, context }: View): Truth {
  return and([
    matchesAction(statement.action, request.action),
    statement.resource === undefined || matchesResource(statement.resource, request.resource, context),
    conditionHolds(statement.conditions, context),
  ])
}

type NameClass = 'direct' | 'role' | 'account'

function named(
  statement: Statement,
  effect: 'Allow' | 'Deny',
  { request, bounded }: View,
  counts: (name: NameClass) => boolean,
): Truth {
  const set = statement.principal
  if (set === undefined) return true
  if (set.negated) return counts('direct') && notNamed(set, request.caller, effect, bounded)
  return or(
    set.principals.map((principal) =>
      or([
        counts('direct') && namesDirectly(principal, request.caller),
        counts('role') && namesRole(principal, request.caller),
        counts('account') && namesAccount(principal, request.caller),
      ]),
    ),
  )
}

/** An Allow of the resource policy that names the caller in one of these ways. */
function resourceAllows(bound: PolicySet, view: View, counts: (name: NameClass) => boolean): Truth {
  if (bound.resource === undefined) return false
  if (bound.resource === 'unknown') return counts('direct') ? undefined : false
  return or(
    bound.resource.statements.map((statement) =>
      and([hasEffect(statement, 'Allow'), base(statement, view), named(statement, 'Allow', view, counts)]),
    ),
  )
}

function guardrails(bound: PolicySet, view: View): Truth {
  const scp =
    bound.scps === 'unknown'
      ? undefined
      : and((bound.scps ?? []).map((level) => or(level.map((policy) => speaks(policy, 'Allow', view)))))
  // The RCPs of every level include RCPFullAWSAccess, so only their Denies matter.
  const rcp: Truth = bound.rcps === 'unknown' ? undefined : true
  return and([scp, rcp, endpointAllows(bound, view)])
}

function endpointAllows({ endpoint }: PolicySet, view: View): Truth {
  if (endpoint === undefined) return true
  if (endpoint === 'unknown') return undefined
  const rootOnly = endpoint.type === 'gateway' && view.request.caller.kind !== 'root'
  return or(
    endpoint.policy.statements.map((statement) =>
      and([
        hasEffect(statement, 'Allow'),
        base(statement, view),
        named(statement, 'Allow', view, (name) => name !== 'account' || !rootOnly),
      ]),
    ),
  )
}

function core(bound: PolicySet, view: View, own: string | undefined, owner: string | undefined): Truth {
  const { caller, action } = view.request
  const any = resourceAllows(bound, view, () => true)
  const grant = granted(bound.grants, view.request, view.context)
  if (own === undefined) return or([grant, caller.kind === 'oauth' ? and([any, undefined]) : any])
  const level = (value: Known<readonly Policy[]> | undefined): Truth =>
    value === 'unknown' ? undefined : or((value ?? []).map((policy) => speaks(policy, 'Allow', view)))
  const boundary =
    bound.boundary === undefined || level(bound.boundary === 'unknown' ? 'unknown' : [bound.boundary])
  const session = bound.session === undefined || level(bound.session)
  const limits = and([boundary, session])
  const identity = and([caller.kind === 'root' || level(bound.identity), limits])
  const trust = /^sts:(assumerole(withsaml|withwebidentity)?|tagsession|setsourceidentity)$/i.test(action)
  if (trust && caller.kind === 'root') return false
  // Whether a grant is enough across accounts is open.
  const across = or([and([identity, any]), and([grant, or([identity, undefined])])])
  const direct = and([
    resourceAllows(bound, view, (name) => name === 'direct'),
    // Whether such a grant passes the limits of a session is open.
    caller.kind === 'user' || or([limits, undefined]),
  ])
  const role = and([resourceAllows(bound, view, (name) => name === 'role'), limits])
  const delegated = resourceAllows(bound, view, (name) => name === 'account')
  const alone = not(trust || isKey(view.request))
  const within = or([direct, role, grant, and([identity, or([delegated, alone])])])
  if (owner === 'unknown') return within === across ? within : undefined
  return own === owner ? within : across
}

/** The text with every hole as a character that no ARN has. */
function withMarks(resource: Text): string {
  if (typeof resource === 'string') return resource
  return resource.map((part) => (typeof part === 'string' ? part : '\0')).join('')
}

/** A hole within one of six parts holds no colon. */
function isKey({ action, resource }: AccessRequest): Truth {
  if (!/^kms:/i.test(action)) return false
  const text = withMarks(resource)
  if (/^[^:]*:[^:]*:kms:[^:]*:[^:]*:key\//.test(text)) return true
  const like = (wanted: string, given: string) =>
    mayMeet(stepsOf(wanted, '*'), stepsOf(given, '\0')) ? undefined : false
  if (text.split(':').length < 6) return text.includes('\0') && like('*:*:kms:*:*:key/*', text)
  const [, , service = '', , , ...name] = text.split(':')
  return and([like('kms', service), like('key/*', name.join(':'))])
}

function stepsOf(text: string, open: string): readonly string[] {
  return text.split('').map((character) => (character === open ? 'open' : character))
}

function ownerInArn(resource: Text): string | undefined {
  const text = withMarks(resource)
  const known = /^[^:]*:[^:]*:[^:]*:[^:]*:(\d{12})(?=:|$)/.exec(text)?.[1]
  if (known !== undefined || !text.includes('\0')) return known
  return /^(?:[^:]*:){4}[^:\0]*:/.test(text) ? undefined : 'unknown'
}

/** Do these documents by themselves allow the request: one Allow that names the caller, and no Deny? */
export function documentsAllow(policies: readonly Policy[], request: AccessRequest): Truth {
  const view: View = { request, context: contextOf(request), bounded: false }
  const says = (effect: 'Allow' | 'Deny') => or(policies.map((policy) => speaks(policy, effect, view)))
  return and([says('Allow'), not(says('Deny'))])
}
