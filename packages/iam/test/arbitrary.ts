import fc from 'fast-check'
import type { Context, ContextValue } from '../src/condition/context.ts'
import type { Caller } from '../src/decide/caller.ts'
import type { AccessRequest, KeyGrant, Known, PolicySet } from '../src/decide/request.ts'
import type { AccessWorld, PrincipalEntry, ResourceEntry } from '../src/engine/world.ts'
import type { PolicyNode, Text } from '../src/language/node.ts'
import type { Policy, PolicyKind } from '../src/language/policy.ts'
import { readPolicy } from '../src/language/read.ts'

/** Random policies and requests over a small vocabulary, so that they meet. */

export const own = '111122223333'
export const foreign = '444455556666'
const role = `arn:aws:iam::${own}:role/team/app`
const session = `arn:aws:sts::${own}:assumed-role/app/s1`
const user = `arn:aws:iam::${own}:user/ann`
const federated = `arn:aws:sts::${own}:federated-user/bob`

export const callers: readonly Caller[] = [
  { kind: 'root', account: own },
  { kind: 'user', arn: user },
  { kind: 'role', arn: role, session: 's1' },
  { kind: 'role', arn: role },
  { kind: 'role', arn: role, session: 's1', serviceLinked: true },
  { kind: 'federated-user', arn: federated, parent: user },
  { kind: 'identity-provider', provider: 'accounts.google.com' },
  { kind: 'service', service: 'sagemaker.amazonaws.com' },
  { kind: 'anonymous' },
  { kind: 'oauth' },
]

const targets = [
  ['s3:GetObject', 'arn:aws:s3:::data/train/a.csv'],
  ['s3:GetObject', 'arn:aws:s3:::home/ann/x'],
  ['s3:PutObject', '*'],
  ['kms:Decrypt', `arn:aws:kms:eu-west-1:${own}:key/k1`],
  ['kms:Decrypt', `arn:aws:kms:eu-west-1:${foreign}:key/k1`],
  ['kms:RetireGrant', `arn:aws:kms:eu-west-1:${own}:key/k1`],
  ['sts:AssumeRole', role],
] as const
/** Parts of an ARN that are not known, each with texts that may stand there. */
const kmsArns = `arn:aws:kms:eu-west-1:${own}`
const queue = `arn:aws:sqs:eu-west-1:${foreign}:q`
const [bucketObject, homeObject] = ['arn:aws:s3:::data/train/a.csv', 'arn:aws:s3:::home/ann/x']
export const holed: readonly {
  readonly actions: readonly string[]
  readonly arn: Text
  readonly fillings: readonly string[]
}[] = [
  {
    actions: ['kms:Decrypt', 's3:GetObject', 'sts:AssumeRole', 'iam:PassRole'],
    arn: [{ id: 'R' }],
    fillings: [
      `${kmsArns}:key/k1`,
      `arn:aws:kms:eu-west-1:${foreign}:key/k1`,
      `${kmsArns}:alias/k1`,
      role,
      bucketObject,
      queue,
    ],
  },
  {
    actions: ['kms:Decrypt', 'kms:RetireGrant'],
    arn: [`${kmsArns}:`, { id: 'R' }],
    fillings: ['key/k1', 'alias/k1'],
  },
  {
    actions: ['kms:Decrypt'],
    arn: ['arn:aws:', { id: 'R' }, `:eu-west-1:${own}:key/k1`],
    fillings: ['kms', 'ssm'],
  },
  {
    actions: ['kms:Decrypt'],
    arn: ['arn:aws:kms:eu-west-1:', { id: 'R' }, ':key/k1'],
    fillings: [own, foreign],
  },
  { actions: ['kms:Decrypt'], arn: [`${kmsArns}:k`, { id: 'R' }], fillings: ['ey/k1', 'x'] },
  { actions: ['kms:Decrypt'], arn: [`${kmsArns}:key`, { id: 'R' }], fillings: ['/k1', 'x'] },
  {
    actions: ['kms:Decrypt', 's3:GetObject'],
    arn: [{ id: 'R' }, ':key/k1'],
    fillings: [kmsArns, `arn:aws:kms:eu-west-1:${foreign}`, `arn:aws:ssm:eu-west-1:${own}`],
  },
  {
    actions: ['sts:AssumeRole', 'iam:PassRole'],
    arn: ['arn:aws:iam::', { id: 'R' }, ':role/team/app'],
    fillings: [own, foreign],
  },
  { actions: ['s3:GetObject'], arn: ['arn:aws:s3:::', { id: 'R' }], fillings: ['data/train/a.csv', 'x'] },
  { actions: ['s3:GetObject'], arn: [{ id: 'R' }, '/x'], fillings: [homeObject.slice(0, -2), queue] },
]

