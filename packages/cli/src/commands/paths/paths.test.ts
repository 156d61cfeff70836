/// <reference types="node" />

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const template = `Resources:
  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Chat, AuthType: NONE } }
  Chat:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt ChatRole.Arn, Environment: { Variables: { AGENT: !Ref Agent } } }
  ChatRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: chat
          PolicyDocument: { Statement: [{ Sid: Talk, Effect: Allow, Action: bedrock:InvokeAgent, Resource: '*' }] }
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
          PolicyDocument: { Statement: [{ Sid: Anything, Effect: Allow, Action: '*', Resource: '*' }] }
`
const settings = `accepted-paths:
  - { to: take-account, reason: a test account without anything in it }
`

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'parapet-paths-'))
  for (const folder of ['open', 'accepted']) {
    mkdirSync(join(root, folder))
    writeFileSync(join(root, folder, 't.yaml'), template)
  }
  writeFileSync(join(root, 'accepted/parapet.yaml'), settings)
})
afterAll(() => rmSync(root, { recursive: true }))

const command = fileURLToPath(new URL('../../../bin/parapet.js', import.meta.url))

/** Runs the command as it is published, in a folder of the temporary one. */
function parapet(folder: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    cwd: join(root, folder),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '120' },
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
}

type Path = {
  readonly id: string
  readonly to: string
  readonly asset: string
  readonly confidence: string
  readonly assumptions: readonly string[]
  readonly accepted?: { readonly reason: string; readonly source: string }
  readonly hops: readonly {
    readonly technique: string
    readonly location: { readonly file: string; readonly line: number }
    readonly conditions: readonly string[]
  }[]
}
type Told = {
  readonly paths: readonly Path[]
  readonly chokePoints: readonly { readonly cuts: readonly string[] }[]
}

// A parse boundary: the schema of the output has a test of its own.
const told = (folder: string, ...args: readonly string[]): Told =>
  JSON.parse(parapet(folder, 'paths', ...args, '--format', 'json', '--quiet')) as Told

const goalsOf = ({ paths }: Told): readonly string[] => paths.map(({ to }) => to)
const acceptedOf = ({ paths }: Told): readonly string[] =>
  paths.filter(({ accepted }) => accepted !== undefined).map(({ to }) => to)

describe('text', () => {
  test('tells the changes first, then the paths, then what is taken for granted', () => {
    const parts = [
      'Changes that cut the most attack paths',
      'Attack paths',
      'anybody on the internet can take over the account',
      'attack paths; `parapet paths --explain ID`',
      'Taken for granted: no-scp',
    ]
    const text = parapet('open', 'paths', '--quiet')
    const places = parts.map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('tells one path step by step, with lines and conditions', () => {
    const [path] = told('open', '--to', 'take-account').paths
    const one = parapet('open', 'paths', '--explain', path?.id ?? '', '--quiet')
    expect(one).toContain('critical anybody on the internet can take over the account')
    expect(one).toContain('taken for granted: no organization policy that was not seen denies it (no-scp)')
    expect(one).toMatch(/ {3}1 {2}Chat answers anybody at Url {2}t\.yaml:2/)
    expect(one).toContain('- `AuthType` is `NONE`  t.yaml:2')
    expect(one).toContain('? provided that the tool does not check its arguments')
  })

  test('an id that there is not is wrong usage', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [command, 'paths', '--explain', 'none', '--quiet'],
      {
        cwd: join(root, 'open'),
        encoding: 'utf8',
      },
    )
    expect(status).toBe(2)
    expect(stderr).toContain('there is no path `none`')
  })
})

describe('json', () => {
  test('has the hops of each path with their lines', () => {
    const [path] = told('open', '--from', 'internet', '--to', 'hijack-agent').paths
    expect(path?.hops.map(({ technique, location }) => [technique, location.file, location.line])).toEqual([
      ['public-function-url', 't.yaml', 2],
      ['application-passes-to-agent', 't.yaml', 12],
      ['prompt-injection-no-guardrail', 't.yaml', 14],
    ])
  })

  test('keeps what is asked for, and of choke points what cuts it', () => {
    const { paths, chokePoints } = told('open', '--to', 'run-up-*')
    expect(paths.map(({ to }) => to)).toEqual(['run-up-cost'])
    expect(new Set(chokePoints.flatMap(({ cuts }) => cuts))).toEqual(new Set(paths.map(({ id }) => id)))
  })

  test('without assumptions the same paths are less sure, and say why', () => {
    const granted = told('open')
    const bare = told('open', '--assume', 'none')
    expect(goalsOf(bare).toSorted()).toEqual(goalsOf(granted).toSorted())
    const conditions = (given: Told): readonly string[] =>
      given.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.conditions))
    const said = 'no organization policy that was not seen denies it'
    expect([conditions(granted).includes(said), conditions(bare).includes(said)]).toEqual([false, true])
    expect(granted.paths.some(({ assumptions }) => assumptions.includes('no-scp'))).toBe(true)
    expect(bare.paths.every(({ assumptions }) => assumptions.length === 0)).toBe(true)
  })
})

