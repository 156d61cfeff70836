import { describe, expect, test } from 'vitest'
import { cedarPort as port } from '../../../test/support/cedar-port.ts'
import { graphOf } from '../../../test/support/view-of.ts'
import { cedarOf, type ToolCall } from './cedar-of.ts'
import type { CedarPort } from './port.ts'

const engine = (mode: string) =>
  `PolicyEngineConfiguration: { Arn: !GetAtt Engine.PolicyEngineArn, Mode: ${mode} }`

function template(policies: readonly string[], configuration = engine('ENFORCE'), more = ''): string {
  const rows = policies.map(
    (text, index) => `
  Policy${index}:
    Type: AWS::BedrockAgentCore::Policy
    Properties:
      Name: p${index}
      PolicyEngineId: !Ref Engine
      ${more}
      Definition: { Cedar: { Statement: ${text} } }
`,
  )
  return `
Parameters: { P: { Type: String } }
Resources:
  Engine: { Type: AWS::BedrockAgentCore::PolicyEngine, Properties: { Name: e } }
  Gateway:
    Type: AWS::BedrockAgentCore::Gateway
    Properties: { Name: g, AuthorizerType: CUSTOM_JWT, ProtocolType: MCP, RoleArn: r, ${configuration} }
${rows.join('')}`
}

const call: ToolCall = { gateway: 't.yaml#Gateway', tool: 'Orders___refund' }
const ask = (text: string, more: Partial<ToolCall> = {}, engineOf: CedarPort | undefined = port) =>
  cedarOf(graphOf({ 't.yaml': text }), engineOf).toolCall({ ...call, ...more })

const permit = (scope = 'principal, action, resource', rest = '') => `'permit(${scope})${rest};'`
const TOOL = 'principal is AgentCore::OAuthUser, action == AgentCore::Action::"Orders___refund", resource'

describe('what stands before a tool', () => {
  test.each([
    ['no policy engine', '', 'permitted', false],
    ['an engine that only logs', engine('LOG_ONLY'), 'permitted', false],
    ['an engine without policies', engine('ENFORCE'), 'forbidden', true],
    ['a mode that is not known', engine('!Ref P'), 'unknown', false],
    ['an engine of others', 'PolicyEngineConfiguration: { Arn: !Ref P, Mode: ENFORCE }', 'unknown', false],
  ])('%s', (_name, configuration, answer, enforced) => {
    expect(ask(template([], configuration))).toMatchObject({ answer, enforced })
  })
})

describe('policies', () => {
  const amount = ' when { context.input.amount < 500 }'
  test.each<[string, readonly string[], string]>([
    ['everything', [permit()], 'permitted'],
    ['this tool to users', [permit(TOOL)], 'permitted'],
    [
      'all tools by their group',
      [permit('principal, action in AgentCore::Action::"CallTool", resource')],
      'permitted',
    ],
    ['another tool', [permit(TOOL.replace('refund', 'list'))], 'forbidden'],
    ['callers of another kind', [permit(TOOL.replace('OAuthUser', 'IamEntity'))], 'forbidden'],
    ['small amounts', [permit(TOOL, amount)], 'conditional'],
    ['somebody', [permit('principal == AgentCore::OAuthUser::"john", action, resource')], 'conditional'],
    ['everything, and forbid this', [permit(), `'forbid(${TOOL});'`], 'forbidden'],
    [
      'everything, and forbid some',
      [permit(), `'forbid(${TOOL}) unless { principal.hasTag("role") };'`],
      'conditional',
    ],
    ['what is no Cedar', [permit(), "'temporal { }'"], 'unknown'],
    ['what is not known', ['!Ref P'], 'unknown'],
  ])('permit %s', (_name, policies, answer) => {
    expect(ask(template(policies)).answer).toBe(answer)
  })

  test('name their gateway', () => {
    const of = (gateway: string) =>
      `!Sub 'permit(principal, action, resource == AgentCore::Gateway::"\${${gateway}.GatewayArn}");'`
    const other = `
  Other:
    Type: AWS::BedrockAgentCore::Gateway
    Properties: { Name: o, AuthorizerType: CUSTOM_JWT, ProtocolType: MCP, RoleArn: r }
`
    expect(ask(template([of('Gateway')])).answer).toBe('permitted')
    expect(ask(template([of('Other')]) + other).answer).toBe('forbidden')
  })

  test('facts of the call settle a condition', () => {
    const text = template([permit(TOOL, amount)])
    expect(ask(text, { input: { amount: 3 } }).answer).toBe('permitted')
    expect(ask(text, { input: { amount: 900 } }).answer).toBe('forbidden')
    const claims = template([
      permit(TOOL, ' when { principal.hasTag("role") && principal.getTag("role") == "lead" }'),
    ])
    const by = (role: string) => ask(claims, { caller: { kind: 'oauth', id: 'u', claims: { role } } }).answer
    expect([by('lead'), by('intern')]).toEqual(['permitted', 'forbidden'])
    expect(ask(claims).conditions[0]).toContain('when { principal.hasTag("role")')
  })

  test('that only log permit nothing', () => {
    expect(ask(template([permit()], engine('ENFORCE'), 'EnforcementMode: LOG_ONLY')).answer).toBe('forbidden')
  })

  test('are places in the template', () => {
    expect(ask(template([permit()])).statements).toMatchObject([
      {
        resource: 't.yaml#Policy0',
        path: 'Definition.Cedar.Statement',
        effect: 'Allow',
        at: { file: 't.yaml' },
      },
    ])
  })
})

describe('some tool of a target', () => {
  const target = (tools: string) => `
  Target: { Type: AWS::BedrockAgentCore::GatewayTarget, Properties: { Name: Orders, GatewayIdentifier: !Ref Gateway, TargetConfiguration: { Mcp: { Lambda: { ToolSchema: { ${tools} } } } } } }
`
  const listed = target('InlinePayload: [{ Name: list }, { Name: refund }]')
  const elsewhere = target('S3: { Uri: s3://schemas/tools.json }')

  test.each<[string, string, readonly string[], string]>([
    ['one is permitted', listed, [permit(TOOL)], 'permitted'],
    ['one is permitted perhaps', listed, [permit(TOOL, ' when { context.input.amount < 5 }')], 'conditional'],
    ['another is permitted', listed, [permit(TOOL.replace('refund', 'other'))], 'forbidden'],
    ['it is not listed, all are permitted', elsewhere, [permit()], 'permitted'],
    ['it is not listed, some are permitted', elsewhere, [permit(TOOL)], 'unknown'],
    ['it is not listed, none is permitted', elsewhere, [], 'forbidden'],
    [
      'it is not listed, all are forbidden',
      elsewhere,
      [permit(), `'forbid(principal, action, resource);'`],
      'forbidden',
    ],
  ])('%s', (_, tools, policies, expected) => {
    const graph = graphOf({ 't.yaml': template(policies) + tools })
    expect(cedarOf(graph, port).anyTool('t.yaml#Gateway', 't.yaml#Target').answer).toBe(expected)
  })
})

test('without an engine that evaluates policies, a call that hangs on them is unknown', () => {
  const graph = graphOf({ 't.yaml': template([permit()]) })
  expect(cedarOf(graph).toolCall(call).answer).toBe('unknown')
})

test('a failing engine is an answer that is not known', () => {
  const failing: CedarPort = {
    isAuthorizedPartial: () => {
      throw new Error('trap')
    },
  }
  expect(ask(template([permit()]), {}, failing).answer).toBe('unknown')
})