const actionPatterns = [
  '*',
  's3:*',
  'S3:get*',
  's3:?etObject',
  'kms:*',
  'sts:AssumeRole',
  'kms:Decrypt',
  'iam:*',
]
const resourcePatterns = [
  '*',
  '*',
  'arn:aws:s3:::data/*',
  'arn:aws:s3:::home/${aws:username}/*',
  "arn:aws:s3:::home/${aws:username, 'ann'}/?",
  `arn:aws:kms:*:${own}:key/*`,
  'arn:aws:s3*',
  role,
]

type Json = PolicyNode

const text = (value: string | boolean): Json => ({ kind: 'scalar', value })
const hole = fc.constantFrom('A', 'B').map((id): Json => ({ kind: 'hole', hole: { id } }))
const map = (entries: Readonly<Record<string, Json>>): Json => ({
  kind: 'map',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
})

function oneOrMore(values: readonly string[]): fc.Arbitrary<Json> {
  const value = fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...values).map(text) },
    { weight: 1, arbitrary: hole },
  )
  return fc.array(value, { minLength: 1, maxLength: 2 }).map((items): Json => ({ kind: 'list', items }))
}

const principalMap = fc.oneof(
  { weight: 2, arbitrary: fc.constant(text('*')) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.option(
          oneOrMore([
            '*',
            own,
            foreign,
            `arn:aws:iam::${own}:root`,
            user,
            role,
            session,
            federated,
            'AIDAEXAMPLE',
          ]),
          {
            nil: undefined,
            freq: 6,
          },
        ),
        fc.option(oneOrMore(['sagemaker.amazonaws.com', 's3.amazonaws.com']), { nil: undefined, freq: 1 }),
        fc.option(oneOrMore(['accounts.google.com']), { nil: undefined, freq: 1 }),
      )
      .map(([AWS, Service, Federated]) =>
        map({ ...(AWS && { AWS }), ...(Service && { Service }), ...(Federated && { Federated }) }),
      ),
  },
)

const stringValues = ['a', 'b', 'a*', '*', '${aws:username}', 'ann', own, role, 'arn:aws:iam::*:role/*']
const operators: readonly (readonly [string, readonly string[]])[] = [
  ...[
    'StringEquals',
    'StringNotEquals',
    'StringLike',
    'StringNotLike',
    'StringEqualsIgnoreCase',
    'ArnLike',
    'ArnNotLike',
  ].map((name) => [name, stringValues] as const),
  ['NumericLessThan', ['1', '5', '5.5', 'x']],
  ['NumericNotEquals', ['1', '5']],
  ['DateGreaterThan', ['2020-01-01T00:00:00Z', '1700000000']],
  ['Bool', ['true', 'false']],
  ['IpAddress', ['10.0.0.0/8', '2001:db8::/32', '10.1.2.3']],
  ['NotIpAddress', ['10.0.0.0/8']],
  ['BinaryEquals', ['QQ==']],
]
export const conditionKeys = [
  'aws:TagKeys',
  'aws:PrincipalArn',
  'aws:username',
  'aws:SourceIp',
  'aws:ResourceAccount',
  'x:N',
  'kms:EncryptionContext:App',
] as const

