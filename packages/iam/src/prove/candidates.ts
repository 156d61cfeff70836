import type { Clause } from '../condition/clause.ts'
import type { Caller } from '../decide/caller.ts'
import type { Policy } from '../language/policy.ts'
import { compilePattern, literalOf } from '../pattern/pattern.ts'
import type { Principal } from '../principal/principal.ts'
import { providerName, sharedProviders } from './shared-providers.ts'
import type { TextDemand } from './text-search.ts'

/**
 * Somebody who might ask. `shape` is set when only the account and the kind are given: then any name that
 * fits is meant, and a witness gets one.
 */
export type Candidate = {
  readonly caller: Caller
  readonly shape?: TextDemand
  /** Somebody of the public: of an account that no policy names, without one, or a user of a provider that all share. */
  readonly outsider: boolean
  /** Stands for every account, or every service, that the policies do not name. */
  readonly anyAccount?: boolean
}

/**
 * One candidate for each way in which these policies can tell callers apart: everyone they name, somebody
 * of each account they name, outsiders of an account that they do not name, and a service, a token and an
 * identity provider that they do not name.
 */
export function candidatesFor(policies: readonly Policy[]): readonly Candidate[] {
  const principals = policies.flatMap(({ statements }) =>
    statements.flatMap(({ principal }) => principal?.principals ?? []),
  )
  const named = principals.flatMap((principal) => namedBy(principal, principals))
  const accounts = new Set(principals.flatMap(({ account }) => account ?? []))
  const outside = freshAccount(policies, accounts)
  const sessions = tellsSessions(policies)
  const all: readonly Candidate[] = [
    ...someoneOf(outside, sessions).map((candidate) => ({ ...candidate, outsider: true, anyAccount: true })),
    { caller: { kind: 'anonymous' as const }, outsider: true },
    ...named.map((caller) => ({ caller, outsider: isShared(caller) })),
    ...[...accounts].flatMap((account) => someoneOf(account, sessions)),
    ...servicesFor(policies, principals),
    { caller: { kind: 'oauth' }, outsider: false },
    { caller: { kind: 'identity-provider', provider: 'accounts.google.com' }, outsider: true },
  ]
  return [
    ...new Map(
      all.map((candidate) => [JSON.stringify([candidate.caller, candidate.shape?.pattern.text]), candidate]),
    ).values(),
  ]
}

function someoneOf(account: string, sessions: boolean): readonly Candidate[] {
  const role = `arn:aws:iam::${account}:role/`
  const user = `arn:aws:iam::${account}:user/`
  const federated = `arn:aws:sts::${account}:federated-user/`
  const some = [
    shaped({ kind: 'role', arn: `${role}someone`, session: 'session' }, role),
    shaped({ kind: 'user', arn: `${user}someone` }, user),
    { caller: { kind: 'root' as const, account }, outsider: false },
  ]
  return sessions
    ? [
        ...some,
        shaped(
          { kind: 'federated-user', arn: `${federated}someone`, parent: `${user}parent-of-someone` },
          federated,
        ),
      ]
    : some
}

function shaped(caller: Caller, start: string): Candidate {
  const pattern = compilePattern(`${start}?*`, { wildcards: true, variables: false, foldCase: false })
  return { caller, shape: { pattern, mode: 'exact' }, outsider: false }
}

/** Sessions of federated users differ from others by these keys alone. */
const sessionKeys: ReadonlySet<string> = new Set(['aws:principaltype', 'aws:principalarn', 'aws:userid'])

function tellsSessions(policies: readonly Policy[]): boolean {
  return clausesOf(policies).some((clause) => clause.kind === 'opaque' || sessionKeys.has(clause.keyName))
}

function clausesOf(policies: readonly Policy[]): readonly Clause[] {
  return policies.flatMap(({ statements }) => statements.flatMap(({ conditions }) => conditions))
}

/** The services that conditions name, and one that nothing names. */
function servicesFor(policies: readonly Policy[], principals: readonly Principal[]): readonly Candidate[] {
  const named = clausesOf(policies).flatMap((clause) =>
    clause.kind === 'clause' && clause.keyName === 'aws:principalservicename'
      ? clause.values.flatMap(({ pattern }) => literalOf(pattern) ?? [])
      : [],
  )
  const known = new Set([...named, ...principals.map(({ text }) => text)])
  const fresh = services.find((service) => !known.has(service)) ?? 'unnamed.amazonaws.com'
  return [
    ...named.map((service) => ({ caller: { kind: 'service' as const, service }, outsider: false })),
    { caller: { kind: 'service', service: fresh }, outsider: false, anyAccount: true },
  ]
}

const services: readonly string[] = ['ec2', 'lambda', 'glue', 'states'].map((name) => `${name}.amazonaws.com`)

function namedBy({ kind, text }: Principal, others: readonly Principal[]): readonly Caller[] {
  if (typeof text !== 'string') return []
  const name = text
  switch (kind) {
    case 'user':
      return [{ kind, arn: name }]
    case 'role':
      return [{ kind, arn: name, session: 'session' }]
    case 'role-session':
      return sessionCallers(name, others)
    case 'federated-user':
      return [
        {
          kind,
          arn: name,
          parent: name.replace(':sts:', ':iam:').replace('federated-user/', 'user/parent-of-'),
        },
      ]
    case 'service':
      return [{ kind, service: name }]
    case 'federated':
      return [{ kind: 'identity-provider', provider: name }]
    case 'anyone':
    case 'account':
    case 'deleted':
    case 'canonical-user':
    case 'unknown':
      return []
  }
}

/**
 * The path of the role is not in a session ARN. Names of roles are unique in an account, so a role that is
 * named with its path is the one; otherwise one without is as good as any.
 */
function sessionCallers(name: string, others: readonly Principal[]): readonly Caller[] {
  const [, partition, , , account, path = ''] = name.split(':')
  const [, role = '', session = ''] = path.split('/')
  const start = `arn:${partition}:iam::${account}:role/`
  const known = others.flatMap(({ kind, text }) =>
    kind === 'role' && typeof text === 'string' && text.startsWith(start) && text.endsWith(`/${role}`)
      ? [text]
      : [],
  )
  return (known.length === 0 ? [start + role] : known).map((arn) => ({ kind: 'role', arn, session }))
}

function isShared(caller: Caller): boolean {
  return caller.kind === 'identity-provider' && sharedProviders.has(providerName(caller.provider))
}

/** An account id that occurs nowhere in the policies. */
function freshAccount(policies: readonly Policy[], known: ReadonlySet<string>): string {
  const text = JSON.stringify(
    policies.map(({ statements }) => statements.map(({ conditions, resource }) => [conditions, resource])),
    (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  )
  for (let number = 999_900_001_111; ; number -= 1111) {
    const account = String(number)
    if (!known.has(account) && !text.includes(account)) return account
  }
}
