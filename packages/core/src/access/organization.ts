import { readPolicyText } from '@parapet/iam'
import type { Graph } from '../relations/index.ts'
import type { Resource, Value } from '../workload/index.ts'
import { literalText, textParts } from '../workload/index.ts'
import type { AccessOptions } from './assumptions.ts'
import type { Naming } from './naming.ts'
import { allowAll } from './outsiders.ts'
import { onlyWhen, readPolicies, type SourcedPolicy } from './policy-reading.ts'

/** Service and resource control policies that bind the workload, each list with what AWS always attaches. */
export type OrganizationPolicies = {
  readonly scps: readonly SourcedPolicy[]
  readonly rcps: readonly SourcedPolicy[]
}

/**
 * The organization policies that were given as files, and those that the workload itself defines. A policy that
 * is attached to an organizational unit or to something that is not known binds under that condition.
 */
export function organizationPolicies(
  graph: Graph,
  naming: Naming,
  options: AccessOptions,
  ownAccounts: ReadonlySet<string>,
): OrganizationPolicies {
  const defined = graph.units.flatMap(({ id }) => graph.ofType(id, 'AWS::Organizations::Policy'))
  const ofKind = (type: string, kind: 'scp' | 'rcp') =>
    defined
      .filter((resource) => textOf(resource, 'Type') === type)
      .flatMap((resource) => {
        const value = resource.properties.entries.get('Content') ?? { kind: 'absent' }
        const read = readPolicies(resource, 'Content', value, kind, naming) ?? []
        return read.flatMap((one) => bound(one, resource, ownAccounts))
      })
  const given = (options.scps ?? []).map(({ file, text }) => givenPolicy(file, text))
  const scps = [...given, ...ofKind('SERVICE_CONTROL_POLICY', 'scp')]
  const allows = given.some(({ policy }) => policy.statements.some(({ effect }) => effect !== 'Deny'))
  return {
    scps: scps.length === 0 || allows ? scps : [...scps, fullAccess(scps[0])],
    rcps: ofKind('RESOURCE_CONTROL_POLICY', 'rcp'),
  }
}

/** `FullAWSAccess` is attached unless somebody took it away, which a list of denies does not. */
function fullAccess(beside: SourcedPolicy | undefined): SourcedPolicy {
  const resource = beside?.resource ?? outsideResource('FullAWSAccess')
  return { policy: allowAll(), resource, path: '', awsManaged: 'FullAWSAccess' }
}

function givenPolicy(file: string, text: string): SourcedPolicy {
  const { policy } = readPolicyText(text, 'scp', file)
  return { policy, resource: outsideResource(file), path: '' }
}

/** Stands for a file that is no part of the workload, so that evidence can point at it. */
function outsideResource(name: string): Resource {
  const nowhere: Value = { kind: 'absent' }
  return {
    id: name,
    unit: '',
    address: name,
    type: 'AWS::Organizations::Policy',
    scope: { partition: nowhere, account: nowhere, region: nowhere },
    names: [],
    properties: { kind: 'map', entries: new Map() },
  }
}

function bound(
  one: SourcedPolicy,
  resource: Resource,
  ownAccounts: ReadonlySet<string>,
): readonly SourcedPolicy[] {
  const targets = resource.properties.entries.get('TargetIds')
  if (targets === undefined || targets.kind === 'absent') return []
  if (targets.kind === 'list' && targets.items.length === 0) return []
  const items = targets.kind === 'list' ? targets.items : [targets]
  const binds = items.some((item) => {
    const id = idOf(item)
    return isRoot(item) || (id !== undefined && (id.startsWith('r-') || ownAccounts.has(id)))
  })
  if (binds) return [one]
  return [{ ...one, policy: onlyWhen(one.policy, `${resource.address} is attached to the account`) }]
}

/** The root of an organization that the inputs define or look up: `!GetAtt Organization.RootId`, `roots[0].id`. */
function isRoot(value: Value): boolean {
  const [only, ...others] = textParts(value) ?? []
  if (typeof only !== 'object' || others.length > 0) return false
  return /(?:\.RootId|\.roots\b.*\.id)$/.test(only.symbol.id)
}

function idOf(value: Value): string | undefined {
  const parts = textParts(value)
  return parts?.every((part) => typeof part === 'string') === true ? parts.join('') : undefined
}

function textOf({ properties }: Resource, name: string): string | undefined {
  const value = properties.entries.get(name)
  return value && literalText(value)
}