const clause = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...operators),
        fc.constantFrom('', '', '', 'ForAllValues:', 'ForAnyValue:'),
        fc.constantFrom('', '', 'IfExists'),
        fc.constantFrom(...conditionKeys),
      )
      .chain(([[operator, values], qualifier, ifExists, key]) =>
        oneOrMore(values).map((value): [string, Json] => [
          `${qualifier}${operator}${ifExists}`,
          map({ [key]: value }),
        ]),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...conditionKeys), fc.constantFrom('true', 'false'))
      .map(([key, value]): [string, Json] => ['Null', map({ [key]: text(value) })]),
  },
)

const condition = fc
  .oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(clause, { maxLength: 2 }) },
  )
  .map((clauses) => map(Object.fromEntries(clauses)))

/** What AWS takes in an RCP; of other statements parts become holes, which decide nothing. */
const denyToAll = {
  effect: text('Deny'),
  action: text('s3:?etObject'),
  notAction: 1,
  principal: text('*'),
  notPrincipal: 1,
}

function statement(kind: PolicyKind): fc.Arbitrary<Json> {
  const named = kind !== 'identity' && kind !== 'boundary' && kind !== 'session' && kind !== 'scp'
  return fc
    .record({
      effect: fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom('Allow', 'Allow', 'Allow', 'Allow', 'Deny').map(text) },
        { weight: 1, arbitrary: hole },
      ),
      action: oneOrMore(actionPatterns),
      notAction: fc.nat(7),
      resource: oneOrMore(resourcePatterns),
      notResource: fc.nat(7),
      principal: principalMap,
      notPrincipal: fc.nat(7),
      condition,
      plain: fc.boolean(),
    })
    .map((s) => (kind === 'rcp' && s.plain ? { ...s, ...denyToAll } : s))
    .map((s) =>
      map({
        Effect: s.effect,
        [s.notAction === 0 ? 'NotAction' : 'Action']: s.action,
        ...(kind === 'trust' ? {} : { [s.notResource === 0 ? 'NotResource' : 'Resource']: s.resource }),
        ...(named ? { [s.notPrincipal === 0 ? 'NotPrincipal' : 'Principal']: s.principal } : {}),
        Condition: s.condition,
      }),
    )
}

/** Allows everything, maybe under a condition: without some of these hardly any request passes all levels. */
function wide(kind: PolicyKind): fc.Arbitrary<Json> {
  const named = kind !== 'identity' && kind !== 'boundary' && kind !== 'session' && kind !== 'scp'
  return fc.tuple(principalMap, condition, fc.boolean()).map(([principal, Condition, anyone]) =>
    map({
      Effect: text('Allow'),
      Action: text('*'),
      ...(kind === 'trust' ? {} : { Resource: text('*') }),
      ...(named ? { Principal: anyone ? text('*') : principal } : {}),
      Condition,
    }),
  )
}

/** A random policy document of a kind, of either version. */
export function documentOf(kind: PolicyKind): fc.Arbitrary<Document> {
  return fc
    .tuple(fc.array(fc.oneof(statement(kind), wide(kind)), { minLength: 1, maxLength: 3 }), fc.nat(5))
    .map(([items, old]) => ({
      kind,
      node: map({
        Version: text(old === 0 ? '2008-10-17' : '2012-10-17'),
        Statement: { kind: 'list', items },
      }),
    }))
}

/** A policy before it is read, so that a test can fill its holes. */
export type Document = { readonly kind: PolicyKind; readonly node: PolicyNode }

/** Reads a document, each hole replaced by what `fill` gives for it. */
export function read(
  { kind, node }: Document,
  fill: (id: string) => string | undefined = () => undefined,
): Policy {
  return readPolicy(filled(node, fill), kind).policy
}

function filled(node: PolicyNode, fill: (id: string) => string | undefined): PolicyNode {
  switch (node.kind) {
    case 'hole': {
      const value = fill(node.hole.id)
      return value === undefined ? node : text(value)
    }
    case 'list':
      return { ...node, items: node.items.map((item) => filled(item, fill)) }
    case 'map':
      return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, value: filled(entry.value, fill) })),
      }
    case 'scalar':
    case 'text':
      return node
  }
}

