import type { Graph } from '../../relations/index.ts'
import type { Resource, Truth } from '../../workload/index.ts'
import type { StatementEvidence } from '../access.ts'
import { Naming } from '../naming.ts'
import { mostOpen, toolsOf } from './any-tool.ts'
import { type CedarPolicy, engineOf } from './engine.ts'
import { fold } from './fold.ts'
import type { CedarPort, CedarRequest, CedarValue } from './port.ts'

/** One call of a tool through a gateway; what is left out is not known. */
export type ToolCall = {
  /** Resource id of the gateway. */
  readonly gateway: string
  /** The tool as its Cedar action names it: `OrderTools___refund`, three underscores between target and tool. */
  readonly tool: string
  /** How the caller shows who it is, with its id and the claims of its token. */
  readonly caller?: {
    readonly kind: 'oauth' | 'iam'
    readonly id?: string
    readonly claims?: Readonly<Record<string, string>>
  }
  /** The arguments of the tool. */
  readonly input?: Readonly<Record<string, CedarValue>>
}

/**
 * Whether a call passes the policy engine of its gateway. `conditional` hangs on the caller or the arguments:
 * `conditions` quote what the policies ask. `enforced` is false where nothing would stop the call.
 */
export type ToolCallAnswer = {
  readonly answer: 'permitted' | 'forbidden' | 'conditional' | 'unknown'
  readonly enforced: boolean
  readonly conditions: readonly string[]
  readonly statements: readonly StatementEvidence[]
}

/** Answers about the tools of AgentCore gateways. */
export type CedarAccess = {
  readonly toolCall: (call: ToolCall) => ToolCallAnswer
  /** Whether somebody of whom nothing is known may call any tool of a target of the gateway, both by resource id. */
  readonly anyTool: (gateway: string, target: string) => ToolCallAnswer
}

/**
 * Evaluates the Cedar policies of AgentCore policy engines. Without an engine to evaluate them (`cedar`) a call that
 * hangs on a policy is unknown; gateways that enforce nothing are known all the same.
 *
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy-understanding-cedar.html
 */
export function cedarOf(graph: Graph, cedar?: CedarPort): CedarAccess {
  let made: Naming | undefined
  const naming = (): Naming => {
    made ??= new Naming(graph.units)
    return made
  }
  const toolCall = (call: ToolCall): ToolCallAnswer => {
    const gateway = graph.resource(call.gateway)
    return gateway === undefined
      ? answer('unknown', false, ['the gateway is not part of the workload'], [])
      : decideCall(call, gateway, graph, naming(), cedar)
  }
  const permitsSomething = (id: string): boolean => {
    const gateway = graph.resource(id)
    const engine = gateway && engineOf(gateway, graph, naming())
    return (
      engine?.kind === 'enforced' && engine.policies.some(({ evidence: { effect } }) => effect === 'Allow')
    )
  }
  return {
    toolCall,
    anyTool: (gateway, targetId) => {
      const target = graph.resource(targetId)
      const tools = (target && toolsOf(target)) ?? []
      const known = mostOpen(tools.map((tool) => toolCall({ gateway, tool })))
      if (known !== undefined) return known
      const some = toolCall({ gateway, tool: SOME_TOOL })
      const byDefault = some.answer === 'forbidden' && some.statements.length === 0
      return byDefault && permitsSomething(gateway)
        ? { ...some, answer: 'unknown', conditions: [MAY_NAME] }
        : some
    },
  }
}

/** A tool of which no name is known: what policies say of all tools is said of it. */
const SOME_TOOL = '___'
const MAY_NAME = 'a Cedar policy permits the tool, whose name is not known'

function decideCall(
  call: ToolCall,
  gateway: Resource,
  graph: Graph,
  naming: Naming,
  cedar: CedarPort | undefined,
): ToolCallAnswer {
  const engine = engineOf(gateway, graph, naming)
  switch (engine.kind) {
    case 'none':
    case 'log-only':
      return answer('permitted', false, [], [engine.evidence])
    case 'unknown':
      return answer('unknown', false, [engine.evidence.sentence], [engine.evidence])
    case 'enforced': {
      if (cedar === undefined && engine.policies.length > 0)
        return answer('unknown', true, ['the policies were not evaluated'], engine.policies.map(evidence))
      return conclude(
        cedar === undefined
          ? []
          : engine.policies.map((policy) => judge(policy, call, gateway, naming, cedar)),
      )
    }
  }
}

type Judged = { readonly policy: CedarPolicy; readonly holds: Truth; readonly known: boolean }

