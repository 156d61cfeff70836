import { STAGES, type Stage } from '../controls/index.ts'
import type { AssetRole, Graph } from '../relations/index.ts'
import type { Resource } from '../workload/index.ts'
import type { ResourceKind } from './console-types.ts'

/** The first prefix that fits a type tells its stage. More telling prefixes stand first. */
const STAGE_OF_TYPE: readonly (readonly [prefix: string, stage: Stage])[] = [
  ['AWS::SageMaker::Monitoring', 'monitor'],
  ['AWS::SageMaker::DataQuality', 'monitor'],
  ['AWS::SageMaker::ModelBias', 'monitor'],
  ['AWS::SageMaker::ModelQuality', 'monitor'],
  ['AWS::SageMaker::ModelExplainability', 'monitor'],
  ['AWS::SageMaker::TrainingJob', 'train'],
  ['AWS::SageMaker::HyperParameterTuningJob', 'train'],
  ['AWS::SageMaker::AutoMLJob', 'train'],
  ['AWS::SageMaker::Pipeline', 'train'],
  ['AWS::SageMaker::Cluster', 'train'],
  ['AWS::SageMaker::Experiment', 'train'],
  ['AWS::SageMaker::ModelPackage', 'train'],
  ['AWS::SageMaker::Model', 'deploy'],
  ['AWS::SageMaker::Endpoint', 'deploy'],
  ['AWS::SageMaker::Inference', 'deploy'],
  ['AWS::SageMaker::TransformJob', 'deploy'],
  ['AWS::SageMaker::Device', 'deploy'],
  ['AWS::SageMaker', 'prepare'],
  ['AWS::BedrockAgentCore', 'generate'],
  ['AWS::Bedrock', 'generate'],
  ['AWS::OpenSearchServerless', 'generate'],
  ['AWS::S3Vectors', 'generate'],
  ['AWS::CloudWatch', 'monitor'],
  ['AWS::Logs', 'monitor'],
  ['AWS::CloudTrail', 'monitor'],
  ['AWS::Config', 'monitor'],
  ['AWS::GuardDuty', 'monitor'],
  ['AWS::KinesisFirehose', 'ingest'],
  ['AWS::Kinesis', 'ingest'],
  ['AWS::MSK', 'ingest'],
  ['AWS::DMS', 'ingest'],
  ['AWS::Transfer', 'ingest'],
  ['AWS::Glue', 'prepare'],
  ['AWS::EMR', 'prepare'],
]

const STAGE_OF_ASSET: Readonly<Partial<Record<AssetRole, Stage>>> = {
  'training-data': 'ingest',
  'feature-store': 'prepare',
  'notebook-storage': 'prepare',
  'job-output': 'prepare',
  'model-artifact': 'train',
  'inference-capture': 'monitor',
  'inference-output': 'deploy',
  'monitoring-output': 'monitor',
  'rag-source': 'generate',
  'vector-store': 'generate',
  'prompt-log': 'generate',
  'agent-tool': 'generate',
  recordings: 'generate',
  memory: 'generate',
}

/** The first prefix that fits a type tells its kind. */
const KIND_OF_TYPE: readonly (readonly [prefix: string, kind: ResourceKind])[] = [
  ['AWS::SageMaker', 'ai'],
  ['AWS::Bedrock', 'ai'],
  ['AWS::IAM', 'identity'],
  ['AWS::Cognito', 'identity'],
  ['AWS::SecretsManager', 'key'],
  ['AWS::KMS', 'key'],
  ['AWS::EC2::Instance', 'compute'],
  ['AWS::EC2', 'network'],
  ['AWS::ElasticLoadBalancing', 'network'],
  ['AWS::ApiGateway', 'network'],
  ['AWS::CloudFront', 'network'],
  ['AWS::S3', 'data'],
  ['AWS::DynamoDB', 'data'],
  ['AWS::RDS', 'data'],
  ['AWS::EFS', 'data'],
  ['AWS::FSx', 'data'],
  ['AWS::OpenSearch', 'data'],
  ['AWS::Glue', 'data'],
  ['AWS::Kinesis', 'data'],
  ['AWS::ECR', 'data'],
  ['AWS::Lambda', 'compute'],
  ['AWS::ECS', 'compute'],
  ['AWS::StepFunctions', 'compute'],
  ['AWS::CloudWatch', 'monitoring'],
  ['AWS::Logs', 'monitoring'],
  ['AWS::CloudTrail', 'monitoring'],
]

/** What a resource of a type is to a reader. */
export function kindOf(type: string): ResourceKind {
  return KIND_OF_TYPE.find(([prefix]) => type.startsWith(prefix))?.[1] ?? 'other'
}

/**
 * Where each resource stands in the life of a workload: by its type, by what it is used for, else beside the
 * nearest resource it is tied to (the earliest stage where several are equally near).
 */
export function stagesOf(resources: readonly Resource[], graph: Graph): ReadonlyMap<string, Stage> {
  const stages = new Map<string, Stage>()
  for (const { id, type } of resources) {
    const stage = ownStage(type, graph.assetsOf(id))
    if (stage !== undefined) stages.set(id, stage)
  }
  let open = resources.filter(({ id }) => !stages.has(id))
  for (let moved = true; moved && open.length > 0; ) {
    const found = open.flatMap(({ id }) => {
      const stage = earliest(neighbours(id, graph).flatMap((other) => stages.get(other) ?? []))
      return stage === undefined ? [] : [[id, stage] as const]
    })
    for (const [id, stage] of found) stages.set(id, stage)
    moved = found.length > 0
    open = open.filter(({ id }) => !stages.has(id))
  }
  return stages
}

function ownStage(type: string, assets: ReadonlySet<AssetRole>): Stage | undefined {
  const byAsset = earliest([...assets].flatMap((asset) => STAGE_OF_ASSET[asset] ?? []))
  return byAsset ?? STAGE_OF_TYPE.find(([prefix]) => type.startsWith(prefix))?.[1]
}

function earliest(stages: readonly Stage[]): Stage | undefined {
  return STAGES.find((stage) => stages.includes(stage))
}

function neighbours(id: string, graph: Graph): readonly string[] {
  return [...graph.edgesTo(id).map(({ from }) => from.id), ...graph.edgesFrom(id).map(({ to }) => to.id)]
}

const NETWORK_PARTS: ReadonlySet<string> = new Set([
  'AWS::EC2::Subnet',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::NetworkInterface',
])

/** The VPC in which a resource stands: named by itself, or by its subnets and security groups. */
export function zoneOf(id: string, graph: Graph): string | undefined {
  if (graph.resource(id)?.type === 'AWS::EC2::VPC') return id
  const near = graph.edgesFrom(id).map(({ to }) => to)
  const further = near
    .filter(({ type }) => NETWORK_PARTS.has(type))
    .flatMap((part) => graph.edgesFrom(part.id).map(({ to }) => to))
  return [...near, ...further].find(({ type }) => type === 'AWS::EC2::VPC')?.id
}
