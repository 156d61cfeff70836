import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileReport, secret } from '../../test/support/hostile-report.ts'
import { notebooks, reportOf, usual } from '../../test/support/report-of.ts'
import { controls } from '../controls/index.ts'
import { buildGraph, type RelationRule } from '../relations/index.ts'
import { type Relevance, spreadRelevance } from '../scan/index.ts'
import { consoleData } from './console-data.ts'
import type { ConsoleData, ConsoleResource } from './console-types.ts'
import type { Report } from './report.ts'

const template = `${notebooks}  Studio:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      RoleArn: !GetAtt Role.Arn
      SubnetId: !Ref Subnet
  Role: { Type: AWS::IAM::Role }
  Other: { Type: AWS::IAM::Role }
  Subnet:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Network }
  Network: { Type: AWS::EC2::VPC }
  Archive:
    Type: AWS::S3::Bucket
    # ${secret}
`

const rule = (from: string, path: string, to: string, more: Partial<RelationRule> = {}): RelationRule => ({
  from,
  path,
  to: [to],
  by: 'ref',
  attaches: true,
  ...more,
})
const notebook = 'AWS::SageMaker::NotebookInstance'
const rules = [
  rule(notebook, 'RoleArn', 'AWS::IAM::Role', { makes: 'execution-role' }),
  rule(notebook, 'SubnetId', 'AWS::EC2::Subnet', { makes: 'network' }),
  rule('AWS::EC2::Subnet', 'VpcId', 'AWS::EC2::VPC'),
]

function dataOf(report: Report, shown: Parameters<typeof consoleData>[2] = usual): ConsoleData {
  const graph = buildGraph(
    report.units.map(({ unit }) => unit),
    rules,
  )
  const own = report.resources.filter(({ type }) => type === notebook)
  const seeds = new Map<string, Relevance>(own.map(({ id }) => [id, { kind: 'ai-resource' }]))
  return consoleData(report, { graph, relevance: spreadRelevance(graph, seeds) }, shown)
}

const data = dataOf(reportOf({ 'a.yaml': template }))
const named = (address: string): ConsoleResource | undefined =>
  data.resources.find((resource) => resource.address === address)

test('the data is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
})

test('every finding names a control and a resource that are there', () => {
  expect(data.findings.length).toBeGreaterThan(0)
  for (const { control, resource } of data.findings) {
    expect(data.controls.map(({ id }) => id)).toContain(control)
    expect(data.resources.map(({ id }) => id)).toContain(resource)
  }
})

test('the account that a finding stands at is there', () => {
  const trail = controls.filter(({ id }) => id === 'cloudtrail/account-no-trail')
  const { findings, resources } = dataOf(reportOf({ 'a.yaml': template }, trail))
  const subjects = findings.map(({ resource }) => resources.find(({ id }) => id === resource)?.type)
  expect(subjects).toEqual(['AWS::Account'])
})

test('controls count what was judged, passes included', () => {
  const { judged } = data.controls.find(({ id }) => id === 'test/internet') ?? {}
  expect(judged).toEqual({ pass: 1, fail: 2, unknown: 1 })
  expect(data.findings.filter(({ verdict }) => verdict === 'pass')).toEqual([])
})

test('the map holds the workload and what it is tied to, and nothing else', () => {
  expect(named('Role')).toMatchObject({ kind: 'identity', stage: 'prepare', assets: ['execution-role'] })
  expect(named('Other')).toBeUndefined()
  expect(data.relations?.map(({ from, to, path }) => `${from} ${path} ${to}`)).toEqual([
    'a.yaml#Studio RoleArn a.yaml#Role',
    'a.yaml#Studio SubnetId a.yaml#Subnet',
    'a.yaml#Subnet VpcId a.yaml#Network',
  ])
})

test('a VPC encloses its parts and what stands in its subnets', () => {
  for (const address of ['Network', 'Subnet', 'Studio']) expect(named(address)?.zone).toBe('a.yaml#Network')
  expect(named('Open')?.zone).toBeUndefined()
})

test('the reason tells why a resource matters', () => {
  expect(named('Studio')?.because).toBe('its type belongs to an AI service')
  expect(named('Role')?.because).toBe('tied to `Studio` by `RoleArn`')
})

test('excerpts hold the lines around a place and no secret', () => {
  const [source] = data.sources
  const shown =
    source?.chunks.flatMap(({ line, lines }) => lines.map((text, index) => [line + index, text])) ?? []
  for (const [line, text] of shown) {
    if (text !== undefined && !String(text).includes('*'))
      expect(text).toBe(template.split('\n')[Number(line) - 1])
  }
  for (const { at } of data.findings) expect(shown.map(([line]) => line)).toContain(at?.line)
  expect(JSON.stringify(data)).not.toContain(secret)
})

test('a file on one line is cut', () => {
  const long = `{"Resources":{"A":{"Type":"${notebook}","Properties":{"X":"${'x'.repeat(5000)}"}}}}`
  const [source] = dataOf(reportOf({ 'a.json': long })).sources
  expect(source?.chunks[0]?.lines[0]?.length).toBeLessThan(500)
})

test('no report whatever its texts lets a secret through', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      expect(JSON.stringify(dataOf(report, { passes: true, unknown: 'show' }))).not.toContain(secret)
    }),
    { numRuns: 25 },
  )
})

test('without an AI workload the data is empty but for what was read', () => {
  const empty = dataOf(reportOf({ 'a.yaml': 'Resources:\n  Web: { Type: AWS::SNS::Topic }\n' }))
  expect(empty).toMatchObject({ findings: [], resources: [], relations: [], sources: [] })
  expect(empty.units).toHaveLength(1)
})
