import { type Caller, type Decision, type Policy, type PolicySet, type Text, world } from '@parapet/iam'
import type { Graph } from '../relations/index.ts'
import { OWN_ACCOUNT } from '../view/index.ts'
import type { Resource } from '../workload/index.ts'
import { literalText } from '../workload/index.ts'
import type { Principal } from './access.ts'
import type { AccessOptions } from './assumptions.ts'
import { type ColumnGroup, columnGroups } from './columns.ts'
import { Naming } from './naming.ts'
import { organizationPolicies } from './organization.ts'
import { findOutsiders, outsider, strangerContext } from './outsiders.ts'
import { IdentityReader, type OwnPrincipal } from './own-principals.ts'
import type { SourcedPolicy } from './policy-reading.ts'
import { decideBest } from './questions.ts'
import { type ResourcePolicies, resourcePolicies } from './resource-policies.ts'
import { anyTarget, formFor, formsOf, type ResourceForm, takesNoResource } from './targets.ts'
import { withoutIdsOfOthers } from './unique-ids.ts'

/** A principal with its policies, and for those of the workload where each stands. */
export type Holder = {
  readonly principal: Principal
  readonly entry: world.PrincipalEntry
  readonly own?: OwnPrincipal
  /** The identity policies in the order in which the entry has them. */
  readonly identity: readonly SourcedPolicy[]
}

/** What is asked on: a resource of the workload or something outside, in all the ways that it may be meant. */
export type Asked = {
  readonly texts: readonly Text[]
  readonly resource?: Resource
  readonly account: string
}

/** Everything that decisions about a workload rest on, read and compiled when it is first needed. */
export class WorkloadAccess {
  readonly graph: Graph
  readonly naming: Naming
  readonly options: AccessOptions
  readonly holders: readonly Holder[]
  readonly scps: readonly SourcedPolicy[]
  readonly rcps: readonly SourcedPolicy[]
  readonly ownAccounts: ReadonlySet<string>
  readonly #byId: Map<string, Holder>
  readonly #policies = new Map<string, ResourcePolicies>()
  readonly #forms = new Map<string, readonly ResourceForm[]>()
  readonly #position = new Map<string, number>()
  #groups: ReadonlyMap<string, ColumnGroup> | undefined

  constructor(graph: Graph, options: AccessOptions) {
    this.graph = graph
    this.options = options
    this.naming = new Naming(graph.units)
    const resources = graph.units.flatMap((unit) => unit.resources)
    this.ownAccounts = new Set(resources.map((resource) => this.naming.accountOf(resource)))
    const organization = organizationPolicies(graph, this.naming, options, this.ownAccounts)
    this.scps = organization.scps
    this.rcps = organization.rcps
    const own = new IdentityReader(graph, this.naming).principals().map((one) => this.#ownHolder(one))
    const policies = resources.flatMap((resource) => this.policiesOf(resource).merged ?? [])
    const others = findOutsiders(policies, this.ownAccounts).map((one) => ({ ...one, identity: [] }))
    this.holders = [...own, ...others]
    this.#byId = new Map(this.holders.map((holder) => [holder.principal.id, holder]))
    for (const [index, { principal }] of this.holders.entries()) this.#position.set(principal.id, index)
  }

  /** A principal of the workload or one that is named, or any other by its ARN or account. */
  holder(id: string): Holder {
    const known = this.#byId.get(id) ?? this.#ownByArn(id)
    if (known !== undefined) return known
    const made = { ...outsider(id, this.ownAccounts), identity: [] }
    this.#byId.set(id, made)
    return made
  }

  /** Position of a principal in {@link holders}, where it has one. */
  positionOf(id: string): number | undefined {
    return this.#position.get(id)
  }

  /** What the policies on a resource's side are: those that were seen, where the others count for nothing. */
  policiesOf(resource: Resource): ResourcePolicies {
    const known = this.#policies.get(resource.id) ?? this.#readPoliciesOf(resource)
    this.#policies.set(resource.id, known)
    return known
  }

  #readPoliciesOf(resource: Resource): ResourcePolicies {
    const seenOnly = this.options.assume.has('nothing-unseen')
    return resourcePolicies(resource, this.graph, this.naming, seenOnly)
  }

  /** What a question on a resource id, an ARN or `*` is asked on. */
  asked(action: string, resource: string): Asked {
    const named = this.graph.resource(resource)
    if (named !== undefined) return this.#askedOn(action, named)
    const [account = OWN_ACCOUNT] = this.ownAccounts
    if (!resource.startsWith('arn:')) return { texts: anyTarget(action, account), account }
    const exact = this.naming.resourceOf(resource)
    const owner = resource.split(':')[4] ?? ''
    if (exact === undefined) return { texts: [resource], account: owner === '' ? account : owner }
    if (this.naming.arnOf(exact) === resource) return this.#askedOn(action, exact)
    return { texts: [resource], resource: exact, account: this.naming.accountOf(exact) }
  }

