import type { ResourceView } from '../view/index.ts'
import { switchOr, textOr } from './fields.ts'
import { type Interfaces, interfacesOf, isNamed } from './interfaces.ts'
import { type Doubt, doubtAt, type Hop, hopAt, hopOf } from './reach.ts'

/** Where what a resource runs meets the network. */
export type Placement =
  /** In subnets of the customer. */
  | ({ readonly kind: 'vpc'; readonly view: ResourceView; readonly hop: Hop } & Interfaces)
  /** In a network of AWS with a way to the internet. */
  | { readonly kind: 'managed'; readonly hop: Hop }
  /** Without any network. */
  | { readonly kind: 'isolated'; readonly hop: Hop }
  | { readonly kind: 'unknown'; readonly doubt: Doubt }

const of = (names: readonly string[]): readonly string[] => names.map((name) => `AWS::SageMaker::${name}`)

/** Switches that take the network away from what runs. */
const ISOLATION: ReadonlyMap<string, string> = new Map([
  ...of(['Model', 'TrainingJob', 'EndpointConfig']).map((type) => [type, 'EnableNetworkIsolation'] as const),
  ...of([
    'ProcessingJob',
    'DataQualityJobDefinition',
    'ModelBiasJobDefinition',
    'ModelExplainabilityJobDefinition',
    'ModelQualityJobDefinition',
  ]).map((type) => [type, 'NetworkConfig.EnableNetworkIsolation'] as const),
  [
    'AWS::SageMaker::MonitoringSchedule',
    'MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableNetworkIsolation',
  ],
  ['AWS::SageMaker::HyperParameterTuningJob', 'TrainingJobDefinition.EnableNetworkIsolation'],
])

/**
 * Properties that choose the network by a word, with what each word means and what holds where none is written.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
 * @see https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-vpc.html
 */
const MODES: ReadonlyMap<string, { readonly path: string; readonly fallback?: string }> = new Map([
  ['AWS::SageMaker::Domain', { path: 'AppNetworkAccessType', fallback: 'PublicInternetOnly' }],
  ['AWS::SageMaker::NotebookInstance', { path: 'DirectInternetAccess', fallback: 'Enabled' }],
  ['AWS::BedrockAgentCore::Runtime', { path: 'NetworkConfiguration.NetworkMode' }],
  ['AWS::BedrockAgentCore::BrowserCustom', { path: 'NetworkConfiguration.NetworkMode' }],
  ['AWS::BedrockAgentCore::CodeInterpreterCustom', { path: 'NetworkConfiguration.NetworkMode' }],
  [
    'AWS::BedrockAgentCore::Harness',
    { path: 'Environment.AgentCoreRuntimeEnvironment.NetworkConfiguration.NetworkMode' },
  ],
  [
    'AWS::AppRunner::Service',
    { path: 'NetworkConfiguration.EgressConfiguration.EgressType', fallback: 'DEFAULT' },
  ],
])

const MEANING: ReadonlyMap<string, 'vpc' | 'managed' | 'isolated' | 'both'> = new Map([
  ['PublicInternetOnly', 'managed'],
  ['VpcOnly', 'vpc'],
  // The interface of the service stays beside that in the subnet.
  ['Enabled', 'both'],
  ['Disabled', 'vpc'],
  ['PUBLIC', 'managed'],
  ['SANDBOX', 'isolated'],
  ['VPC', 'vpc'],
  ['DEFAULT', 'managed'],
])

/** Types that run code of the customer, in a network of AWS where they name no subnet. */
const RUNS_CODE: ReadonlySet<string> = new Set([
  ...of([
    'Model',
    'EndpointConfig',
    'TrainingJob',
    'ProcessingJob',
    'HyperParameterTuningJob',
    'DataQualityJobDefinition',
    'ModelBiasJobDefinition',
    'ModelExplainabilityJobDefinition',
    'ModelQualityJobDefinition',
    'MonitoringSchedule',
    'Cluster',
  ]),
  'AWS::Lambda::Function',
  'AWS::CodeBuild::Project',
])

/** Where a resource's interfaces are; several where it has more than one. */
export function placementsOf(view: ResourceView): readonly Placement[] {
  const switchPath = ISOLATION.get(view.type)
  const isolation = switchPath === undefined ? undefined : view.at(switchPath)
  const isolated = isolation === undefined ? false : switchOr(isolation, false)
  if (isolation !== undefined && isolated === true)
    return [{ kind: 'isolated', hop: hopAt(isolation, 'what runs has no network: isolation is on') }]
  const placed = byMode(view)
  if (isolation === undefined || isolated === false) return placed
  return [{ kind: 'unknown', doubt: doubtAt(isolation) }]
}

