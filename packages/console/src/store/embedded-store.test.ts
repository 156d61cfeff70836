import { expect, test } from 'vitest'
import { empty } from '../../fixtures/empty.ts'
import { hostile, hostileNames } from '../../fixtures/hostile.ts'
import { large } from '../../fixtures/large.ts'
import { sampleWithPaths } from '../../fixtures/paths.ts'
import { sample } from '../../fixtures/sample.ts'
import { embeddedStore } from './embedded-store.ts'
import type { FindingQuery, FindingRow } from './report-store.ts'

const all: FindingQuery = { text: '', facets: {}, sort: 'rank', descending: false, offset: 0, limit: 1000 }
const store = embeddedStore(sample())

test('without narrowing all findings come in the order of the report', async () => {
  const page = await store.findings(all)
  expect(page.total).toBe(26)
  expect(page.rows.map(({ finding }) => finding.fingerprint)).toEqual(
    sample().findings.map(({ fingerprint }) => fingerprint),
  )
})

test.each([
  [{ text: 'guardrail' }, 4],
  [{ text: 'GUARDRAIL agent' }, 1],
  [{ text: 'nothing has this' }, 0],
  [{ facets: { severity: ['critical'] } }, 2],
  [{ facets: { severity: ['critical', 'high'], verdict: ['fail'] } }, 7],
  [{ facets: { requirement: ['owasp-llm-2025:LLM01'] } }, 2],
  [{ facets: { suppressed: ['yes'] } }, 1],
  [{ facets: { stage: [] } }, 26],
  [{ facets: { stage: ['constructor'] } }, 0],
])('%j leaves %i', async (narrow, total) => {
  expect((await store.findings({ ...all, ...narrow })).total).toBe(total)
})

test('a facet counts as if nothing of it were chosen', async () => {
  const page = await store.findings({ ...all, facets: { severity: ['critical'] } })
  expect(page.facets.severity.map(({ value, count }) => [value, count])).toEqual([
    ['critical', 2],
    ['high', 7],
    ['medium', 11],
    ['low', 5],
    ['info', 1],
  ])
  expect(page.facets.domain.map(({ value }) => value)).toEqual(['identity', 'data-protection'])
})

test('pages join to the whole', async () => {
  const parts = await Promise.all([0, 10, 20].map((offset) => store.findings({ ...all, offset, limit: 10 })))
  const whole = await store.findings(all)
  expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.rows)
})

test.each(['severity', 'title', 'resource', 'place'] as const)(
  'ordering by %s turns around',
  async (sort) => {
    const up = (await store.findings({ ...all, sort })).rows.map(keyOf[sort])
    const down = (await store.findings({ ...all, sort, descending: true })).rows.map(keyOf[sort])
    expect(down).toEqual([...up].reverse())
  },
)

const keyOf: Readonly<Record<'severity' | 'title' | 'resource' | 'place', (row: FindingRow) => unknown>> = {
  severity: ({ control }) => control.severity,
  title: ({ control }) => control.title,
  resource: ({ resource }) => resource.address,
  place: ({ finding }) => finding.at?.line,
}

test('a finding knows its neighbours; an unknown one is not there', async () => {
  const [first, second] = sample().findings
  const detail = await store.finding(first?.fingerprint ?? '')
  expect(detail?.previous).toBeUndefined()
  expect(detail?.next).toBe(second?.fingerprint)
  expect(await store.finding('no such')).toBeUndefined()
})

test('the overview counts what fails, and proposes the worst first', async () => {
  const { severities, changes, settlements, matrix } = await store.overview()
  expect(severities.map(({ fail }) => fail)).toEqual([2, 5, 8, 5, 1])
  expect(changes.map(({ control }) => control.severity)).toEqual([
    'critical',
    'critical',
    'high',
    'high',
    'high',
  ])
  expect(settlements[0]).toEqual({
    settle: 'scan the template that holds the network policy, or the account with --aws',
    findings: 2,
  })
  expect(matrix).toHaveLength(42)
  expect(matrix.find(({ stage, domain }) => stage === 'ingest' && domain === 'data-protection')?.fail).toBe(7)
})

test('an excerpt is cut around its place', async () => {
  const at = sample().findings[0]?.at
  const excerpt = at && (await store.excerpt(at))
  expect(excerpt?.line).toBe((at?.line ?? 0) - 4)
  expect(excerpt?.lines).toHaveLength(9)
  expect(excerpt?.lines[4]).toContain('Principal: "*"')
  expect(at && (await store.excerpt({ ...at, file: 'elsewhere' }))).toBeUndefined()
})

test('the graph can be cut to a neighbourhood', async () => {
  const focus = 'templates/support-assistant.yaml#SupportAgent'
  const names = async (steps: number): Promise<readonly string[]> =>
    (await store.graph({ focus, steps })).nodes.map(({ resource }) => resource.address)
  expect(await names(1)).toEqual(['DocsKnowledgeBase', 'SupportAgent', 'RefundTool', 'AssistantRole'])
  expect(await names(2)).toContain('ToolRole')
  expect((await store.graph({})).nodes).toHaveLength(24)
})

test('suppressed findings do not redden the map', async () => {
  const { nodes } = await store.graph({})
  const training = nodes.find(({ resource }) => resource.address === 'ClassifierTraining')
  expect(training).toMatchObject({ fail: 2, unknown: 0, worst: 'high' })
})

test('what was not computed is absent and said to be', () => {
  expect(store.paths).toBeUndefined()
  expect(store.about.has).toEqual({ map: true, paths: false, access: false })
  expect(embeddedStore(sampleWithPaths()).about.has).toEqual({ map: true, paths: true, access: true })
  expect(embeddedStore(empty()).about.has.map).toBe(false)
})

test('coverage counts requirements by what their controls say', async () => {
  const { frameworks, services } = await store.coverage()
  const nist = frameworks.find(({ id }) => id === 'nist-800-53-r5')
  const requirement = nist?.requirements.find(({ id }) => id === 'AU-2')
  const own = sample().controls.filter(({ mappings }) => mappings['nist-800-53-r5']?.includes('AU-2'))
  expect(requirement?.controls.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
  expect(requirement?.fail).toBe(own.reduce((sum, { judged }) => sum + judged.fail, 0))
  expect(services).toEqual([])
})

test('hostile names are found by what they are', async () => {
  const store = embeddedStore(hostile())
  for (const name of hostileNames) {
    const page = await store.findings({ ...all, facets: { resource: [`${name}.yaml#${name}`] } })
    expect(page.total).toBe(1)
  }
})

test('a report that names what it does not describe still shows its findings', async () => {
  const store = embeddedStore({ ...sample(), controls: [], resources: [] })
  const page = await store.findings(all)
  expect(page.total).toBe(26)
  expect(page.rows[0]?.control.title).toBe('s3/public-write')
})

test('ten thousand findings are counted in one pass', async () => {
  const page = await embeddedStore(large(10_000, 1000)).findings({ ...all, limit: 50, text: 'fraud' })
  expect(page.rows).toHaveLength(50)
  expect(page.all).toBe(10_000)
  expect(page.total).toBe(1000)
})
