import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { internetControl, notebooks, reportOf, rootControl } from '../../test/support/report-of.ts'
import { matchesGlob } from '../workload/index.ts'
import { applySuppressions } from './suppress.ts'
import { readConfig } from './suppress-config.ts'

const controls = [internetControl, rootControl]

/** Which findings of the notebooks a list of suppressions covers, and what is said about the list. */
function suppress(list: string, { template = notebooks, today = '2026-06-30', judged = controls } = {}) {
  const { config, diagnostics } = readConfig(`suppressions: ${list}`, 'parapet.yaml')
  expect(diagnostics).toEqual([])
  const { findings, resources } = reportOf({ 'a.yaml': template })
  const result = applySuppressions(findings, { ...config, resources, controls, judged, today })
  return {
    covered: result.findings.flatMap(({ control, resource, suppressed }) =>
      suppressed ? [`${control.id} ${resource.address}`] : [],
    ),
    said: result.diagnostics.map(({ code, location }) => `${code} ${location?.file}:${location?.line}`),
    reasons: result.findings.flatMap(({ suppressed }) => suppressed ?? []),
  }
}

describe('what is covered', () => {
  const all = ['test/internet Open', 'test/root Open', 'test/internet Asked', 'test/root Asked']
  test.each([
    ['control: "*"', all],
    ['control: test/internet', ['test/internet Open', 'test/internet Asked']],
    ['control: test/old-internet', ['test/internet Open', 'test/internet Asked']],
    ['control: "*", resource: Open', ['test/internet Open', 'test/root Open']],
    ['control: "*", resource: "a.yaml#As*"', ['test/internet Asked', 'test/root Asked']],
    ['control: "test/*", path: RootAccess', ['test/root Open', 'test/root Asked']],
    ['control: "*", file: "*.yaml"', all],
  ])('%s', (fields, covered) => {
    expect(suppress(`[{ ${fields}, reason: agreed }]`)).toMatchObject({ covered, said: [] })
  })
})

test('the reason, the source and the date are kept', () => {
  const { reasons } = suppress(
    '[{ control: test/root, resource: Open, reason: agreed, expires: 2026-06-30 }]',
  )
  expect(reasons).toEqual([{ reason: 'agreed', source: 'parapet.yaml:1', expires: '2026-06-30' }])
})

describe('what does not count is said', () => {
  test.each([
    ['control: test/root', 'suppression-without-reason'],
    ['control: test/root, reason: " "', 'suppression-without-reason'],
    ['control: test/none, reason: agreed', 'suppression-unknown-control'],
    ['control: "none/*", reason: agreed', 'suppression-unknown-control'],
    ['control: test/root, reason: agreed, expires: 2026-06-29', 'suppression-expired'],
    ['control: test/root, reason: agreed, expires: soon', 'suppression-bad-date'],
    ['control: test/root, reason: agreed, expires: 2026-13-01', 'suppression-bad-date'],
    ['control: test/root, reason: agreed, resource: Closed', 'suppression-unused'],
    ['control: "*", reason: agreed, file: other.yaml', 'suppression-unused'],
  ])('%s', (fields, code) => {
    expect(suppress(`[{ ${fields} }]`)).toMatchObject({ covered: [], said: [`${code} parapet.yaml:1`] })
  })

  test('but not of a control that did not judge', () => {
    const list = '[{ control: test/internet, resource: Closed, reason: agreed }]'
    expect(suppress(list, { judged: [rootControl] }).said).toEqual([])
  })
})

describe('suppressions at a resource', () => {
  const template = (suppress: string) => `Resources:
  Open:
    Type: AWS::SageMaker::NotebookInstance
    Metadata:
      parapet:
        suppress: ${suppress}
  Other:
    Type: AWS::SageMaker::NotebookInstance
`
  test('cover that resource only', () => {
    const { covered, reasons, said } = suppress('[]', {
      template: template('[{ control: "test/*", reason: agreed }]'),
    })
    expect(covered).toEqual(['test/internet Open', 'test/root Open'])
    expect(reasons[0]).toEqual({ reason: 'agreed', source: 'Metadata in a.yaml:6' })
    expect(said).toEqual([])
  })

  test.each([
    ['[{ reason: agreed }]', 'config-wrong-type'],
    ['[test/root]', 'config-wrong-type'],
    ['[{ control: test/root }]', 'suppression-without-reason'],
    ['[{ control: test/root, reason: agreed, resource: Other }]', 'config-unknown-key'],
  ])('%s is said to be wrong', (list, code) => {
    expect(suppress('[]', { template: template(list) }).said).toEqual([`${code} a.yaml:6`])
  })
})

describe('settings', () => {
  const said = (text: string) =>
    readConfig(text, 'parapet.yaml').diagnostics.map(
      ({ code, location }) => `${code} ${location?.line}:${location?.column}`,
    )
  test.each([
    ['', []],
    ['# nothing yet\n', []],
    ['suppressions:\n', []],
    ['{"suppressions": []}', []],
    ['- a', ['config-wrong-type 1:1']],
    ['other: 1\nsuppressions: x', ['config-unknown-key 1:1', 'config-wrong-type 2:15']],
    ['suppressions: [x]', ['config-wrong-type 1:16']],
    ['suppressions: [{ reason: x }]', ['config-wrong-type 1:16']],
    ['suppressions: [{ control: [x] }]', ['config-wrong-type 1:18', 'config-wrong-type 1:16']],
    ['suppressions: [{ control: x, until: y }]', ['config-unknown-key 1:30']],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readConfig(text, 'f').diagnostics.length >= 0))
  })
})

test.each([
  ['*', '', true],
  ['a*', 'abc', true],
  ['*c', 'abc', true],
  ['a*c', 'abc', true],
  ['a*a', 'a', false],
  ['a*b*c', 'a-b-c', true],
  ['a*b*b*c', 'abc', false],
  ['abc', 'abcd', false],
  ['a.c', 'abc', false],
])('%j and %j: %j', (pattern, text, matches) => {
  expect(matchesGlob(pattern, text)).toBe(matches)
})
