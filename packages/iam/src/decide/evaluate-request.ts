import type { Policy } from '../language/policy.ts'
import { accountInArn } from '../pattern/arn.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import type { Caller } from './caller.ts'
import { accountOf } from './caller.ts'
import { contextOf } from './context.ts'
import { bindsEndpoint } from './endpoint.ts'
import type { Formula } from './formula.ts'
import { all, atom, negate, no, some, yes } from './formula.ts'
import { grantLevel } from './grants.ts'
import { joinSides } from './join.ts'
import { joinRules } from './join-rules.ts'
import type { Frame, Level, LevelName } from './level.ts'
import { evaluateLevel, unknownLevel } from './level.ts'
import { bindsResource } from './rcp.ts'
import type { AccessRequest, EndpointPolicy, Known, PolicySet } from './request.ts'

/** The levels of a decision and how they combine: `allowed` is the whole as one formula. */
export type Evaluation = {
  readonly levels: readonly Level[]
  readonly deny: Formula
  /** Every guardrail (SCP, RCP, endpoint policy) lets it through. */
  readonly guard: Formula
  /** Identity and resource side together grant it, by the rules for the caller and the service. */
  readonly grant: Formula
  readonly allowed: Formula
}

/**
 * Evaluates a request against the policies that apply to its caller and its resource.
 *
 * Order-free: an applicable Deny refuses; otherwise every guardrail and the grant must hold. See "Policy
 * evaluation logic" and "Cross-account policy evaluation logic" in the IAM User Guide.
 */
export function evaluateRequest(request: AccessRequest, policies: PolicySet): Evaluation {
  const frame = frameOf(request, policies)
  const levels = levelsOf(request, policies, frame)
  const deny = some(levels.all.map((level) => level.deny))
  const guard = all(levels.guards.map((level) => level.allow))
  const grant = grantOf(request, levels, frame)
  return { levels: levels.all, deny, guard, grant, allowed: all([negate(deny), guard, grant]) }
}

type Levels = {
  readonly all: readonly Level[]
  readonly guards: readonly Level[]
  readonly identity: Level
  readonly boundary: Level | undefined
  readonly session: Level | undefined
  readonly resource: Level
  readonly grants: Level
}

function frameOf(request: AccessRequest, policies: PolicySet): Frame {
  const whole = request.resource === '*'
  const bounded = hasIdentity(request.caller) && policies.boundary !== undefined
  return {
    action: compilePattern(request.action, actionRules),
    // `*` is what actions without resources are asked on; only the pattern `*` matches it.
    resource: compilePattern(request.resource, { wildcards: !whole, variables: false, foldCase: false }),
    context: contextOf({ ...request, ...ownerOf(request) }),
    caller: request.caller,
    bounded: bounded && policies.boundary === 'unknown' ? undefined : bounded,
  }
}

function levelsOf(request: AccessRequest, policies: PolicySet, frame: Frame): Levels {
  const { caller } = request
  const one = (name: LevelName, policy: Known<Policy> | undefined) =>
    policy === 'unknown'
      ? unknownLevel(name)
      : evaluateLevel(name, policy === undefined ? [] : [policy], frame)
  const scps = bindsPrincipal(caller) ? organization('scp', policies.scps, frame) : []
  const rcps = bindsResource(request) ? organization('rcp', policies.rcps, frame).map(fullAccess) : []
  const through = bindsEndpoint(request) ? policies.endpoint : undefined
  const endpoint = through === undefined ? [] : [endpointLevel(through, frame)]
  const identity = many('identity', hasIdentity(caller) ? policies.identity : undefined, frame)
  const limited = caller.kind === 'user' || caller.kind === 'role' || caller.kind === 'federated-user'
  const boundary = limited && policies.boundary !== undefined ? one('boundary', policies.boundary) : undefined
  const session = sessionLevel(caller, policies, frame)
  const resource = one('resource', policies.resource)
  const grants = grantLevel(request, policies.grants, frame.context)
  const guards = [...scps, ...rcps, ...endpoint]
  const own = [identity, boundary, session].filter((level) => level !== undefined)
  return { all: [...guards, ...own, resource, grants], guards, identity, boundary, session, resource, grants }
}

function many(name: LevelName, policies: Known<readonly Policy[]> | undefined, frame: Frame): Level {
  return policies === 'unknown' ? unknownLevel(name) : evaluateLevel(name, policies ?? [], frame)
}

/** Every level from the root to the account must allow. */
function organization(
  name: 'scp' | 'rcp',
  levels: Known<readonly (readonly Policy[])[]> | undefined,
  frame: Frame,
): readonly Level[] {
  if (levels === 'unknown') return [unknownLevel(name)]
  return (levels ?? []).map((policies) => evaluateLevel(name, policies, frame))
}

/** `RCPFullAWSAccess` is attached everywhere and cannot be detached, so an RCP level always allows. */
function fullAccess(level: Level): Level {
  return { ...level, allow: yes }
}

/**
 * A federated user has no more than its session policy gives; other sessions without one are not limited.
 * Root has one only in `AssumeRoot` sessions.
 */
function sessionLevel(caller: Caller, policies: PolicySet, frame: Frame): Level | undefined {
  if (!hasIdentity(caller) || caller.kind === 'user') return undefined
  if (policies.session === undefined && caller.kind !== 'federated-user') return undefined
  return many('session', policies.session, frame)
}

/** In a gateway endpoint's policy an account as principal means its root user alone. */
function endpointLevel(endpoint: Known<EndpointPolicy>, frame: Frame): Level {
  if (endpoint === 'unknown') return unknownLevel('endpoint')
  const level = evaluateLevel('endpoint', [endpoint.policy], frame)
  const rootOnly = endpoint.type === 'gateway' && frame.caller.kind !== 'root'
  return rootOnly ? { ...level, allow: some([level.direct, level.role]), account: no } : level
}

/** SCPs bind the principals of member accounts, except service-linked roles and AWS services. */
function bindsPrincipal(caller: Caller): boolean {
  return hasIdentity(caller) && !(caller.kind === 'role' && caller.serviceLinked === true)
}

function hasIdentity(caller: Caller): boolean {
  return accountOf(caller) !== undefined
}

/** The owner of the resource: stated, or in the ARN, or else the caller's account; it may be `unknown`. */
export function ownerOf(request: AccessRequest): { readonly resourceAccount?: string } {
  const account = request.resourceAccount ?? accountInArn(request.resource) ?? accountOf(request.caller)
  return account === undefined ? {} : { resourceAccount: account }
}

function grantOf(request: AccessRequest, levels: Levels, frame: Frame): Formula {
  const { caller } = request
  const { resource, grants } = levels
  if (!hasIdentity(caller)) {
    const byPolicy = all([resource.allow, caller.kind === 'oauth' ? assumeOauth : yes])
    return some([byPolicy, grants.allow])
  }
  const rules = joinRules(request.action, frame.resource)
  if (rules === 'trust' && caller.kind === 'root') return no
  const limits = all([levels.boundary?.allow ?? yes, levels.session?.allow ?? yes])
  return joinSides({
    caller,
    owner: ownerOf(request).resourceAccount,
    resource: frame.resource,
    rules,
    limits,
    identity: caller.kind === 'root' ? limits : all([levels.identity.allow, limits]),
    byPolicy: resource,
    byGrant: grants.allow,
  })
}

const assumeOauth = atom({ kind: 'assumption', name: 'oauth-resource-policy' })
