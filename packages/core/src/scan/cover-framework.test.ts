import { expect, test } from 'vitest'
import { internetControl, notebooks, reportOf, rootControl } from '../../test/support/report-of.ts'
import type { FrameworkDefinition } from '../frameworks/index.ts'
import { coverFramework } from './cover-framework.ts'

const framework: FrameworkDefinition = {
  id: 'soc2',
  title: 'Ours',
  source: 'https://example.com/',
  scope: 'all',
  requirements: [
    { id: 'named', text: 'a control names it' },
    { id: 'through', text: 'reached through another', via: { 'aws-security-hub': ['SageMaker.1'] } },
    { id: 'nothing', text: 'nobody can see it', beyond: 'minutes of meetings' },
  ],
}
const controls = [internetControl, { ...rootControl, mappings: { soc2: ['named'] } }]
const { findings } = reportOf({ 'a.yaml': notebooks }, controls)
const cover = (found = findings) => coverFramework(framework, controls, found).requirements
const states = (found = findings) => cover(found).map(({ state }) => state)

test('findings stand under the requirements that their controls speak for', () => {
  const [named, through, nothing] = cover()
  expect(named?.controls.map(({ id }) => id)).toEqual(['test/root'])
  expect([named?.against.length, named?.unknown.length, named?.passed]).toEqual([1, 1, 1])
  expect(through?.controls.map(({ id }) => id)).toEqual(['test/internet'])
  expect(through?.against.map(({ resource }) => resource.address)).toEqual(['Open'])
  expect(nothing).toMatchObject({ controls: [], state: 'not-testable' })
})

test('a failure speaks against, then what is not known, then what passed; nothing judged is no evidence', () => {
  const without = (...verdicts: readonly string[]) =>
    findings.filter(({ verdict }) => !verdicts.includes(verdict))
  expect(states()).toEqual(['against', 'against', 'not-testable'])
  expect(states(without('fail'))).toEqual(['unknown', 'unknown', 'not-testable'])
  expect(states(without('fail', 'unknown'))).toEqual(['for', 'for', 'not-testable'])
  expect(states([])).toEqual(['not-judged', 'not-judged', 'not-testable'])
})

test('what is accepted with a reason is told apart', () => {
  const suppressed = { reason: 'agreed', source: 'parapet.yaml:1' }
  const accepted = findings.map((one) => (one.verdict === 'pass' ? one : { ...one, suppressed }))
  expect(states(accepted)).toEqual(['for', 'for', 'not-testable'])
  expect(cover(accepted).map((one) => one.accepted.length)).toEqual([2, 2, 0])
})

test('findings keep their order', () => {
  const both = {
    ...framework,
    requirements: [{ id: 'named', text: 'x', via: { 'aws-security-hub': ['SageMaker.1'] } }],
  }
  const [only] = coverFramework(both, controls, findings).requirements
  expect(only?.against).toEqual(findings.filter(({ verdict }) => verdict === 'fail'))
})
