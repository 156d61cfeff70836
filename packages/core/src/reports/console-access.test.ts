import { expect, test } from 'vitest'
import { reportOf } from '../../test/support/report-of.ts'
import { pathAccess } from '../paths/index.ts'
import { buildGraph, relationRules } from '../relations/index.ts'
import { consoleAccess } from './console-access.ts'
import { maskedOf } from './masked.ts'

const trust =
  '{ Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }] }'
const role = (name: string, statement: string): string => `
  ${name}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${trust}
      Policies: [{ PolicyName: p, PolicyDocument: { Version: "2012-10-17", Statement: [${statement}] } }]
`
const template = `Resources:
  Endpoint: { Type: AWS::SageMaker::Endpoint, Properties: { EndpointName: chat, EndpointConfigName: c } }
  Queue: { Type: AWS::SQS::Queue }
${role('Caller', '{ Sid: Ask, Effect: Allow, Action: sagemaker:InvokeEndpoint, Resource: "*" }')}
${role('Owner', '{ Sid: All, Effect: Allow, Action: "*", Resource: "*" }')}
${role('Sometimes', '{ Sid: Office, Effect: Allow, Action: sagemaker:DeleteEndpoint, Resource: "*", Condition: { IpAddress: { "aws:SourceIp": 198.51.100.0/24 } } }')}
${role('Nobody', '{ Sid: Else, Effect: Allow, Action: sqs:SendMessage, Resource: "*" }')}
`

test('each AI resource has a row for everybody who can do something to it, and why', () => {
  const report = reportOf({ 't.yaml': template })
  const graph = buildGraph(
    report.units.map(({ unit }) => unit),
    relationRules,
  )
  const { grants } = consoleAccess(
    graph,
    new Map([['t.yaml#Endpoint', { kind: 'ai-resource' }]]),
    maskedOf(report),
  )
  const rows = grants.map(({ principal, actions, decision, evidence }) => [
    principal,
    actions,
    decision,
    evidence.map(({ at }) => at?.line),
  ])
  expect(rows).toEqual([
    ['t.yaml#Caller', ['sagemaker:InvokeEndpoint'], 'allowed', [9]],
    ['t.yaml#Owner', ['sagemaker:*'], 'allowed', [16]],
    ['t.yaml#Sometimes', ['sagemaker:DeleteEndpoint'], 'conditional', [23]],
  ])
  expect(grants[2]?.condition).toContain('aws:SourceIp')
})

test('access that was worked out before is asked again, and what was given for it counts', () => {
  const report = reportOf({ 't.yaml': template })
  const graph = buildGraph(
    report.units.map(({ unit }) => unit),
    relationRules,
  )
  const relevance = new Map([['t.yaml#Endpoint', { kind: 'ai-resource' } as const]])
  const none = { ...pathAccess(graph), whoCan: () => [] }
  expect(consoleAccess(graph, relevance, maskedOf(report), none).grants).toEqual([])
  expect(consoleAccess(graph, relevance, maskedOf(report), pathAccess(graph))).toEqual(
    consoleAccess(graph, relevance, maskedOf(report)),
  )
})
