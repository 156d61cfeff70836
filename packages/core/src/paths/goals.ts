import type { Graph } from '../relations/index.ts'
import { byText, type Resource } from '../workload/index.ts'
import { ACCOUNT, type Capability, type PathThreat, type Select } from './technique.ts'

/** What an attacker is after: a capability over some kind of asset. */
export type Goal = {
  readonly id: string
  /** Completes "the attacker can ...". */
  readonly title: string
  readonly severity: 'critical' | 'high' | 'medium' | 'low'
  readonly threats: readonly PathThreat[]
  readonly wants: readonly Capability[]
  /** What counts as one, any of these. Absent: the account as a whole. */
  readonly assets?: readonly Select[]
}

const agents = [
  'AWS::Bedrock::Agent',
  'AWS::Bedrock::Flow',
  'AWS::BedrockAgentCore::Runtime',
  'AWS::BedrockAgentCore::Harness',
]
const hosted = [
  'AWS::SageMaker::Endpoint',
  'AWS::Bedrock::ImportedModel',
  'AWS::Bedrock::CustomModelDeployment',
]

const knowledge: readonly Select[] = [
  { asset: ['training-data', 'rag-source', 'vector-store', 'feature-store'] },
  { type: ['AWS::SageMaker::FeatureGroup', 'AWS::Kendra::Index'] },
]

/** Every goal that a path can end at. */
export const goals: readonly Goal[] = [
  {
    id: 'take-account',
    title: 'take over the account',
    severity: 'critical',
    threats: ['unauthorized-access'],
    wants: ['administers'],
  },
  {
    id: 'read-training-data',
    title: 'read what models are trained on and answer from',
    severity: 'high',
    threats: ['unauthorized-access'],
    wants: ['reads'],
    assets: knowledge,
  },
  {
    id: 'poison-training-data',
    title: 'poison what models are trained on and answer from',
    severity: 'high',
    threats: ['data-poisoning'],
    wants: ['writes'],
    assets: knowledge,
  },
  {
    id: 'steal-model',
    title: 'take a copy of the model',
    severity: 'high',
    threats: ['model-theft'],
    wants: ['reads'],
    assets: [
      { asset: ['model-artifact'] },
      { type: ['AWS::Bedrock::CustomModel', 'AWS::SageMaker::ModelPackageGroup'] },
    ],
  },
  {
    id: 'extract-model',
    title: 'query the model at will, to copy it or to deceive it',
    severity: 'high',
    threats: ['model-theft', 'adversarial-input'],
    wants: ['invokes'],
    assets: [{ type: hosted }],
  },
  {
    id: 'swap-model',
    title: 'put another model in the place of yours',
    severity: 'critical',
    threats: ['data-poisoning', 'unauthorized-access'],
    wants: ['changes', 'writes'],
    assets: [
      { asset: ['model-artifact'] },
      { type: [...hosted, 'AWS::SageMaker::Model', 'AWS::SageMaker::ModelPackageGroup'] },
    ],
  },
  {
    id: 'read-prompts',
    title: 'read prompts, answers and logs',
    severity: 'high',
    threats: ['unauthorized-access'],
    wants: ['reads'],
    assets: [
      { asset: ['prompt-log', 'inference-capture', 'inference-output', 'recordings', 'memory'] },
      { type: ['AWS::BedrockAgentCore::Memory'] },
    ],
  },
  {
    id: 'hijack-agent',
    title: 'make the agent follow orders of the attacker',
    severity: 'critical',
    threats: ['prompt-injection'],
    wants: ['instructs', 'changes', 'runs-code-in'],
    assets: [{ type: agents }],
  },
  {
    id: 'disable-guardrail',
    title: 'switch off or weaken the guardrail',
    severity: 'high',
    threats: ['prompt-injection', 'adversarial-input'],
    wants: ['disables'],
    assets: [
      {
        type: [
          'AWS::Bedrock::Guardrail',
          'AWS::Bedrock::EnforcedGuardrailConfiguration',
          'AWS::BedrockAgentCore::PolicyEngine',
        ],
      },
    ],
  },
  {
    id: 'blind-logs',
    title: 'act unseen',
    severity: 'medium',
    threats: ['unauthorized-access'],
    wants: ['disables'],
    assets: [
      {
        type: [
          'AWS::CloudTrail::Trail',
          'AWS::Logs::LogGroup',
          'AWS::Bedrock::ModelInvocationLoggingConfiguration',
          'AWS::SageMaker::MonitoringSchedule',
        ],
      },
    ],
  },
  {
    id: 'run-up-cost',
    title: 'use models at your expense',
    severity: 'medium',
    threats: ['denial-of-service'],
    wants: ['spends'],
  },
]

/** A goal on one asset, with the facts that reach it. */
export type Aim = { readonly goal: Goal; readonly asset: string; readonly facts: readonly string[] }

/** Every goal on every asset of a workload. */
export function aimsOf(graph: Graph): readonly Aim[] {
  const resources = graph.units.flatMap((unit) => unit.resources).sort((a, b) => byText(a.id, b.id))
  return goals.flatMap((goal) => {
    const { assets: selects } = goal
    const assets =
      selects === undefined
        ? [ACCOUNT]
        : resources.filter((one) => selects.some((select) => isOf(select, one, graph))).map(idOf)
    return assets.map((of) => ({
      goal,
      asset: of,
      facts: goal.wants.map((capability) => `${capability} ${of}`),
    }))
  })
}

const idOf = ({ id }: Resource): string => id

function isOf({ type, asset }: Select, resource: Resource, graph: Graph): boolean {
  if (type !== undefined && !type.includes(resource.type)) return false
  if (asset === undefined) return true
  const roles = graph.assetsOf(resource.id)
  return asset.some((one) => roles.has(one))
}
