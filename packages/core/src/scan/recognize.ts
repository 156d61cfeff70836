import { aiUseOfPolicy, aiUseOfRole, isTakenByAiService } from '../access/index.ts'
import { aiServices, type Graph, isAiType } from '../relations/index.ts'
import { ResourceView } from '../view/index.ts'
import { canonicalText, inEveryWorld, type Resource, type Unit, type Value } from '../workload/index.ts'
import type { Relevance } from './relevance.ts'

/**
 * The resources that make an AI workload by themselves: those of AI services, and consumers of one, known
 * by an IAM action, an endpoint or an environment variable that names it.
 */
export function recognize(graph: Graph): ReadonlyMap<string, Relevance> {
  const seeds = new Map<string, Relevance>()
  for (const unit of graph.units) {
    for (const resource of unit.resources) {
      const relevance = stands(resource.type, unit) ? undefined : recognizeOne(resource, graph)
      if (relevance !== undefined) seeds.set(resource.id, relevance)
    }
  }
  for (const [id, because] of rolesThatUseAi(seeds, graph)) {
    for (const { from, rule } of graph.edgesTo(id)) {
      if (rule.makes === 'execution-role' && !seeds.has(from.id))
        seeds.set(from.id, { kind: 'consumer', because })
    }
  }
  return seeds
}

/**
 * What an account has whether anybody uses the service or not, with the prefix of the types that show use. Written
 * in a template it is a choice, and a sign.
 *
 * https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_GetTokenVault.html
 */
const STANDING: ReadonlyMap<string, string> = new Map([
  ['AWS::BedrockAgentCore::TokenVaultCMK', 'AWS::BedrockAgentCore::'],
])

function stands(type: string, { source, resources }: Unit): boolean {
  const prefix = STANDING.get(type)
  if (source !== 'aws' || prefix === undefined) return false
  return !resources.some((other) => other.type !== type && other.type.startsWith(prefix))
}

function recognizeOne(resource: Resource, graph: Graph): Relevance | undefined {
  if (isAiType(resource.type)) return { kind: 'ai-resource' }
  const because = signOfUse(resource, graph)
  return because === undefined ? undefined : { kind: 'consumer', because }
}

function signOfUse(resource: Resource, graph: Graph): string | undefined {
  switch (resource.type) {
    case 'AWS::IAM::Role':
      return inAnyWorld(resource, graph, (role) =>
        isTakenByAiService(role) ? 'an AI service takes this role' : aiUseOfRole(role),
      )
    case 'AWS::IAM::ManagedPolicy':
    case 'AWS::IAM::Policy':
      return inAnyWorld(resource, graph, aiUseOfPolicy)
    case 'AWS::EC2::VPCEndpoint':
      return aiEndpoint(resource.properties.entries.get('ServiceName'))
    case 'AWS::Lambda::Function':
      return aiVariable(resource, graph)
    default:
      return undefined
  }
}

/** `com.amazonaws.<region>.<service>[.<part>]` and its kin in other partitions. */
function aiEndpoint(serviceName: Value | undefined): string | undefined {
  const name = (serviceName && canonicalText(serviceName)) ?? ''
  const service = name
    .split('.')
    .find((part) => aiServices.has(part.replace(/-(?:runtime|agent|agent-runtime)$/, '')))
  return service === undefined ? undefined : `an endpoint for ${service}`
}

/** A variable that names an AI service or points at one of its resources; an empty one names nothing. */
function aiVariable(resource: Resource, graph: Graph): string | undefined {
  const environment = resource.properties.entries.get('Environment')
  const variables = environment?.kind === 'map' ? environment.entries.get('Variables') : undefined
  if (variables?.kind !== 'map') return undefined
  for (const [name, value] of variables.entries) {
    if (value.kind === 'scalar' && value.value === '') continue
    if (/BEDROCK|SAGEMAKER/i.test(name) || pointsAtAi(value, resource, graph)) return `the variable ${name}`
  }
  return undefined
}

function pointsAtAi(value: Value, { unit }: Resource, graph: Graph): boolean {
  if (value.kind !== 'unresolved' || value.symbol.target === undefined) return false
  const { target } = value.symbol
  const type = graph.resource(`${target.unit ?? unit}#${target.address}`)?.type
  return type !== undefined && isAiType(type)
}

function rolesThatUseAi(
  seeds: ReadonlyMap<string, Relevance>,
  graph: Graph,
): readonly (readonly [string, string])[] {
  return [...seeds].flatMap(([id, relevance]) =>
    relevance.kind === 'consumer' && graph.resource(id)?.type === 'AWS::IAM::Role'
      ? [[id, relevance.because]]
      : [],
  )
}

function inAnyWorld(
  resource: Resource,
  graph: Graph,
  question: (view: ResourceView) => string | undefined,
): string | undefined {
  const { worlds } = inEveryWorld((world) => question(new ResourceView(resource, world, graph)))
  return worlds.map(({ result }) => result).find((result) => result !== undefined)
}