/** A forbid that holds decides; otherwise one permit must hold: nothing is permitted by default. */
function conclude(judged: readonly Judged[]): ToolCallAnswer {
  const forbids = judged.filter(({ policy, known }) => known && policy.evidence.effect === 'Deny')
  const permits = judged.filter(({ policy, known }) => known && policy.evidence.effect === 'Allow')
  const unknown = judged.filter(({ known }) => !known)
  const sure = (list: readonly Judged[]) => list.filter(({ holds }) => holds === true)
  const open = (list: readonly Judged[]) => list.filter(({ holds }) => holds === undefined)
  const say = (list: readonly Judged[]) => list.map(({ policy }) => policy.evidence)
  if (sure(forbids).length > 0) return answer('forbidden', true, [], say(sure(forbids)))
  if (unknown.length > 0)
    return answer(
      'unknown',
      true,
      unknown.map(({ policy }) => policy.evidence.sentence),
      say([...unknown, ...sure(permits)]),
    )
  const hanging = [...open(forbids), ...(sure(permits).length > 0 ? [] : open(permits))]
  if (sure(permits).length === 0 && open(permits).length === 0) return answer('forbidden', true, [], [])
  if (hanging.length === 0) return answer('permitted', true, [], say(sure(permits)))
  return answer('conditional', true, hanging.map(conditionOf), say([...sure(permits), ...hanging]))
}

const evidence = (policy: CedarPolicy): StatementEvidence => policy.evidence

function answer(
  is: ToolCallAnswer['answer'],
  enforced: boolean,
  conditions: readonly string[],
  statements: readonly StatementEvidence[],
): ToolCallAnswer {
  return { answer: is, enforced, conditions, statements }
}

const QUOTED = 160

/** What a policy asks, as it writes it. */
function conditionOf({ policy }: Judged): string {
  const text = (policy.text ?? '').replaceAll(/\s+/g, ' ').trim()
  const from = text.search(/\b(?:when|unless)\b/)
  const quoted = from === -1 ? text : text.slice(from)
  const short = quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}...` : quoted
  return `the Cedar policy \`${policy.resource.address}\` ${policy.evidence.effect === 'Deny' ? 'forbids' : 'permits'} it only \`${short}\``
}

const POLICY = 'policy'

/** Longer statements are none of AWS, whose limit is below. */
const LONGEST = 200_000

function judge(
  policy: CedarPolicy,
  call: ToolCall,
  gateway: Resource,
  naming: Naming,
  cedar: CedarPort,
): Judged {
  const { text } = policy
  if (text === undefined || text.length > LONGEST) return { policy, holds: undefined, known: false }
  const holds = evaluate(requestOf(text, call, gateway, naming.arnOf(gateway)), typeOf(call, gateway), cedar)
  return { policy, holds: holds === 'failed' ? undefined : holds, known: holds !== 'failed' }
}

function evaluate(request: CedarRequest, principalType: string, cedar: CedarPort): Truth | 'failed' {
  const response = ask(request, cedar)
  if (response?.type !== 'residuals') return 'failed'
  const { satisfied, errored, nontrivialResiduals, residuals } = response.response
  if (satisfied.includes(POLICY)) return true
  if (errored.includes(POLICY)) return undefined
  if (!nontrivialResiduals.includes(POLICY)) return false
  const truths = (residuals[POLICY]?.conditions ?? []).map(({ kind, body }) => {
    const truth = fold(body, principalType)
    return kind === 'unless' && truth !== undefined ? !truth : truth
  })
  if (truths.includes(false)) return false
  return truths.includes(undefined) || truths.length === 0 ? undefined : true
}

/** The engine is a program of others: whatever it throws at an input is an answer that we do not have. */
function ask(request: CedarRequest, cedar: CedarPort) {
  try {
    return cedar.isAuthorizedPartial(request)
  } catch {
    return undefined
  }
}

/** Callers are of the kind that the gateway's authorizer admits. */
function typeOf({ caller }: ToolCall, { properties }: Resource): string {
  const authorizer = properties.entries.get('AuthorizerType')
  const iam = authorizer?.kind === 'scalar' && authorizer.value === 'AWS_IAM'
  const kind = caller?.kind ?? (iam ? 'iam' : 'oauth')
  return kind === 'iam' ? 'AgentCore::IamEntity' : 'AgentCore::OAuthUser'
}

function requestOf(text: string, call: ToolCall, gateway: Resource, arn: string): CedarRequest {
  const { caller, input, tool } = call
  // Of somebody whose claims are not known nothing may be taken for absent.
  const whole = caller?.id !== undefined && (caller.kind === 'iam' || caller.claims !== undefined)
  const principal = whole ? { type: typeOf(call, gateway), id: caller.id } : null
  const action = { type: 'AgentCore::Action', id: tool }
  const group = (id: string) => ({ type: 'AgentCore::Action', id })
  return {
    principal,
    action,
    resource: { type: 'AgentCore::Gateway', id: arn },
    context: { input: input ?? { __extn: { fn: 'unknown', arg: 'input' } } },
    policies: { staticPolicies: { [POLICY]: text } },
    entities: [
      { uid: action, attrs: {}, parents: [group('CallTool')] },
      { uid: group('CallTool'), attrs: {}, parents: [group('Mcp')] },
      ...(principal === null
        ? []
        : [{ uid: principal, attrs: { id: principal.id ?? '' }, parents: [], tags: caller?.claims ?? {} }]),
    ],
  }
}
