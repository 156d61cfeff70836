import type { Caller } from '../decide/caller.ts'
import type { Policy } from '../language/policy.ts'
import { compilePattern } from '../pattern/pattern.ts'
import type { Principal } from '../principal/principal.ts'
import type { TextDemand } from './text-search.ts'

/**
 * Somebody who might ask. `shape` is set when only the account and the kind are given: then any name that
 * fits is meant, and a witness gets one.
 */
export type Candidate = {
  readonly caller: Caller
  readonly shape?: TextDemand
  readonly outsider: boolean
  /** Stands for every account that the policies do not name. */
  readonly anyAccount?: boolean
}

/**
 * One candidate for each way in which these policies can tell callers apart: everyone they name, somebody
 * of each account they name, and outsiders of an account that they do not name.
 */
export function candidatesFor(policies: readonly Policy[], trusted: readonly string[]): readonly Candidate[] {
  const principals = policies.flatMap(({ statements }) =>
    statements.flatMap(({ principal }) => principal?.principals ?? []),
  )
  const named = principals.flatMap((principal) => namedBy(principal))
  const accounts = new Set([...trusted, ...principals.flatMap(({ account }) => account ?? [])])
  const outside = freshAccount(policies, accounts)
  const all: readonly Candidate[] = [
    ...someoneOf(outside).map((candidate) => ({ ...candidate, anyAccount: true })),
    { caller: { kind: 'anonymous' as const }, outsider: true },
    ...named.map((caller) => ({ caller, outsider: isOutside(caller, trusted) })),
    ...[...accounts].flatMap((account) => [
      ...someoneOf(account).map((candidate) => ({ ...candidate, outsider: !trusted.includes(account) })),
      { caller: { kind: 'root' as const, account }, outsider: !trusted.includes(account) },
    ]),
  ]
  return [
    ...new Map(
      all.map((candidate) => [JSON.stringify([candidate.caller, candidate.shape?.pattern.text]), candidate]),
    ).values(),
  ]
}

function someoneOf(account: string): readonly Candidate[] {
  return (['role', 'user'] as const).map((kind) => {
    const arn = `arn:aws:iam::${account}:${kind}/`
    const pattern = compilePattern(`${arn}?*`, { wildcards: true, variables: false, foldCase: false })
    const caller: Caller =
      kind === 'role' ? { kind, arn: `${arn}someone`, session: 'session' } : { kind, arn: `${arn}someone` }
    return { caller, shape: { pattern, mode: 'exact' }, outsider: true }
  })
}

function namedBy({ kind, text }: Principal): readonly Caller[] {
  if (typeof text !== 'string') return []
  const name = text
  switch (kind) {
    case 'user':
      return [{ kind, arn: name }]
    case 'role':
      return [{ kind, arn: name, session: 'session' }]
    case 'role-session': {
      // The path of the role is not in a session ARN; one without is as good as any.
      const [, partition, , , account, path = ''] = name.split(':')
      const [, role, session = ''] = path.split('/')
      return [{ kind: 'role', arn: `arn:${partition}:iam::${account}:role/${role}`, session }]
    }
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

function isOutside(caller: Caller, trusted: readonly string[]): boolean {
  const account = 'arn' in caller ? caller.arn.split(':')[4] : undefined
  return caller.kind === 'identity-provider' || (account !== undefined && !trusted.includes(account))
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