  #askedOn(action: string, resource: Resource): Asked {
    const account = this.naming.accountOf(resource)
    if (takesNoResource(action)) return { texts: ['*'], account }
    const form = this.formsOf(resource)[formFor(this.formsOf(resource), action)]
    return { texts: [form?.arn ?? '*'], resource, account }
  }

  formsOf(resource: Resource): readonly ResourceForm[] {
    const known = this.#forms.get(resource.id) ?? formsOf(resource, this.naming.arnOf(resource))
    this.#forms.set(resource.id, known)
    return known
  }

  /** One decision with every policy that is known. */
  decide(
    holder: Holder,
    action: string,
    asked: Asked,
    endpoint?: PolicySet['endpoint'],
    facts: readonly (readonly [string, string])[] = [],
  ): Decision {
    const caller = holder.entry.caller
    const decision = decideBest(
      {
        caller,
        action,
        resourceAccount: asked.account,
        context: this.#contextOf(holder, [...facts, ...this.#urlOf(asked)]),
      },
      asked.texts,
      {
        ...ownSide(holder),
        ...(asked.resource === undefined ? {} : this.#resourceSide(asked.resource, holder.own === undefined)),
        ...(endpoint === undefined ? {} : { endpoint }),
      },
    )
    const known = this.options.assume.has('generated-names')
    return known ? withoutIdsOfOthers(decision, this.#idOf(holder)) : decision
  }

  /** What the `aws:userid` of a holder starts with; `undefined` where a policy may have written it out. */
  #idOf({ own, principal }: Holder): string | undefined {
    if (own !== undefined) return this.naming.idOf(own.resource)
    return principal.kind === 'public' || principal.kind === 'anonymous' ? STRANGER_ID : undefined
  }

  /** What is known of every request of a principal. */
  #contextOf({ principal }: Holder, facts: readonly (readonly [string, string])[]) {
    const org = this.options.organization
    const same = this.options.assume.has('same-organization') && org !== undefined
    const stranger = principal.kind === 'public' ? strangerContext : []
    const member =
      same && principal.kind !== 'public' && principal.kind !== 'anonymous'
        ? ([['aws:principalorgid', { kind: 'known', values: [org] }]] as const)
        : []
    const given = facts.map(([key, value]) => [key, { kind: 'known' as const, values: [value] }] as const)
    return { keys: new Map([...stranger, ...member, ...given]), others: 'unknown' as const }
  }

  /** How the URL of a function lets callers in, where it has one. */
  #urlOf({ resource }: Asked): readonly (readonly [string, string])[] {
    if (resource?.type !== 'AWS::Lambda::Function') return []
    const urls = this.graph.referrersOf(resource.id).filter(({ type }) => type === 'AWS::Lambda::Url')
    const types = urls.map(({ properties }) => {
      const value = properties.entries.get('AuthType')
      return value === undefined ? undefined : literalText(value)
    })
    const [only] = types
    return only === undefined || types.length > 1 ? [] : [['lambda:functionurlauthtype', only]]
  }

  /** The resources as matrices have them, by service. */
  get groups(): ReadonlyMap<string, ColumnGroup> {
    this.#groups ??= columnGroups(this)
    return this.#groups
  }

  /** A resource, in one of its forms, with the policies of its side. */
  entryOf(resource: Resource, arn: Text): world.ResourceEntry {
    const { resource: policy, ...rest } = this.#resourceSide(resource)
    const account = this.naming.accountOf(resource)
    return { arn, account, ...rest, ...(policy === undefined ? {} : { policy }) }
  }

  /** One thing that is no resource of the workload, compiled with everybody. */
  compiledFor({ texts, account, resource }: Asked): world.CompiledWorld {
    const side = resource === undefined ? {} : this.#resourceSide(resource)
    const { resource: policy, ...rest } = side
    return world.compileWorld({
      principals: this.holders.map(({ entry }) => entry),
      resources: texts.map((arn) => ({ arn, account, ...rest, ...(policy === undefined ? {} : { policy }) })),
      context: { keys: new Map(), others: 'unknown' },
    })
  }

  #resourceSide(resource: Resource, outside = false): Pick<PolicySet, 'resource' | 'rcps'> {
    const policies = this.policiesOf(resource)
    const policy = outside ? policies.outside : policies.merged
    return {
      ...(policy === undefined ? {} : { resource: policy }),
      ...(this.rcps.length === 0 ? {} : { rcps: [this.rcps.map(({ policy }) => policy)] }),
    }
  }

  #ownHolder(own: OwnPrincipal): Holder {
    const known = this.options.assume.has('nothing-unseen')
    const identity = known ? own.identity.filter(({ unseen }) => unseen === undefined) : own.identity
    const boundary = boundaryOf(own.boundary, known)
    const caller: Caller = { kind: own.kind, arn: own.arn }
    return {
      own,
      identity,
      principal: { id: own.resource.id, kind: own.kind, resourceId: own.resource.id, external: false },
      entry: {
        caller,
        identity: identity.map(({ policy }) => policy),
        ...(boundary === undefined ? {} : { boundary }),
        ...(this.scps.length === 0 ? {} : { scps: [this.scps.map(({ policy }) => policy)] }),
      },
    }
  }

  #ownByArn(arn: string): Holder | undefined {
    const resource = arn.startsWith('arn:') ? this.naming.resourceOf(arn) : undefined
    return resource && this.#byId.get(resource.id)
  }
}

/** Written by nobody. */
const STRANGER_ID = '~stranger~'

function ownSide({ entry }: Holder): PolicySet {
  const { caller: _caller, ...own } = entry
  return own
}

function boundaryOf(
  policies: readonly SourcedPolicy[] | undefined,
  seenOnly: boolean,
): Policy | 'unknown' | undefined {
  if (policies === undefined) return undefined
  const [only, ...others] = policies
  if (only?.unseen === undefined && others.length === 0) return only?.policy
  return seenOnly ? undefined : 'unknown'
}

/** Whether the account that a resource is deployed to is not known. */
export function hasUnknownAccount(resource: Resource): boolean {
  return literalText(resource.scope.account) === undefined
}
