import type { Caller } from '../decide/caller.ts'
import type { Known } from '../decide/request.ts'
import type { PrincipalEntry, ResourceEntry } from '../engine/world.ts'
import type { PolicyDiagnostic } from '../language/diagnostic.ts'
import type { Policy, PolicyKind } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'

/** Users and roles of an account with their policies, and the roles once more as what can be assumed. */
export type ReadAccount = {
  readonly principals: readonly PrincipalEntry[]
  readonly roles: readonly ResourceEntry[]
  readonly diagnostics: readonly PolicyDiagnostic[]
}

type Json = { readonly [key: string]: unknown }

/**
 * Reads what `aws iam get-account-authorization-details` prints. Policies may be objects or the URL-encoded
 * texts of the API. An attached policy that is not among the details is `unknown`, and so is all that
 * hangs on it. Never throws; a text that is not such a document gives a diagnostic and nothing else.
 */
export function readAccount(text: string): ReadAccount {
  const document = parse(text)
  if (document === undefined || !('RoleDetailList' in document || 'UserDetailList' in document)) {
    const message = 'this is not the output of `aws iam get-account-authorization-details`'
    return {
      principals: [],
      roles: [],
      diagnostics: [{ code: 'not-account-details', severity: 'error', message }],
    }
  }
  const reading: Reading = { diagnostics: [], managed: new Map(), groups: new Map() }
  for (const policy of list(document['Policies'])) readManaged(reading, policy)
  for (const group of list(document['GroupDetailList'])) {
    reading.groups.set(string(group['GroupName']), identityOf(reading, group, 'GroupPolicyList'))
  }
  const users = list(document['UserDetailList']).map((user) => readUser(reading, user))
  const roles = list(document['RoleDetailList'])
  return {
    principals: [...users, ...roles.map((role) => readRole(reading, role))],
    roles: roles.map((role) => ({
      arn: string(role['Arn']),
      policy: read(reading, role['AssumeRolePolicyDocument'], 'trust'),
    })),
    diagnostics: reading.diagnostics,
  }
}

type Reading = {
  readonly diagnostics: PolicyDiagnostic[]
  readonly managed: Map<string, { readonly identity: Policy; readonly boundary: Policy }>
  readonly groups: Map<string, Known<readonly Policy[]>>
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function readManaged(reading: Reading, policy: Json): void {
  const version = list(policy['PolicyVersionList']).find((item) => item['IsDefaultVersion'] === true)
  if (version === undefined) return
  const document = version['Document']
  reading.managed.set(string(policy['Arn']), {
    identity: read(reading, document, 'identity'),
    boundary: read({ ...reading, diagnostics: [] }, document, 'boundary'),
  })
}

function read(reading: Reading, document: unknown, kind: PolicyKind): Policy {
  const text = typeof document === 'string' ? decoded(document) : JSON.stringify(document ?? null)
  const { policy, diagnostics } = readPolicyText(text, kind)
  reading.diagnostics.push(...diagnostics)
  return policy
}

function decoded(text: string): string {
  try {
    return text.startsWith('%7B') ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}

function identityOf(reading: Reading, entry: Json, inlineKey: string): Known<readonly Policy[]> {
  const inline = list(entry[inlineKey]).map((item) => read(reading, item['PolicyDocument'], 'identity'))
  const attached = list(entry['AttachedManagedPolicies']).map((item) =>
    reading.managed.get(string(item['PolicyArn'])),
  )
  if (attached.includes(undefined)) return 'unknown'
  return [...inline, ...attached.flatMap((item) => (item === undefined ? [] : [item.identity]))]
}

function readUser(reading: Reading, user: Json): PrincipalEntry {
  const names = Array.isArray(user['GroupList']) ? user['GroupList'].map(string) : []
  const all = [
    identityOf(reading, user, 'UserPolicyList'),
    ...names.map((name) => reading.groups.get(name) ?? 'unknown'),
  ]
  const known = all.flatMap((item) => (item === 'unknown' ? [] : item))
  return {
    caller: { kind: 'user', arn: string(user['Arn']) },
    identity: all.includes('unknown') ? 'unknown' : known,
    ...boundaryOf(reading, user),
  }
}

function readRole(reading: Reading, role: Json): PrincipalEntry {
  const serviceLinked = string(role['Path']).startsWith('/aws-service-role/')
  const caller: Caller = {
    kind: 'role',
    arn: string(role['Arn']),
    ...(serviceLinked ? { serviceLinked } : {}),
  }
  return { caller, identity: identityOf(reading, role, 'RolePolicyList'), ...boundaryOf(reading, role) }
}

function boundaryOf(reading: Reading, entry: Json): { readonly boundary?: Known<Policy> } {
  const boundary = entry['PermissionsBoundary']
  if (!isObject(boundary)) return {}
  return { boundary: reading.managed.get(string(boundary['PermissionsBoundaryArn']))?.boundary ?? 'unknown' }
}