test('a service control policy takes paths away, and takes its assumption with it', () => {
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:*', Resource: '*' }] }
  writeFileSync(join(root, 'scp.json'), JSON.stringify(policy))
  const bound = told('open', '--scp', '../scp.json')
  expect(goalsOf(bound)).toContain('hijack-agent')
  expect(goalsOf(bound)).not.toContain('take-account')
  expect(bound.paths.flatMap(({ assumptions }) => assumptions)).not.toContain('no-scp')
})

test.each([
  [['--assume', 'no-such'], 'It is one of no-scp'],
  [['--scp', 'nowhere.json'], 'cannot read the policy'],
])('%j is wrong usage', (args, message) => {
  const { status, stderr } = spawnSync(process.execPath, [command, 'paths', '--quiet', ...args], {
    cwd: join(root, 'open'),
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain(message)
})

describe('drawings', () => {
  test('a flow chart in Mermaid', () => {
    const drawing = parapet('open', 'paths', '--to', 'hijack-agent', '--format', 'mermaid', '--quiet')
    expect(drawing.split('\n').slice(0, 2)).toEqual(['flowchart LR', '  n0(["anybody on the internet"])'])
    expect(drawing).toContain('{{"Agent"}}')
    expect(drawing).toContain('-->|"public-function-url"|')
  })

  test('a graph in DOT', () => {
    const drawing = parapet('open', 'paths', '--to', 'hijack-agent', '--format', 'dot', '--quiet')
    expect(drawing).toMatch(/^digraph paths \{\n {2}rankdir=LR\n/)
    expect(drawing).toContain('[label="Agent", shape=hexagon]')
    expect(drawing).toMatch(/n\d+ -> n\d+ \[label="public-function-url"\]/)
  })
})

describe('accepted paths', () => {
  test.each([
    ['from the folder of the settings', 'accepted', []],
    ['from a folder above', '.', ['accepted']],
    ['from a file beside them', '.', ['accepted/t.yaml']],
  ])('are found %s', (_, folder, inputs) => {
    expect(acceptedOf(told(folder, ...inputs))).toEqual(['take-account'])
  })

  test('speak of their own folder alone', () => {
    const { paths } = told('.')
    const below = paths.filter(({ accepted }) => accepted !== undefined)
    expect(below.length).toBeGreaterThan(0)
    const files = new Set(below.flatMap(({ hops }) => hops.map(({ location }) => location.file)))
    expect([...files]).toEqual(['accepted/t.yaml'])
  })

  test('leave the list and the choke points, and are told with their reason', () => {
    const text = parapet('.', 'paths', 'accepted', '--to', 'take-account', '--quiet')
    expect(text).toContain('No attack path was found.\n1 path accepted:\n')
    expect(text).toContain('accepted/parapet.yaml:2: a test account without anything in it')
    const { paths, chokePoints } = told('accepted')
    const [cut] = paths.filter(({ accepted }) => accepted !== undefined)
    expect(cut?.accepted).toMatchObject({ source: 'parapet.yaml:2' })
    expect(chokePoints.flatMap(({ cuts }) => cuts)).not.toContain(cut?.id)
  })

  test('of one that is not there, the settings are told to be out of date', () => {
    writeFileSync(join(root, 'accepted/parapet.yaml'), `${settings}  - { to: steal-model, reason: none }\n`)
    const { stdout } = spawnSync(process.execPath, [command, 'scan', 'accepted', '--format', 'json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    writeFileSync(join(root, 'accepted/parapet.yaml'), settings)
    expect(stdout).toContain('accepted-path-unused')
  })
})

describe('SARIF', () => {
  type Sarif = {
    readonly runs: readonly {
      readonly results: readonly {
        readonly ruleId: string
        readonly codeFlows?: readonly {
          readonly message: { readonly text: string }
          readonly threadFlows: readonly { readonly locations: readonly object[] }[]
        }[]
      }[]
    }[]
  }
  const flowsOf = (folder: string): readonly string[] => {
    const sarif = JSON.parse(parapet(folder, 'scan', '--format', 'sarif', '--quiet')) as Sarif
    const results = sarif.runs.flatMap((run) => run.results)
    return results.flatMap(({ codeFlows = [] }) =>
      codeFlows.map(
        ({ message, threadFlows }) => `${message.text}: ${threadFlows[0]?.locations.length ?? 0} steps`,
      ),
    )
  }

  test('findings carry the paths that they open as code flows, without accepted ones', () => {
    const account = 'anybody on the internet can take over the account: 6 steps'
    expect(flowsOf('open')).toContain(account)
    expect(flowsOf('accepted').length).toBeGreaterThan(0)
    expect(flowsOf('accepted')).not.toContain(account)
  })
})