const known = (...values: string[]): ContextValue => ({ kind: 'known', values })
const contextValue: fc.Arbitrary<ContextValue> = fc.constantFrom<ContextValue>(
  { kind: 'absent' },
  { kind: 'unknown' },
  known('a'),
  known('ab'),
  known('5'),
  known('ann'),
  known('10.1.2.3'),
  known('true'),
  known('QR=='),
  known('2023-01-01'),
  known('2001:DB8::1'),
  known('a', 'b'),
  known(role),
  known(''),
)

/** A context in which some keys are known, some absent, some unknown. */
export const context: fc.Arbitrary<Context> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...conditionKeys), contextValue), { maxLength: 5 }),
    fc.constantFrom<'absent' | 'unknown'>('absent', 'absent', 'unknown'),
  )
  .map(([entries, others]) => ({
    keys: new Map(entries.map(([key, value]) => [key.toLowerCase(), value])),
    others,
  }))

/** A request of some caller for one resource. */
export const request: fc.Arbitrary<AccessRequest> = requestFor(fc.constantFrom(...targets))

/** A request for a resource of which a part is not known, and the texts that it may be. */
export const openRequest: fc.Arbitrary<{
  readonly asked: AccessRequest
  readonly fillings: readonly string[]
}> = fc.constantFrom(...holed).chain(({ actions, arn, fillings }) =>
  requestFor(fc.constantFrom(...actions).map((action) => [action, arn] as const)).map((asked) => ({
    asked,
    fillings: fillings.map((filling) => filledText(arn, filling)),
  })),
)

/** The text with one text for its holes. */
export function filledText(text: Text, filling: string): string {
  if (typeof text === 'string') return text
  return text.map((part) => (typeof part === 'string' ? part : filling)).join('')
}

function requestFor(target: fc.Arbitrary<readonly [string, Text]>): fc.Arbitrary<AccessRequest> {
  return fc
    .record({
      caller: fc.constantFrom(...callers),
      target,
      account: fc.option(fc.constantFrom(own, own, foreign), { nil: undefined }),
      context,
      path: fc.option(fc.constantFrom('public' as const, 'endpoint' as const, 'service' as const), {
        nil: undefined,
      }),
    })
    .map(({ account, path, target: [action, resource], ...rest }) => ({
      ...rest,
      action,
      resource,
      ...(account === undefined ? {} : { resourceAccount: account }),
      ...(path === undefined ? {} : { path }),
    }))
}

const unseen = fc.constant('unknown' as const)

function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | 'unknown' | undefined> {
  return fc.oneof(
    { weight: 10, arbitrary: value },
    { weight: 20, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: unseen },
  )
}

const grants: fc.Arbitrary<readonly KeyGrant[]> = fc.array(
  fc
    .record({
      grantee: fc.constantFrom(role, session, user, federated, 'sagemaker.amazonaws.com'),
      operations: fc.constantFrom(['Decrypt'], ['Encrypt', 'RetireGrant']),
      pairs: fc.option(
        fc.record({
          match: fc.constantFrom('subset' as const, 'equals' as const),
          pairs: fc.constant({ App: 'a' }),
        }),
        { nil: undefined },
      ),
    })
    .map(({ pairs, ...grant }) => ({ id: 'g', ...grant, ...(pairs && { encryptionContext: pairs }) })),
  { minLength: 1, maxLength: 2 },
)

/** Documents of every kind around a request; `unknown` where there may be any. */
export type DocumentSet = {
  readonly identity?: Known<readonly Document[]>
  readonly boundary?: Known<Document>
  readonly session?: Known<readonly Document[]>
  readonly scps?: Known<readonly (readonly Document[])[]>
  readonly rcps?: Known<readonly (readonly Document[])[]>
  readonly resource?: Known<Document>
  readonly endpoint?: Known<{ readonly document: Document; readonly type: 'gateway' | 'interface' }>
  readonly grants?: Known<readonly KeyGrant[]>
}