function byMode(view: ResourceView): readonly Placement[] {
  const row = MODES.get(view.type)
  if (row === undefined) return bySubnets(view)
  const property = view.at(row.path)
  const word = textOr(property, row.fallback ?? '')
  const meaning = word === undefined ? undefined : MEANING.get(word)
  const hop = hopAt(property)
  switch (meaning) {
    case 'vpc':
      return [inVpc(view, hop)]
    case 'managed':
      return [{ kind: 'managed', hop }]
    case 'isolated':
      return [{ kind: 'isolated', hop }]
    case 'both': {
      const own = inVpc(view, hop)
      const managed: Placement = { kind: 'managed', hop }
      return own.kind === 'vpc' && isNamed(own.subnets) ? [managed, own] : [managed]
    }
    case undefined:
      return [{ kind: 'unknown', doubt: doubtAt(property) }]
  }
}

function inVpc(view: ResourceView, hop: Hop): Placement {
  const interfaces = interfacesOf(view)
  if (isNamed(interfaces.subnets)) return { kind: 'vpc', view, hop, ...interfaces }
  const settle = 'name the subnets, or read the deployed account'
  return { kind: 'unknown', doubt: { hop: hopOf(view, 'its subnets are not known'), settle } }
}

function bySubnets(view: ResourceView): readonly Placement[] {
  const interfaces = interfacesOf(view)
  const hop = hopOf(view, 'it stands in subnets of the workload')
  if (isNamed(interfaces.subnets)) return [{ kind: 'vpc', view, hop, ...interfaces }]
  if (RUNS_CODE.has(view.type))
    return [{ kind: 'managed', hop: hopOf(view, 'it names no subnet: it runs in a network of AWS') }]
  if (DEFAULT_VPC.has(view.type)) {
    const settle = 'read the deployed account'
    return [{ kind: 'unknown', doubt: { hop: hopOf(view, 'it stands in the default VPC'), settle } }]
  }
  return []
}

/** Types that stand in the default VPC of the account where they name no subnet. */
const DEFAULT_VPC: ReadonlySet<string> = new Set([
  'AWS::EC2::Instance',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
  'AWS::Redshift::Cluster',
  'AWS::ECS::Service',
])

/** Resources that run as what others describe: an endpoint runs its models. */
const RUNS_AS: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  ['AWS::SageMaker::Endpoint', [['EndpointConfigName', 'AWS::SageMaker::EndpointConfig']]],
  ['AWS::SageMaker::TransformJob', [['ModelName', 'AWS::SageMaker::Model']]],
  ['AWS::SageMaker::UserProfile', [['DomainId', 'AWS::SageMaker::Domain']]],
  ['AWS::SageMaker::Space', [['DomainId', 'AWS::SageMaker::Domain']]],
  ['AWS::SageMaker::App', [['DomainId', 'AWS::SageMaker::Domain']]],
  ['AWS::BedrockAgentCore::RuntimeEndpoint', [['AgentRuntimeId', 'AWS::BedrockAgentCore::Runtime']]],
  ['AWS::Lambda::Alias', [['FunctionName', 'AWS::Lambda::Function']]],
  ['AWS::Lambda::Version', [['FunctionName', 'AWS::Lambda::Function']]],
])

/** The resources whose network counts for a resource: itself, or those that it runs as. */
export function runnersOf(view: ResourceView): {
  readonly views: readonly ResourceView[]
  readonly unknown?: Doubt
} {
  if (view.type === 'AWS::SageMaker::EndpointConfig') return modelsOf(view)
  const rows = RUNS_AS.get(view.type)
  if (rows === undefined) return { views: [view] }
  const found = rows.map(([path, type]) => {
    const property = view.at(path)
    const { views } = view.targets(property, type)
    return views.length > 0 ? { views } : { views: [], unknown: doubtAt(property) }
  })
  const runners = found.flatMap(({ views }) => views).map((next) => runnersOf(next))
  const unknown = [...found, ...runners].find((one) => one.unknown !== undefined)?.unknown
  return { views: runners.flatMap(({ views }) => views), ...(unknown && { unknown }) }
}

/** A configuration without models of its own runs inference components, in the network that it names. */
function modelsOf(config: ResourceView): ReturnType<typeof runnersOf> {
  const names = config
    .at('ProductionVariants')
    .items.map((variant) => variant.at('ModelName'))
    .filter(({ value }) => value.kind !== 'absent')
  if (names.length === 0) return { views: [config] }
  const found = names.map((name) => ({ name, views: config.targets(name, 'AWS::SageMaker::Model').views }))
  const missing = found.find(({ views }) => views.length === 0)
  return {
    views: found.flatMap(({ views }) => views),
    ...(missing && { unknown: doubtAt(missing.name, 'the model is not among the inputs') }),
  }
}
