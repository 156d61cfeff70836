import { expect, test } from 'vitest'
import controlsSchema from '../../../../spec/schemas/controls.schema.json' with { type: 'json' }
import scanSchema from '../../../../spec/schemas/scan.schema.json' with { type: 'json' }
import { ownSchema } from '../../test/support/json-schema.ts'
import { internetControl, notebooks, reportOf, usual } from '../../test/support/report-of.ts'
import { controls } from '../controls/index.ts'
import { frameworks, serviceResponsibilities } from '../frameworks/index.ts'
import { coverFramework, responsibilitiesOf } from '../scan/index.ts'
import { renderControls } from './controls.ts'
import { renderJson } from './json.ts'
import type { Report } from './report.ts'

const validScan = ownSchema(scanSchema)
const validControls = ownSchema(controlsSchema)
const everything = { passes: true, unknown: 'show' } as const

function check(report: Report): void {
  expect(validScan(JSON.parse(renderJson(report, everything))), JSON.stringify(validScan.errors)).toBe(true)
}

test('a report is as its schema says', () => {
  check(reportOf({ 'a.yaml': notebooks, 'b.yaml': 'Resources: { A: { Type: AWS::SNS::Topic, Type: x } }' }))
  check(reportOf({}))
})

test('a report with everything in it is as its schema says', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const location = { file: 'lib/app.ts', line: 12, column: 5, endLine: 12, endColumn: 6 }
  const findings = report.findings.map((one) => ({
    ...one,
    suppressed: { reason: 'agreed', source: 'parapet.yaml:1', expires: '2026-12-31' },
    evidence: [{ message: 'a fact', place: one.place }, { message: 'another' }],
    resource: {
      ...one.resource,
      names: ['arn:aws:s3:::bucket'],
      origin: { construct: 'App/Notebook', location },
      scope: { ...one.resource.scope, account: { kind: 'scalar', value: '012345678901' } as const },
    },
  }))
  const errors = [{ control: 'test/root', resource: 'a.yaml#Open', message: 'no such thing' }]
  const covered = frameworks.map((framework) => coverFramework(framework, report.controls, findings))
  const responsibilities = responsibilitiesOf(serviceResponsibilities, report.resources, findings)
  check({ ...report, findings, errors, frameworks: covered, responsibilities })
})

test('the time stands in it only when the report has one', () => {
  const time = '2026-11-24T09:00:00.000Z'
  const stamped: unknown = JSON.parse(renderJson({ ...reportOf({}), time }, usual))
  expect(stamped).toMatchObject({ time })
  expect(validScan(stamped), JSON.stringify(validScan.errors)).toBe(true)
  expect(JSON.parse(renderJson(reportOf({}), usual))).not.toHaveProperty('time')
})

test('the schema refuses what is not in it', () => {
  const report: object = JSON.parse(renderJson(reportOf({}), usual)) as object
  expect(validScan({ ...report, other: 1 })).toBe(false)
  expect(validScan({ ...report, version: '2.0' })).toBe(false)
})

test('the list of controls is as its schema says', () => {
  for (const list of [controls, [internetControl]]) {
    expect(
      validControls(JSON.parse(renderControls(list, 'json'))),
      JSON.stringify(validControls.errors),
    ).toBe(true)
  }
})
