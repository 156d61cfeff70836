import { relationRules } from '../relations/index.ts'
import type { ResourceView, Targets } from '../view/index.ts'
import { targetsAt } from './fields.ts'

/** The subnets and security groups that a resource's network interfaces are in. */
export type Interfaces = { readonly subnets: Targets; readonly groups: Targets }

const SUBNET = 'AWS::EC2::Subnet'
const GROUP = 'AWS::EC2::SecurityGroup'

/** Types that hold the subnets of others. */
const HOLDERS: ReadonlySet<string> = new Set(['AWS::RDS::DBSubnetGroup', 'AWS::AppRunner::VpcConnector'])

/** Properties that tell of another interface than the resource's own. */
const OF_OTHERS = ['PrivateEndpoint', 'DomainSettings.', 'DefaultSpaceSettings.', 'OverrideVpcConfig']

/** Property paths by type, from the table of relations: one table says what points at subnets. */
const pathsTo = (target: string): ReadonlyMap<string, readonly string[]> => {
  const paths = new Map<string, string[]>()
  for (const { from, path, to } of relationRules) {
    if (!to.includes(target) || OF_OTHERS.some((other) => path.includes(other))) continue
    const found = paths.get(from)
    if (found === undefined) paths.set(from, [path])
    else found.push(path)
  }
  return paths
}

const subnetPaths = pathsTo(SUBNET)
const groupPaths = pathsTo(GROUP)
const holderPaths = new Map([...HOLDERS].map((type) => [type, pathsTo(type)]))

/** The subnets and groups that a resource names, itself or through a subnet group. */
export function interfacesOf(view: ResourceView): Interfaces {
  const holders = [...holderPaths].flatMap(([type, paths]) =>
    targetsAt(view, paths.get(view.type) ?? [], type),
  )
  const held = holders.flatMap(({ views }) => views).map(interfacesOf)
  const beyond: Targets = {
    views: [],
    external: holders.flatMap(({ external }) => external),
    unknown: holders.some(({ unknown }) => unknown),
  }
  return {
    subnets: joined([
      targetsAt(view, subnetPaths.get(view.type) ?? [], SUBNET),
      beyond,
      ...held.map(({ subnets }) => subnets),
    ]),
    groups: joined([
      targetsAt(view, groupPaths.get(view.type) ?? [], GROUP),
      ...held.map(({ groups }) => groups),
    ]),
  }
}

function joined(all: readonly Targets[]): Targets {
  return {
    views: all.flatMap(({ views }) => views),
    external: all.flatMap(({ external }) => external),
    unknown: all.some(({ unknown }) => unknown),
  }
}

/** Whether anything is named at all. */
export const isNamed = ({ views, external, unknown }: Targets): boolean =>
  views.length > 0 || external.length > 0 || unknown
