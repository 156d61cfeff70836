import type { PropertyView, ResourceView } from '../view/index.ts'
import { canonicalText, literalText, type Truth, textStartsWith } from '../workload/index.ts'
import { isAnybody, readCidr, unionOf } from './addresses.ts'
import { callersAt } from './api-doors.ts'
import { isAbsent, switchOr, textOr } from './fields.ts'
import { blocked, type Callers, doubtAt, hopAt, hopOf, type Reach, reached, unsettled } from './reach.ts'

type Door = (view: ResourceView) => Reach

/** Behind an API of AWS on the internet, which asks every caller for a signature or a token. */
const signed =
  (text: string, callers: Callers = 'authenticated'): Door =>
  (view) =>
    reached([hopOf(view, text)], { callers })

const API = 'it is called through an API of AWS on the internet, which asks for a signature'
const URL = 'people open it by an address that an API of AWS on the internet signs'

const DOORS: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['AWS::SageMaker::Endpoint', signed(API)],
  ['AWS::SageMaker::NotebookInstance', signed(URL)],
  ['AWS::SageMaker::Domain', signed(URL)],
  ['AWS::SageMaker::UserProfile', signed(URL)],
  ['AWS::Bedrock::Agent', signed(API)],
  ['AWS::Bedrock::AgentAlias', signed(API)],
  ['AWS::Bedrock::Flow', signed(API)],
  ['AWS::Bedrock::FlowAlias', signed(API)],
  ['AWS::Bedrock::KnowledgeBase', signed(API)],
  [
    'AWS::BedrockAgentCore::Runtime',
    signed('it is called at an address of the internet with a signature or a token'),
  ],
  [
    'AWS::BedrockAgentCore::RuntimeEndpoint',
    signed('it is called at an address of the internet with a signature or a token'),
  ],
  ['AWS::BedrockAgentCore::Memory', signed(API)],
  ['AWS::BedrockAgentCore::BrowserCustom', signed(API)],
  ['AWS::BedrockAgentCore::CodeInterpreterCustom', signed(API)],
  ['AWS::BedrockAgentCore::Gateway', gatewayDoor],
  [
    'AWS::S3::Bucket',
    signed('it is reached at an address of the internet; policies decide for whom', 'unknown'),
  ],
  ['AWS::OpenSearchService::Domain', searchDomainDoor],
  ['AWS::OpenSearchServerless::Collection', collectionDoor],
  ['AWS::EKS::Cluster', clusterDoor],
  ['AWS::AppRunner::Service', appRunnerDoor],
])

/** Whether resources of a type have a door of their service's own. */
export const isServiceDoor = (type: string): boolean => DOORS.has(type)

/** The door of a resource that its service puts on the internet, or keeps from it. */
export function serviceDoor(view: ResourceView): Reach {
  return DOORS.get(view.type)?.(view) ?? blocked(hopOf(view, 'nothing of it listens to the internet'))
}

function gatewayDoor(gateway: ResourceView): Reach {
  const kind = gateway.at('AuthorizerType')
  return reached([hopOf(gateway, 'a gateway has an address of the internet'), hopAt(kind)], {
    callers: callersAt(kind),
  })
}

/**
 * A domain in a VPC has no address of the internet.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html
 */
function searchDomainDoor(domain: ResourceView): Reach {
  const subnets = domain.at('VPCOptions.SubnetIds')
  if (isAbsent(subnets))
    return reached([hopOf(domain, 'it stands in no VPC, and has an address of the internet')], {
      callers: 'unknown',
    })
  if (subnets.value.kind === 'unresolved') return unsettled(doubtAt(subnets))
  return blocked(hopAt(subnets, 'it stands in a VPC, and has no address of the internet'))
}

function clusterDoor(cluster: ResourceView): Reach {
  const open = cluster.at('ResourcesVpcConfig.EndpointPublicAccess')
  const ranges = cluster.at('ResourcesVpcConfig.PublicAccessCidrs')
  const truth = switchOr(open, true)
  if (truth === undefined) return unsettled(doubtAt(open))
  if (!truth) return blocked(hopAt(open))
  const texts = ranges.items.map(({ value }) => literalText(value))
  const known = texts.map((text) => (text === undefined ? undefined : readCidr(text)))
  const sets = known.filter((set) => set !== undefined)
  if (isAbsent(ranges) || isAnybody(unionOf(sets)))
    return reached([hopOf(cluster, 'its API has an address of the internet')], { callers: 'authenticated' })
  if (known.includes(undefined)) return unsettled(doubtAt(ranges))
  return blocked(hopAt(ranges, 'its API answers known networks only'))
}

function appRunnerDoor(service: ResourceView): Reach {
  const open = service.at('NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible')
  const truth = switchOr(open, true)
  if (truth === undefined) return unsettled(doubtAt(open))
  return truth ? reached([hopAt(open)], { callers: 'anyone' }) : blocked(hopAt(open))
}

/**
 * A collection is reached where a network policy says so: from the internet, or from named endpoints.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
 */
function collectionDoor(collection: ResourceView): Reach {
  const parts = collection
    .siblings('AWS::OpenSearchServerless::SecurityPolicy')
    .filter((policy) => textOr(policy.at('Type'), '') === 'network')
    .flatMap((policy) => policy.at('Policy').items)
  const about = parts.map((part) => ({ part, applies: appliesTo(part, collection) }))
  const open = about
    .filter(({ applies }) => applies !== false)
    .map(({ part, applies }) => {
      const property = part.at('AllowFromPublic')
      return { property, applies, truth: switchOr(property, false) }
    })
  const sure = open.find(({ applies, truth }) => applies === true && truth === true)
  if (sure !== undefined) return reached([hopAt(sure.property)], { callers: 'authenticated' })
  const doubtful = open.find(({ truth }) => truth !== false)
  if (doubtful !== undefined)
    return unsettled(
      doubtAt(doubtful.property, 'whether this network policy is about the collection is not known'),
    )
  const [first] = open
  return blocked(
    first === undefined
      ? hopOf(collection, 'no network policy among the inputs opens it')
      : hopAt(first.property, 'its network policy lets in named endpoints only'),
  )
}

function appliesTo(part: PropertyView, collection: ResourceView): Truth {
  const truths = part
    .at('Rules')
    .items.flatMap((rule) => rule.at('Resource').items)
    .map((pattern) => matches(pattern, collection))
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

function matches(pattern: PropertyView, collection: ResourceView): Truth {
  const { views } = collection.targets(pattern, collection.type)
  if (views.some(({ id }) => id === collection.id)) return true
  const spelled = canonicalText(pattern.value)?.split('/')[1]
  const own = collection.at('Name').value
  if (spelled === undefined) return undefined
  if (spelled === '*' || spelled === canonicalText(own)) return true
  if (literalText(pattern.value) === undefined) return undefined
  if (spelled.endsWith('*')) return textStartsWith(own, spelled.slice(0, -1))
  return literalText(own) === undefined ? undefined : false
}
