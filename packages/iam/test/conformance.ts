import type { Context, ContextValue } from '../src/condition/context.ts'
import { evaluateClauses } from '../src/condition/evaluate.ts'
import type { Caller } from '../src/decide/caller.ts'
import type { AccessRequest, KeyGrant, Known, PolicySet } from '../src/decide/request.ts'
import { resourceFormula } from '../src/decide/statement-formula.ts'
import { decideTogether } from '../src/decide/together.ts'
import type { Hole, PolicyNode, Text } from '../src/language/node.ts'
import { joinText } from '../src/language/node.ts'
import type { Policy, PolicyKind, Statement } from '../src/language/policy.ts'
import { readPolicy, readPolicyText } from '../src/language/read.ts'
import type { Truth } from '../src/language/truth.ts'
import { and } from '../src/language/truth.ts'
import { accessPointNeeds } from '../src/overlay/access-point.ts'
import type { BucketAccess } from '../src/overlay/bucket.ts'
import { bucketPolicy } from '../src/overlay/bucket.ts'
import type { Collection } from '../src/overlay/collection.ts'
import { collectionNeeds } from '../src/overlay/collection.ts'
import { actionRules, compilePattern } from '../src/pattern/pattern.ts'
import { matchSet } from '../src/pattern/pattern-set.ts'
import { conditionHolds } from '../src/reference/condition.ts'
import { interpret } from '../src/reference/interpret.ts'
import { matchesAction, matchesResource } from '../src/reference/match.ts'

/** Runs the cases of spec/iam, wherever it can in both the engine and the reference interpreter. */

export type CaseFile = {
  readonly kind: 'action' | 'resource' | 'condition' | 'document' | 'decision'
  readonly callers?: Readonly<Record<string, Caller>>
  readonly cases: readonly Case[]
}