/** Random documents around a request. */
export const documentSet: fc.Arbitrary<DocumentSet> = fc
  .record({
    identity: sometimes(fc.array(documentOf('identity'), { maxLength: 2 })),
    boundary: sometimes(documentOf('boundary')),
    session: sometimes(fc.array(documentOf('session'), { maxLength: 2 })),
    scps: sometimes(fc.array(fc.array(documentOf('scp'), { maxLength: 2 }), { maxLength: 2 })),
    rcps: sometimes(fc.array(fc.array(documentOf('rcp'), { maxLength: 2 }), { maxLength: 2 })),
    resource: sometimes(documentOf('resource')),
    endpoint: sometimes(
      fc.record({
        document: documentOf('endpoint'),
        type: fc.constantFrom('gateway' as const, 'interface' as const),
      }),
    ),
    grants: sometimes(grants),
  })
  .map((set) => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)))

/** Reads a set of documents. */
export function readSet(set: DocumentSet, fill?: (id: string) => string | undefined): PolicySet {
  const one = (document: Document) => read(document, fill)
  const { endpoint } = set
  return {
    ...(set.identity && { identity: onKnown(set.identity, (list) => list.map(one)) }),
    ...(set.boundary && { boundary: onKnown(set.boundary, one) }),
    ...(set.session && { session: onKnown(set.session, (list) => list.map(one)) }),
    ...(set.scps && { scps: onKnown(set.scps, (levels) => levels.map((list) => list.map(one))) }),
    ...(set.rcps && { rcps: onKnown(set.rcps, (levels) => levels.map((list) => list.map(one))) }),
    ...(set.resource && { resource: onKnown(set.resource, one) }),
    ...(endpoint && {
      endpoint: onKnown(endpoint, ({ document, type }) => ({ policy: one(document), type })),
    }),
    ...(set.grants && { grants: set.grants }),
  }
}

function onKnown<T extends object, R>(value: Known<T>, read: (value: T) => R): Known<R> {
  return value === 'unknown' ? value : read(value)
}

/** What asks and what is asked for in random worlds. */
export const worldResources = [...new Set(targets.map(([, resource]) => resource))].filter(
  (arn) => arn !== '*',
)
export const worldActions = [...new Set(targets.map(([action]) => action))]

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T

const principalEntry: fc.Arbitrary<PrincipalEntry> = fc
  .record({
    caller: fc.constantFrom(...callers),
    identity: sometimes(
      fc.array(
        documentOf('identity').map((d) => read(d)),
        { maxLength: 2 },
      ),
    ),
    boundary: sometimes(documentOf('boundary').map((d) => read(d))),
    session: sometimes(
      fc.array(
        documentOf('session').map((d) => read(d)),
        { maxLength: 1 },
      ),
    ),
    scps: sometimes(
      fc.array(
        fc.array(
          documentOf('scp').map((d) => read(d)),
          { maxLength: 2 },
        ),
        { maxLength: 2 },
      ),
    ),
  })
  .map((entry) => defined(entry) as PrincipalEntry)

const resourceEntry: fc.Arbitrary<ResourceEntry> = fc
  .record({
    arn: fc.constantFrom<Text[]>(...worldResources, ...worldResources, ...holed.map(({ arn }) => arn)),
    account: fc.option(fc.constantFrom(own, foreign), { nil: undefined }),
    policy: sometimes(documentOf('resource').map((d) => read(d))),
    rcps: sometimes(
      fc.array(
        fc.array(
          documentOf('rcp').map((d) => read(d)),
          { maxLength: 1 },
        ),
        { maxLength: 2 },
      ),
    ),
    grants: sometimes(grants),
  })
  .map((entry) => defined(entry) as ResourceEntry)

/** A random world of a few principals and resources. */
export const world: fc.Arbitrary<AccessWorld> = fc
  .record({
    principals: fc.array(principalEntry, { minLength: 1, maxLength: 4 }),
    resources: fc.array(resourceEntry, { minLength: 1, maxLength: 4 }),
    endpoint: fc.option(
      sometimes(
        fc.record({
          policy: documentOf('endpoint').map((d) => read(d)),
          type: fc.constantFrom('gateway' as const, 'interface' as const),
        }),
      ),
      { nil: undefined, freq: 1 },
    ),
    context: fc.option(context, { nil: undefined }),
  })
  .map((value) => defined(value) as AccessWorld)
