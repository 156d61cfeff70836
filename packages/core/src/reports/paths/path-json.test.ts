import { expect, test } from 'vitest'
import pathsSchema from '../../../../../spec/schemas/paths.schema.json' with { type: 'json' }
import { ownSchema } from '../../../test/support/json-schema.ts'
import { simpleFacts } from '../../../test/support/path-facts.ts'
import { notebooks, reportOf } from '../../../test/support/report-of.ts'
import { graphOf } from '../../../test/support/view-of.ts'
import { factsOf } from '../../paths/index.ts'
import { type AcceptedPath, reportPaths } from '../../scan/index.ts'
import { maskedOf } from '../masked.ts'
import { renderPathsJson } from './path-json.ts'

const template = `
Resources:
  Caller:
    Type: AWS::IAM::User
    Properties:
      Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: 'iam:*', Resource: '*' }] } }]
  Trusting:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { AWS: '444455556666' }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: '*' }] } }]
`
const graph = graphOf({ 't.yaml': template })
const masked = maskedOf(reportOf({ 'a.yaml': notebooks }))
const validate = ownSchema(pathsSchema)

const at = { file: 'parapet.yaml', line: 2, column: 1, endLine: 2, endColumn: 2 }
const accepted: AcceptedPath = { from: 'human:*', reason: 'agreed', expires: '2027-01-01', at }

test.each([
  ['facts of the workload', factsOf(graph)],
  ['nothing taken for granted', factsOf(graph, { assume: [] })],
  ['facts without assumptions', simpleFacts(graph)],
])('is as its schema says: %s', (_, facts) => {
  const report = reportPaths(graph, { facts, findings: [], accepted: [accepted], today: '2026-11-24' })
  const text = renderPathsJson({ report, masked })
  expect(report.paths.some((path) => path.accepted !== undefined)).toBe(true)
  expect(report.chokePoints.length + Number(facts.outsiders.length === 0)).toBeGreaterThan(0)
  validate(JSON.parse(text))
  expect(validate.errors ?? []).toEqual([])
})
