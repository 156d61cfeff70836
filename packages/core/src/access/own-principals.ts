import type { Policy } from '@parapet/iam'
import type { Graph } from '../relations/index.ts'
import type { Resource, Value } from '../workload/index.ts'
import { canonicalText } from '../workload/index.ts'
import { awsManagedName } from './aws-managed-name.ts'
import { managedPolicy } from './managed-policies.ts'
import type { Naming } from './naming.ts'
import { onlyWhen, readPolicies, type SourcedPolicy } from './policy-reading.ts'
import { unseenPolicy } from './unseen.ts'

/** A role or user of the workload with everything that limits or allows what it does. */
export type OwnPrincipal = {
  readonly resource: Resource
  readonly kind: 'role' | 'user'
  readonly arn: string
  /** Inline, attached and inherited policies, in the order in which evidence counts them. */
  readonly identity: readonly SourcedPolicy[]
  readonly boundary?: readonly SourcedPolicy[]
}

/** Types that hold an identity policy and name whom they belong to. */
const BESIDE = [
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
]

/** Reads the policies of identities; each document is read once, however many carry it. */
export class IdentityReader {
  readonly #graph: Graph
  readonly #naming: Naming
  readonly #documents = new Map<string, readonly SourcedPolicy[]>()
  readonly #groups = new Map<string, readonly SourcedPolicy[]>()

  constructor(graph: Graph, naming: Naming) {
    this.#graph = graph
    this.#naming = naming
  }

  /** Every role and user of the workload. */
  principals(): readonly OwnPrincipal[] {
    return this.#graph.units.flatMap(({ resources }) =>
      resources.flatMap((resource) => {
        if (resource.type === 'AWS::IAM::Role') return [this.#principal(resource, 'role', [])]
        if (resource.type !== 'AWS::IAM::User') return []
        return [this.#principal(resource, 'user', this.#groupsOf(resource))]
      }),
    )
  }

  #principal(resource: Resource, kind: 'role' | 'user', inherited: readonly SourcedPolicy[]): OwnPrincipal {
    const boundary = this.#boundaryOf(resource)
    return {
      resource,
      kind,
      arn: this.#naming.arnOf(resource),
      identity: [...this.#policiesOf(resource), ...inherited],
      ...(boundary === undefined ? {} : { boundary }),
    }
  }

  #policiesOf(resource: Resource): readonly SourcedPolicy[] {
    const inline = itemsOf(resource.properties.entries.get('Policies'))
    const attached = itemsOf(resource.properties.entries.get('ManagedPolicyArns'))
    const beside = this.#graph
      .edgesTo(resource.id)
      .filter(({ rule, from }) => rule.companion === true && BESIDE.includes(from.type))
      .map(({ from }) => from)
    const policies = [
      ...inline.flatMap((item, index) => this.#inline(resource, item, `Policies[${index}]`)),
      ...attached.flatMap((item, index) => this.#attached(resource, item, `ManagedPolicyArns[${index}]`)),
      ...[...new Set(beside)].flatMap((policy) => this.#document(policy)),
    ]
    return distinct(policies)
  }

  #groupsOf(user: Resource): readonly SourcedPolicy[] {
    const named = this.#graph
      .edgesFrom(user.id)
      .filter(({ to }) => to.type === 'AWS::IAM::Group')
      .map(({ to }) => to)
    const added = this.#graph
      .edgesTo(user.id)
      .filter(({ from }) => from.type === 'AWS::IAM::UserToGroupAddition')
      .flatMap(({ from }) => this.#graph.edgesFrom(from.id))
      .flatMap(({ to }) => (to.type === 'AWS::IAM::Group' ? [to] : []))
    return [...new Set([...named, ...added])].flatMap((group) => {
      const known = this.#groups.get(group.id) ?? this.#policiesOf(group)
      this.#groups.set(group.id, known)
      return known
    })
  }

  #inline(resource: Resource, { value, when }: Item, path: string): readonly SourcedPolicy[] {
    if (value.kind !== 'map') return [unseenPolicy(resource, path, value)]
    const document = value.entries.get('PolicyDocument') ?? absent
    return under(this.#read(resource, `${path}.PolicyDocument`, document), when)
  }

  #attached(resource: Resource, { value, when }: Item, path: string): readonly SourcedPolicy[] {
    const targets = this.#graph.targetsOf(resource, 'ManagedPolicyArns', value, ['AWS::IAM::ManagedPolicy'])
    const own = targets.flatMap((target) => (target.kind === 'resource' ? [target.resource] : []))
    if (own.length > 0)
      return under(
        own.flatMap((policy) => this.#document(policy)),
        when,
      )
    return under([this.#awsManaged(resource, path, value)], when)
  }

  #awsManaged(resource: Resource, path: string, value: Value): SourcedPolicy {
    const name = awsManagedName(canonicalText(value) ?? '')
    const policy = name === undefined ? undefined : managedPolicy(name)
    if (name === undefined || policy === undefined) return unseenPolicy(resource, path, value, name)
    return { policy, resource, path, awsManaged: name, ...(value.at && { at: value.at }) }
  }

  #boundaryOf(resource: Resource): readonly SourcedPolicy[] | undefined {
    const value = resource.properties.entries.get('PermissionsBoundary')
    if (value === undefined || value.kind === 'absent') return undefined
    const path = 'PermissionsBoundary'
    const targets = this.#graph.targetsOf(resource, path, value, ['AWS::IAM::ManagedPolicy'])
    const own = targets.flatMap((target) => (target.kind === 'resource' ? [target.resource] : []))
    if (own.length > 0 && value.kind !== 'choice') return own.flatMap((policy) => this.#document(policy))
    return [this.#awsManaged(resource, path, value)]
  }

  /** The document of a policy that is a resource of its own. */
  #document(policy: Resource): readonly SourcedPolicy[] {
    const known = this.#documents.get(policy.id)
    if (known !== undefined) return known
    const value = policy.properties.entries.get('PolicyDocument') ?? absent
    const read = this.#read(policy, 'PolicyDocument', value)
    this.#documents.set(policy.id, read)
    return read
  }

  #read(resource: Resource, path: string, value: Value): readonly SourcedPolicy[] {
    return (
      readPolicies(resource, path, value, 'identity', this.#naming) ?? [unseenPolicy(resource, path, value)]
    )
  }
}

const absent: Value = { kind: 'absent' }

type Item = { readonly value: Value; readonly when?: string }

/** The items of a list, those of a choice with the condition that they hang on; a value that is none is one. */
function itemsOf(value: Value | undefined): readonly Item[] {
  if (value === undefined || value.kind === 'absent') return []
  if (value.kind === 'choice') {
    const items = [...itemsOf(value.then), ...itemsOf(value.else)]
    return items.map((item) => ({ ...item, when: 'a condition of the template' }))
  }
  return value.kind === 'list' ? value.items.flatMap(itemsOf) : [{ value }]
}

function under(policies: readonly SourcedPolicy[], when: string | undefined): readonly SourcedPolicy[] {
  if (when === undefined) return policies
  return policies.map((one) => ({ ...one, policy: onlyWhen(one.policy, when) }))
}

function distinct(policies: readonly SourcedPolicy[]): readonly SourcedPolicy[] {
  const seen = new Set<Policy>()
  return policies.filter(({ policy }) => !seen.has(policy) && seen.add(policy))
}
