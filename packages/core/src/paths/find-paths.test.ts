import { expect, test } from 'vitest'
import { simpleFacts } from '../../test/support/path-facts.ts'
import { graphOf } from '../../test/support/view-of.ts'
import { findPaths, type PathLimits, type Paths, techniques } from './index.ts'

const agent = (authType: string, action: string): string => `
Resources:
  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Chat, AuthType: ${authType} } }
  Chat:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt ChatRole.Arn, Environment: { Variables: { AGENT: !Ref Agent } } }
  ChatRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: chat
          PolicyDocument: { Statement: [{ Sid: Agent, Effect: Allow, Action: bedrock:InvokeAgent, Resource: '*' }] }
  Agent:
    Type: AWS::Bedrock::Agent
    Properties: { AgentName: a, ActionGroups: [{ ActionGroupName: g, ActionGroupExecutor: { Lambda: !GetAtt Tool.Arn } }] }
  Tool: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt ToolRole.Arn } }
  ToolRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: tool
          PolicyDocument: { Statement: [{ Sid: Tool, Effect: Allow, Action: '${action}', Resource: '*' }] }
`

function pathsIn(template: string, limits?: PathLimits): Paths {
  const graph = graphOf({ 't.yaml': template })
  return findPaths(graph, {
    techniques: techniques(),
    facts: simpleFacts(graph),
    ...(limits && { limits }),
  })
}

const shortOf = ({ paths }: Paths): readonly string[] =>
  paths.map(({ start, goal, asset }) => `${start.id} ${goal.id} ${asset}`)

const toAgent = 'internet hijack-agent t.yaml#Agent'
const toAccount = 'internet take-account account'

test('paths lead through applications, agents and their tools, each step with a line', () => {
  const found = pathsIn(agent('NONE', 'iam:PutRolePolicy'))
  expect(shortOf(found)).toEqual([toAgent, toAccount])
  const hops = found.paths[1]?.derivations[0].hops ?? []
  expect(hops.map(({ technique, at }) => [technique.id, at?.line])).toEqual([
    ['public-function-url', 3],
    ['application-passes-to-agent', 13],
    ['prompt-injection-no-guardrail', 15],
    ['agent-tool-call', 16],
    ['tool-confused-deputy', 17],
    ['role-policy-self-edit', 24],
  ])
})

test('confidence falls with what is not certain, and says what', () => {
  const [certain, doubtful] = pathsIn(agent('NONE', 'iam:PutRolePolicy')).paths
  expect(certain?.confidence).toBe('high')
  expect(doubtful?.confidence).toBe('medium')
  expect(doubtful?.derivations[0].hops.flatMap(({ conditions }) => conditions)).toEqual([
    'the tool does not check its arguments',
  ])
})

test.each([
  ['the door is closed', agent('AWS_IAM', 'iam:PutRolePolicy'), []],
  ['the tool may do little', agent('NONE', 'dynamodb:GetItem'), [toAgent]],
])('where %s, the paths through it end', (_, template, expected) => {
  expect(shortOf(pathsIn(template))).toEqual(expected)
})

test('a choke point cuts as many paths as it says', () => {
  const { paths, chokePoints } = pathsIn(agent('NONE', 'iam:PutRolePolicy'))
  const [first] = chokePoints
  expect([...(first?.cuts ?? [])].sort()).toEqual(paths.map(({ id }) => id).sort())
  expect(first?.fact).toMatchObject({
    kind: 'property',
    resource: 't.yaml#Agent',
    path: 'GuardrailConfiguration',
  })
})

test('the order of resources changes nothing', () => {
  const template = agent('NONE', 'iam:PutRolePolicy')
  const graph = graphOf({ 't.yaml': template })
  const reversed = {
    ...graph,
    units: graph.units.map((unit) => ({ ...unit, resources: [...unit.resources].reverse() })),
  }
  const options = { techniques: techniques(), facts: simpleFacts(graph) }
  expect(findPaths(reversed, options)).toEqual(findPaths(graph, options))
})

test('a search that meets its limit keeps what it found and names where it did not look to the end', () => {
  const template = agent('NONE', 'iam:PutRolePolicy')
  const whole = pathsIn(template)
  expect(whole.unsearched).toEqual([])
  const few = pathsIn(template, { moves: 0, paths: 1000 })
  expect(shortOf(few)).toEqual([toAgent])
  expect(few.unsearched.map(({ id }) => id)).toEqual(['internet', 'any-account'])
  const full = pathsIn(template, { moves: 1000, paths: 1 })
  expect(shortOf(full)).toEqual(shortOf(whole))
  expect(full.unsearched.map(({ id }) => id)).toEqual(['any-account'])
})
