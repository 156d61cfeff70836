import type { Graph } from '../../relations/index.ts'
import type { Resource, Value } from '../../workload/index.ts'
import { literalText, textParts } from '../../workload/index.ts'
import type { StatementEvidence } from '../access.ts'
import type { Naming } from '../naming.ts'

/** A Cedar policy of an engine; `text` is absent where it is not known. */
export type CedarPolicy = {
  readonly resource: Resource
  readonly text?: string
  readonly evidence: StatementEvidence
}

/** What stands between a gateway and its tools. */
export type GatewayEngine =
  | { readonly kind: 'none'; readonly evidence: StatementEvidence }
  | { readonly kind: 'log-only'; readonly evidence: StatementEvidence }
  | { readonly kind: 'unknown'; readonly evidence: StatementEvidence }
  | { readonly kind: 'enforced'; readonly policies: readonly CedarPolicy[] }

const CONFIGURATION = 'PolicyEngineConfiguration'

/**
 * The policy engine of a gateway with the policies that it enforces. An engine in `LOG_ONLY` mode protects nothing,
 * and neither does a policy in that mode.
 *
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy-enforcement-modes.html
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy-test-a-policy.html
 */
export function engineOf(gateway: Resource, graph: Graph, naming: Naming): GatewayEngine {
  const configuration = gateway.properties.entries.get(CONFIGURATION)
  const say = (sentence: string): StatementEvidence => ({
    resource: gateway.id,
    path: CONFIGURATION,
    ...placeOf(configuration, gateway),
    effect: undefined,
    sentence,
  })
  if (configuration === undefined || configuration.kind === 'absent')
    return { kind: 'none', evidence: say(`\`${gateway.address}\` has no policy engine`) }
  const mode = textAt(configuration, 'Mode')
  if (mode === 'LOG_ONLY')
    return {
      kind: 'log-only',
      evidence: say(`the policy engine of \`${gateway.address}\` only logs what its policies would decide`),
    }
  const engine = graph
    .edgesFrom(gateway.id)
    .map(({ to }) => to)
    .find(({ type }) => type === 'AWS::BedrockAgentCore::PolicyEngine')
  if (mode !== 'ENFORCE' || engine === undefined)
    return { kind: 'unknown', evidence: say(`the policy engine of \`${gateway.address}\` is not known`) }
  return { kind: 'enforced', policies: policiesOf(engine, graph, naming) }
}

function policiesOf(engine: Resource, graph: Graph, naming: Naming): readonly CedarPolicy[] {
  const type = 'AWS::BedrockAgentCore::Policy'
  const { found, maybe } = graph.companionsOf(engine, type)
  const active = [...new Set(found)].filter(({ properties }) => {
    return textAt(properties, 'EnforcementMode') !== 'LOG_ONLY'
  })
  return [
    ...active.map((resource) => policyOf(resource, naming)),
    // A policy of an engine that is not known may be one of this.
    ...maybe.map((resource) => ({ resource, evidence: evidenceOf(resource, 'may belong to the engine') })),
  ]
}

function policyOf(resource: Resource, naming: Naming): CedarPolicy {
  const statement = valueAt(resource.properties, ['Definition', 'Cedar', 'Statement'])
  const parts = textParts(statement)
  const pieces = parts === undefined ? [undefined] : naming.piecesOf(resource.unit, parts)
  if (!pieces.every((piece) => typeof piece === 'string'))
    return { resource, evidence: evidenceOf(resource, 'is not known in all its parts') }
  const text = pieces.join('')
  const verb = text.trimStart().startsWith('forbid') ? 'forbids' : 'permits'
  return {
    resource,
    text,
    evidence: evidenceOf(resource, `${verb} it`, verb === 'forbids' ? 'Deny' : 'Allow'),
  }
}

function evidenceOf(resource: Resource, what: string, effect?: 'Allow' | 'Deny'): StatementEvidence {
  const path = 'Definition.Cedar.Statement'
  return {
    resource: resource.id,
    path,
    ...placeOf(valueAt(resource.properties, path.split('.')), resource),
    effect,
    sentence: `the Cedar policy \`${resource.address}\` ${what}`,
  }
}

function placeOf(value: Value | undefined, { at }: Resource): Pick<StatementEvidence, 'at'> {
  const place = value?.at ?? at
  return place === undefined ? {} : { at: place }
}

function valueAt(value: Value, path: readonly string[]): Value {
  const [name, ...rest] = path
  if (name === undefined) return value
  return value.kind === 'map'
    ? valueAt(value.entries.get(name) ?? { kind: 'absent' }, rest)
    : { kind: 'absent' }
}

function textAt(value: Value, name: string): string | undefined {
  return literalText(valueAt(value, [name]))
}
