import type { ResourceView } from '../view/index.ts'
import { canonicalText } from '../workload/index.ts'
import { common, isEmpty } from './addresses.ts'
import { fromInternet } from './from-internet.ts'
import { intersection } from './intervals.ts'
import { groupIds } from './members.ts'
import { throughAcl, throughAclBack } from './network-acls.ts'
import { somebody, through } from './packets.ts'
import { placementsOf, runnersOf } from './placement.ts'
import { addressesOf } from './ranges.ts'
import { along, anyWay, blocked, hopOf, type Reach, reached, unsettled } from './reach.ts'
import { type Route, routesOf } from './routes.ts'
import { throughGroups } from './security-groups.ts'
import { type InVpc, toInternet } from './to-internet.ts'
import { toService } from './to-service.ts'
import { describeTraffic } from './traffic.ts'

/** Resources that are reached through the API of a service: the service's name in endpoint names. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ['AWS::S3::Bucket', 's3'],
  ['AWS::SageMaker::Endpoint', 'sagemaker.runtime'],
  ['AWS::SageMaker::FeatureGroup', 'sagemaker.featurestore-runtime'],
  ['AWS::Bedrock::Agent', 'bedrock-agent-runtime'],
  ['AWS::Bedrock::AgentAlias', 'bedrock-agent-runtime'],
  ['AWS::Bedrock::KnowledgeBase', 'bedrock-agent-runtime'],
  ['AWS::Bedrock::Flow', 'bedrock-agent-runtime'],
  ['AWS::BedrockAgentCore::Runtime', 'bedrock-agentcore'],
  ['AWS::BedrockAgentCore::Gateway', 'bedrock-agentcore.gateway'],
  ['AWS::BedrockAgentCore::Memory', 'bedrock-agentcore'],
  ['AWS::DynamoDB::Table', 'dynamodb'],
  ['AWS::Lambda::Function', 'lambda'],
  ['AWS::SecretsManager::Secret', 'secretsmanager'],
  ['AWS::SQS::Queue', 'sqs'],
  ['AWS::SNS::Topic', 'sns'],
  ['AWS::KMS::Key', 'kms'],
  ['AWS::ECR::Repository', 'ecr.api'],
])

/** At most so many pairs of subnets are looked at; AWS has a handful of zones in a Region. */
const MOST_PAIRS = 64

/** Whether what one resource runs gets through to another: inside networks, by a service, or outside around. */
export function between(from: ResourceView, to: ResourceView): Reach {
  const service = SERVICES.get(to.type)
  if (service !== undefined) return toService(from, service)
  const around = along(toInternet(from), () => fromInternet(to))
  const [first, ...others] = insideWays(from, to)
  return first === undefined ? around : anyWay([first, ...others, around])
}

function insideWays(from: ResourceView, to: ResourceView): readonly Reach[] {
  const sources = vpcPlacements(from)
  const targets = vpcPlacements(to)
  return sources.flatMap((source) => targets.map((target) => insideWay(source, target)))
}

const vpcPlacements = (view: ResourceView): readonly InVpc[] =>
  runnersOf(view)
    .views.flatMap((runner) => placementsOf(runner))
    .filter((placement) => placement.kind === 'vpc')

function insideWay(from: InVpc, to: InVpc): Reach {
  const pairs = from.subnets.views
    .flatMap((here) => to.subnets.views.map((there) => ({ here, there })))
    .slice(0, MOST_PAIRS)
  const ways: Reach[] = []
  for (const { here, there } of pairs) {
    const way = fromSubnetToSubnet(from, here, to, there)
    if (way.answer === 'yes') return way
    ways.push(way)
  }
  const unseen = [from.subnets, to.subnets].some(({ external, unknown }) => unknown || external.length > 0)
  const settle = 'scan the template of the network together with this one'
  if (unseen)
    ways.push(unsettled({ hop: { ...from.hop, text: 'not all subnets are among the inputs' }, settle }))
  const [first, ...others] = ways
  return first === undefined
    ? blocked(hopOf(from.view, 'it stands in no subnet'))
    : anyWay([first, ...others])
}

function fromSubnetToSubnet(from: InVpc, here: ResourceView, to: InVpc, there: ResourceView): Reach {
  const source = somebody(addressesOf(here), groupIds(from.groups))
  const target = somebody(addressesOf(there), groupIds(to.groups))
  const crosses = here.id !== there.id
  const out = (): Reach =>
    through(
      [
        () => throughGroups(from.groups, from.hop, 'out', target),
        // An ACL stands at the edge of a subnet: it does not see what stays inside.
        ...(crosses ? [() => throughAcl(here, 'out'), () => throughAclBack(here, 'out')] : []),
      ],
      target,
      [from.hop],
    )
  const into = (): Reach =>
    through(
      [
        ...(crosses ? [() => throughAcl(there, 'in'), () => throughAclBack(there, 'in')] : []),
        () => throughGroups(to.groups, to.hop, 'in', source),
      ],
      source,
    )
  return samePorts(along(routed(here, there), out), into)
}

/** What goes out on some ports must come in on one of them. */
function samePorts(out: Reach, into: () => Reach): Reach {
  const whole = along(out, into)
  const inner = out.answer === 'yes' ? into() : undefined
  if (whole.answer !== 'yes' || out.ports === undefined || inner?.ports === undefined) return whole
  const ports = intersection(out.ports, inner.ports)
  if (ports.length > 0) return { ...whole, ports }
  const last = whole.hops.at(-1)
  if (last === undefined) return whole
  const text = `what goes out is ${describeTraffic(out.ports)}, what comes in is ${describeTraffic(inner.ports)}`
  return blocked({ ...last, text }, out.hops)
}

/** Between subnets of one VPC there is always a route; between VPCs, where one is written. */
function routed(here: ResourceView, there: ResourceView): Reach {
  if (vpcOf(here) === vpcOf(there)) return reached([])
  const found = routesOf(here)
  if ('doubt' in found) return unsettled(found.doubt)
  const addresses = addressesOf(there)
  const towards = found.routes.filter(
    ({ may }) => addresses === undefined || !isEmpty(common(may, addresses)),
  )
  const [first, ...others] = towards.map((route) => joins(route, here, there))
  return first === undefined ? blocked(found.table) : anyWay([first, ...others])
}

function joins(route: Route, here: ResourceView, there: ResourceView): Reach {
  const { target, gateway, hop } = route
  if (gateway === 'internet' || gateway === 'nat' || gateway === 'egress-only') return blocked(hop)
  if (target?.type === 'AWS::EC2::VPCPeeringConnection') {
    const ends = [target.at('VpcId'), target.at('PeerVpcId')].map(
      (end) => target.targets(end, 'AWS::EC2::VPC').views[0]?.id ?? canonicalText(end.value),
    )
    if (ends.includes(vpcOf(here)) && ends.includes(vpcOf(there))) return reached([hop])
    return blocked(hopOf(target, 'the peering connection leads to another VPC'))
  }
  return unsettled({ hop, settle: 'scan the network that the route leads to together with this one' }, [hop])
}

function vpcOf(subnet: ResourceView): string | undefined {
  const named = subnet.at('VpcId')
  return subnet.targets(named, 'AWS::EC2::VPC').views[0]?.id ?? canonicalText(named.value)
}
