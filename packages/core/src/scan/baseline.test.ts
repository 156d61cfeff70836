import fc from 'fast-check'
import { expect, test } from 'vitest'
import { internetControl, notebooks, reportOf, rootControl, usual } from '../../test/support/report-of.ts'
import { renderJson } from '../reports/index.ts'
import { readBaseline, subtractBaseline } from './baseline.ts'

const report = reportOf({ 'a.yaml': notebooks })
const baselineOf = (of: typeof report) => readBaseline(renderJson(of, usual), 'old.json')

test('what the baseline has is known', () => {
  const { baseline, diagnostics } = baselineOf(report)
  expect(diagnostics).toEqual([])
  const { findings, known, gone } = subtractBaseline(report.findings, baseline)
  expect(findings.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
  expect([known, gone]).toEqual([4, 0])
})

test('what it does not have is new, and what is mended is gone', () => {
  const { baseline } = baselineOf({ ...report, findings: report.findings.slice(1) })
  expect(subtractBaseline(report.findings.slice(0, 2), baseline)).toEqual({
    findings: report.findings.slice(0, 1),
    known: 1,
    gone: 2,
  })
})

test('an unknown that turned out to fail is new', () => {
  const { baseline } = baselineOf(report)
  const worse = report.findings.map((one) => ({ ...one, verdict: 'fail' as const }))
  expect(subtractBaseline(worse, baseline).findings).toEqual(worse.slice(2))
})

test('what was suppressed is not known', () => {
  const suppressed = { reason: 'agreed', source: 'parapet.yaml:1' }
  const { baseline } = baselineOf({
    ...report,
    findings: report.findings.map((one) => ({ ...one, suppressed })),
  })
  expect(baseline.size).toBe(0)
})

test('a renamed control keeps its baseline', () => {
  const old = { ...internetControl, id: 'test/old-internet', aliases: [] }
  const { baseline } = baselineOf(reportOf({ 'a.yaml': notebooks }, [old, rootControl]))
  expect(subtractBaseline(report.findings, baseline).known).toBe(4)
})

test.each(['', 'null', '[]', '{}', '{"version":"2.0","findings":[]}', '{"version":"1.0","findings":[{}]}'])(
  '%j is no baseline',
  (text) => {
    const { baseline, diagnostics } = readBaseline(text, 'old.json')
    expect([baseline.size, diagnostics.map(({ code }) => code)]).toEqual([0, ['baseline-unreadable']])
  },
)

test('never throws', () => {
  fc.assert(fc.property(fc.json(), (text) => readBaseline(text, 'f').baseline.size === 0))
})