export type RuleFile = {
  readonly pages: Readonly<Record<string, string>>
  readonly rules: readonly { readonly id: string; readonly page: string; readonly text: string }[]
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Statements = Known<readonly Json[]>

export type Case = {
  readonly note: string
  readonly rule: string
  readonly twin?: boolean
  readonly want: unknown
  readonly assumption?: string
  readonly reason?: string
  readonly not?: boolean
  readonly literal?: boolean
  readonly patterns?: string | readonly string[]
  readonly condition?: Json
  readonly policy?: Json
  readonly policyKind?: PolicyKind
  readonly version?: string
  readonly action?: string
  readonly resource?: string
  readonly context?: Readonly<Record<string, string | readonly string[]>>
  readonly unknown?: readonly string[]
  readonly caller?: string
  readonly owner?: string
  readonly path?: 'public' | 'endpoint' | 'service'
  readonly identity?: Statements
  readonly boundary?: Statements
  readonly session?: Statements
  readonly resourcePolicy?: Statements
  readonly scps?: Known<readonly (readonly Json[])[]>
  readonly rcps?: Known<readonly (readonly Json[])[]>
  readonly endpoint?: { readonly type: 'gateway' | 'interface'; readonly statements: readonly Json[] }
  readonly grants?: Known<readonly KeyGrant[]>
  readonly bucket?: Omit<BucketAccess, 'arn' | 'owner' | 'policy'> & {
    readonly arn?: string
    readonly owner?: string
  }
  readonly accessPoint?: {
    readonly arn: string
    readonly vpc?: string
    readonly policy?: Statements
    readonly bucketOwner?: string
  }
  readonly collection?: Pick<Collection, 'dataAccess' | 'network'> & { readonly index?: string }
}

/** A text with `<<Name>>` for each hole. */
function textOfCase(source: string): Text {
  const parts = source.split(/<<(.*?)>>/)
  return joinText(parts.map((part, index): string | Hole => (index % 2 === 0 ? part : { id: part })))
}

/** A document with `<<Name>>` for each hole. */
export function nodeOf(value: Json): PolicyNode {
  if (typeof value === 'string') {
    const text = textOfCase(value)
    return typeof text === 'string' ? { kind: 'scalar', value } : { kind: 'text', parts: text }
  }
  if (value === null || typeof value !== 'object') return { kind: 'scalar', value }
  if (isList(value)) return { kind: 'list', items: value.map(nodeOf) }
  return { kind: 'map', entries: Object.entries(value).map(([key, item]) => ({ key, value: nodeOf(item) })) }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function policyOf(kind: PolicyKind, statements: readonly Json[], version = '2012-10-17'): Policy {
  const head = version === 'none' ? {} : { Version: version }
  return readPolicy(nodeOf({ ...head, Statement: statements }), kind).policy
}

function contextOfCase({ context = {}, unknown = [] }: Case): Context {
  const keys = new Map<string, ContextValue>()
  for (const [key, given] of Object.entries(context)) {
    const values = typeof given === 'string' ? [textOfCase(given)] : given
    keys.set(key.toLowerCase(), { kind: 'known', values })
  }
  for (const key of unknown) keys.set(key.toLowerCase(), { kind: 'unknown' })
  return { keys, others: 'absent' }
}

function onlyStatement(item: Case, more: { readonly [key: string]: Json }): Statement {
  const base = { Effect: 'Allow', Action: '*', Resource: '*' }
  const [statement] = policyOf('identity', [{ ...base, ...more }], item.version).statements
  if (statement === undefined) throw new Error('a statement was expected')
  return statement
}

function shown(truth: Truth): boolean | 'unknown' {
  return truth ?? 'unknown'
}

/** The engine's answer and, unless the request has holes or wildcards, the reference's. */
export function patternTruth(kind: 'action' | 'resource', item: Case): readonly (boolean | 'unknown')[] {
  const patterns = item.patterns ?? []
  const name = kind === 'action' ? 'Action' : 'Resource'
  const statement = withElement(item, name, patterns)
  const context = contextOfCase(item)
  if (kind === 'action') {
    const action = item.action ?? ''
    const engine = matchSet(statement.action, compilePattern(action, actionRules))
    return [shown(engine), shown(matchesAction(statement.action, action))]
  }
  const set = statement.resource
  if (set === undefined) throw new Error('a resource was expected')
  const resource = textOfCase(item.resource ?? '')
  const whole = resource === '*' || item.literal === true
  const request = compilePattern(resource, { wildcards: !whole, variables: false, foldCase: false })
  const formula = resourceFormula(set, request, context, '')
  const engine = formula.kind === 'constant' ? formula.value : undefined
  const plain = typeof resource === 'string' && (whole || !/[*?]/.test(resource))
  return [shown(engine), ...(plain ? [shown(matchesResource(set, resource, context))] : [])]
}

function withElement(
  item: Case,
  name: 'Action' | 'Resource',
  patterns: string | readonly string[],
): Statement {
  const others = name === 'Action' ? { Resource: '*' } : { Action: '*' }
  const element = item.not === true ? `Not${name}` : name
  const [statement] = policyOf(
    'identity',
    [{ Effect: 'Allow', ...others, [element]: patterns }],
    item.version,
  ).statements
  if (statement === undefined) throw new Error('a statement was expected')
  return statement
}

/** Engine and reference on a condition. */
export function conditionTruth(item: Case): readonly (boolean | 'unknown')[] {
  const { conditions } = onlyStatement(item, { Condition: item.condition ?? {} })
  const context = contextOfCase(item)
  const plain = [...context.keys.values()].every(
    (value) => value.kind !== 'known' || value.values.every((text) => typeof text === 'string'),
  )
  const engine = shown(evaluateClauses(conditions, context))
  return [engine, ...(plain ? [shown(conditionHolds(conditions, context))] : [])]
}

/** The codes of the diagnostics of a document. */
export function documentCodes(item: Case): readonly string[] {
  const kind = item.policyKind ?? 'identity'
  const { policy = null } = item
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy)
  return readPolicyText(text, kind).diagnostics.map(({ code }) => code)
}

/** The policy of the resource, with the settings of its bucket counted in. */
function resourceOf(item: Case, policy: Known<Policy> | undefined): Known<Policy> | undefined {
  const { bucket } = item
  if (bucket === undefined) return policy
  const { arn = 'arn:aws:s3:::data', owner = '111122223333', ...settings } = bucket
  return bucketPolicy({ ...settings, arn, owner, ...(policy && { policy }) })
}

type Need = { readonly request: AccessRequest; readonly policies: PolicySet }

/** All authorizations that the case needs: most need one. */
function needsOf(item: Case, request: AccessRequest, policies: PolicySet): readonly Need[] {
  const { accessPoint, collection } = item
  if (accessPoint !== undefined) {
    const { arn, vpc, policy, bucketOwner = '111122223333' } = accessPoint
    const own = policy === undefined || policy === 'unknown' ? policy : policyOf('resource', policy)
    const { resource, ...rest } = policies
    return accessPointNeeds(request, rest, {
      arn,
      ...(vpc && { vpc }),
      ...(own && { policy: own }),
      bucket: { arn: 'arn:aws:s3:::data', owner: bucketOwner, ...(resource && { policy: resource }) },
    })
  }
  if (collection === undefined) return [{ request, policies }]
  const { index, ...rules } = collection
  const { caller, context, path } = request
  return collectionNeeds(
    {
      caller,
      permission: request.action,
      ...(context && { context }),
      ...(path && { path }),
      ...(index && { index }),
    },
    policies,
    { arn: 'arn:aws:aoss:eu-west-1:111122223333:collection/c1', name: 'docs', ...rules },
  )
}

function policiesOf(item: Case): PolicySet {
  const one = (kind: PolicyKind, statements: Statements) =>
    statements === 'unknown' ? statements : policyOf(kind, statements)
  const list = (kind: PolicyKind, statements: Statements) =>
    statements === 'unknown' ? statements : [policyOf(kind, statements)]
  const levels = (kind: PolicyKind, value: Known<readonly (readonly Json[])[]>) =>
    value === 'unknown' ? value : value.map((statements) => [policyOf(kind, statements)])
  const resourceKind = item.action?.startsWith('sts:') === true ? 'trust' : 'resource'
  const resource = resourceOf(item, item.resourcePolicy && one(resourceKind, item.resourcePolicy))
  return {
    ...(item.identity && { identity: list('identity', item.identity) }),
    ...(item.boundary && { boundary: one('boundary', item.boundary) }),
    ...(item.session && { session: list('session', item.session) }),
    ...(resource && { resource }),
    ...(item.scps && { scps: levels('scp', item.scps) }),
    ...(item.rcps && { rcps: levels('rcp', item.rcps) }),
    ...(item.endpoint && {
      endpoint: { policy: policyOf('endpoint', item.endpoint.statements), type: item.endpoint.type },
    }),
    ...(item.grants && { grants: item.grants }),
  }
}

/** The outcome in the words of the cases; the reference says no more than allowed or denied. */
export function decisionOutcome(
  file: CaseFile,
  item: Case,
): {
  readonly outcome: string
  readonly assumptions: readonly string[]
  /** In words, on what an open decision hangs. */
  readonly reasons: readonly string[]
  readonly reference: string | undefined
} {
  const caller = file.callers?.[item.caller ?? '']
  if (caller === undefined) throw new Error(`no caller ${item.caller}`)
  const request: AccessRequest = {
    caller,
    action: item.action ?? '',
    resource: textOfCase(item.resource ?? ''),
    context: contextOfCase(item),
    ...(item.owner === undefined ? {} : { resourceAccount: item.owner }),
    ...(item.path === undefined ? {} : { path: item.path }),
  }
  const needs = needsOf(item, request, policiesOf(item))
  const { outcome, parts } = decideTogether(needs)
  const denial = parts.map(({ decision }) => decision.denial).find((found) => found !== undefined)
  const assumptions = parts.flatMap(({ decision }) => decision.assumptions)
  const reasons = parts.flatMap(({ decision }) =>
    decision.reasons.map((reason) => ('what' in reason ? reason.what : reason.kind)),
  )
  const plain = item.resource === '*' || !/[*?]/.test(item.resource ?? '')
  const truth = plain ? and(needs.map((need) => interpret(need.request, need.policies))) : undefined
  const reference = truth === undefined ? undefined : truth ? 'allowed' : 'denied'
  return { outcome: denial ?? outcome, assumptions, reasons, reference }
}
