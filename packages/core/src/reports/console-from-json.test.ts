import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { internetControl, notebooks, reportOf, rootControl, usual } from '../../test/support/report-of.ts'
import { controls } from '../controls/index.ts'
import { factsOf } from '../paths/index.ts'
import { buildGraph } from '../relations/index.ts'
import { assess, reportPaths } from '../scan/index.ts'
import { readWorkload } from '../sources/index.ts'
import { consoleData } from './console-data.ts'
import { consoleDataFromJson } from './console-from-json.ts'
import type { ConsoleData } from './console-types.ts'
import { renderJson } from './json.ts'
import type { Report } from './report.ts'

const example = new URL('../../../../examples/support-assistant/assistant.yaml', import.meta.url)
const report = reportOf({ 'a.yaml': notebooks })
const json = renderJson(report, usual)
const catalogue = [internetControl, rootControl]

function read(text: string): ConsoleData {
  const result = consoleDataFromJson(text, catalogue)
  if (result.kind === 'refused') throw new Error(result.reason)
  return result.data
}

function direct(from: Report): ConsoleData {
  const units = from.units.map(({ unit }) => unit)
  return consoleData(from, { graph: buildGraph(units, []), relevance: new Map() }, usual)
}

test('the findings are those that the scan itself would show', () => {
  const [fromJson, fromScan] = [read(json), direct(report)]
  for (const part of ['findings', 'units', 'counts', 'inputs', 'diagnostics', 'errors', 'tool'] as const)
    expect(fromJson[part]).toEqual(fromScan[part])
})

test('whatever the texts, reading back loses nothing', () => {
  fc.assert(
    fc.property(hostileReport, (one) => {
      expect(read(renderJson(one, usual)).findings).toEqual(direct(one).findings)
    }),
    { numRuns: 20 },
  )
})

test('attack paths are read back as the scan itself shows them', () => {
  const texts = { 'assistant.yaml': readFileSync(example, 'utf8') }
  const { units } = readWorkload(inMemoryFiles(texts))
  const { graph, findings, resources } = assess(units, controls, 'open')
  const paths = reportPaths(graph, { facts: factsOf(graph), findings, accepted: [], today: '2026-11-24' })
  const whole: Report = { ...report, findings, resources, paths }
  const again = consoleDataFromJson(renderJson(whole, usual), controls)
  const { paths: shown } = consoleData(whole, { graph, relevance: new Map() }, usual)
  expect(shown?.paths.length).toBeGreaterThan(8)
  expect(again.kind === 'data' && again.data.paths).toEqual(shown)
})

test('there is no map, and resources know their address', () => {
  const data = read(json)
  expect(data.relations).toBeUndefined()
  expect(data.resources.map(({ address }) => address).sort()).toEqual(['Asked', 'Open'])
})

test('the catalogue tells why; a control it does not know is told as far as the report can', () => {
  expect(read(json).controls.find(({ id }) => id === 'test/root')?.why).toBe(rootControl.why)
  const strange = consoleDataFromJson(json, [])
  expect(strange.kind === 'data' && strange.data.controls.map(({ title }) => title)).toContain(
    rootControl.title,
  )
})

test.each([
  ['', 'it is no JSON'],
  ['[]', 'the document is no object'],
  ['{}', 'version is no text'],
  ['{"version":"2.0"}', 'its version is not 1'],
  [json.replace('"fail": ', '"fail": -'), 'summary.fail is no count'],
  [
    json.replace('"severity": "high"', '"severity": "dire"').replace('test/internet', 'x'),
    'is none of critical',
  ],
  [json.replace(/"findings": \[/, '"findings": [3, '), 'findings[0] is no object'],
])('%.20j is refused: %s', (text, reason) => {
  const result = consoleDataFromJson(text, [])
  expect(result.kind === 'refused' && result.reason).toContain(reason)
})

test('no document is taken for a report or breaks the reader', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(consoleDataFromJson(JSON.stringify(value), []).kind).toBe('refused')
    }),
  )
})
