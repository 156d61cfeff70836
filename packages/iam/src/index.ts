/** For who writes policies: a linter, the smallest policy for recorded calls, what a policy has too much. */
export * as authoring from './authoring/index.ts'
/** Facts of services: actions, resource types, condition keys, operations that pass a role. */
export * as data from './data/index.ts'
export type { Caller } from './decide/caller.ts'
export type { Decision } from './decide/decide.ts'
export { decide } from './decide/decide.ts'
export type { AccessRequest, PolicySet } from './decide/request.ts'
/** Whole matrices: many principals, many resources, one action at a time; and accounts to fill them. */
export * as world from './engine/index.ts'
export type { Hole, PolicyNode, Text } from './language/node.ts'
export type { Policy, PolicyKind, Statement } from './language/policy.ts'
export { readPolicy, readPolicyText } from './language/read.ts'
/** Proofs about policies, each refuted with a witness: no new access, access not granted, no public access. */
export * as proofs from './prove/index.ts'
export { coverage, coveredActions, findStatements } from './questions/ask.ts'
export type { NamedPrincipal } from './questions/principals.ts'
export { namedPrincipals } from './questions/principals.ts'
export { callerKeys, restrictions, sourceKeys } from './questions/restrictions.ts'
