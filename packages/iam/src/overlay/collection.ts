import type { Context } from '../condition/context.ts'
import type { Caller } from '../decide/caller.ts'
import type { AccessRequest, Known, PolicySet } from '../decide/request.ts'
import type { Authorization, JointDecision } from '../decide/together.ts'
import { decideTogether } from '../decide/together.ts'
import type { Policy, Statement } from '../language/policy.ts'
import { perhaps, statementsOf, withStatements } from './statements.ts'

/** A rule of a data access policy of OpenSearch Serverless. */
export type DataAccessRule = {
  /** ARNs of roles, users and role sessions, or SAML identities. */
  readonly principals: readonly string[]
  /** `collection/NAME` or `index/COLLECTION/INDEX`; a `*` may end them. */
  readonly resources: readonly string[]
  /** Such as `aoss:ReadDocument`, or `aoss:*`. */
  readonly permissions: readonly string[]
}

/** A rule of a network policy of OpenSearch Serverless. */
export type NetworkRule = {
  /** `collection/NAME`; a `*` may end it. */
  readonly resources: readonly string[]
  readonly fromPublic: boolean
  readonly endpoints?: readonly string[]
  /** AWS services that reach it over their own network, such as `bedrock.amazonaws.com`. */
  readonly services?: readonly string[]
}

/** A collection and what decides about it beside IAM. What exists but was not seen is `unknown`. */
export type Collection = {
  readonly arn: string
  readonly name: string
  readonly dataAccess: Known<readonly DataAccessRule[]>
  readonly network: Known<readonly NetworkRule[]>
}

/** A use of an index or of a collection. */
export type CollectionUse = {
  readonly caller: Caller
  /** Such as `aoss:ReadDocument`. */
  readonly permission: string
  /** Without it, the use is of the collection itself. */
  readonly index?: string
  readonly context?: Context
  readonly path?: NonNullable<AccessRequest['path']>
}

/**
 * Decides a use of the data of a collection: IAM must allow `aoss:APIAccessAll` on it, a data access policy
 * the use to the caller by name, and a network policy the way the request comes. None stands in for
 * another.
 *
 * See "Data access control" and "Network access" for OpenSearch Serverless in the OpenSearch Service guide.
 */
export function decideCollectionUse(
  use: CollectionUse,
  policies: PolicySet,
  collection: Collection,
): JointDecision {
  return decideTogether(collectionNeeds(use, policies, collection))
}

/** The three authorizations of a use of a collection. */
export function collectionNeeds(
  use: CollectionUse,
  policies: PolicySet,
  collection: Collection,
): readonly Authorization[] {
  const { index, permission, ...rest } = use
  const resource = index === undefined ? `collection/${collection.name}` : `index/${collection.name}/${index}`
  const owner = collection.arn.split(':')[4]
  const of = owner === undefined ? {} : { resourceAccount: owner }
  // Root has no more than others here; as a user, its account gives it nothing.
  const caller: Caller =
    use.caller.kind === 'root' ? { kind: 'user', arn: `arn:aws:iam::${use.caller.account}:root` } : use.caller
  const data = { ...rest, ...of, caller, action: permission, resource: inner + resource }
  const way = {
    ...rest,
    ...of,
    action: 'aoss:APIAccessAll',
    resource: `${inner}collection/${collection.name}`,
  }
  return [
    { request: { ...rest, action: 'aoss:APIAccessAll', resource: collection.arn }, policies },
    { request: data, policies: { resource: dataAccessPolicy(collection.dataAccess) } },
    {
      request: { ...way, caller: { kind: 'anonymous' } },
      policies: { resource: networkPolicy(collection.network) },
    },
  ]
}

/** Names of data access and network policies are no ARNs; this makes them look like one. */
const inner = 'arn:aws:aoss:::'

function dataAccessPolicy(rules: Collection['dataAccess']): Known<Policy> {
  if (rules === 'unknown') return rules
  return withStatements(
    undefined,
    statementsOf(
      'resource',
      rules.map(({ principals, resources, permissions }) => ({
        Effect: 'Allow',
        Principal: { AWS: principals.filter((text) => text.startsWith('arn:')) },
        Action: permissions,
        Resource: resources.map((name) => inner + name),
      })),
    ),
  )
}

/** What a network policy says hangs on the way alone, not on who comes. */
function networkPolicy(rules: Collection['network']): Known<Policy> {
  if (rules === 'unknown') return rules
  return withStatements(undefined, rules.flatMap(waysOf))
}

function waysOf({ resources, fromPublic, endpoints = [], services = [] }: NetworkRule): readonly Statement[] {
  const allow = {
    Effect: 'Allow',
    Principal: '*',
    Action: '*',
    Resource: resources.map((name) => inner + name),
  }
  if (fromPublic) return statementsOf('resource', [allow])
  const byEndpoint = { ...allow, Condition: { StringEquals: { 'aws:SourceVpce': endpoints } } }
  return [
    ...(endpoints.length === 0 ? [] : statementsOf('resource', [byEndpoint])),
    // Whether a request comes from the network of a service shows in no key.
    ...(services.length === 0 ? [] : perhaps(statementsOf('resource', [allow]), 'a service may reach it')),
  ]
}
