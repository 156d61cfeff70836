import { expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { readCloudFormation } from '../sources/index.ts'
import { buildGraph } from './graph.ts'
import { relationRules } from './rules/index.ts'

test.each([
  ['/aws/lambda/chat', ['Chat']],
  ['chat', ['Chat']],
  ['/aws/lambda/chat-old', []],
  ['/apps/chat', []],
])('a log group named `%s` belongs to the function that writes to it', (name, functions) => {
  const template = `
Resources:
  Chat:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: chat }
  Logs:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: ${name} }
`
  expect(targetsOf(template, 'Logs')).toEqual(functions)
})

test.each([
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:chat/invocations',
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:chat:live/invocations',
  'arn:aws:lambda:eu-west-1:111122223333:function:chat',
])('an integration with `%s` leads to the function', (uri) => {
  const template = `
Resources:
  Chat:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: chat }
  Method:
    Type: AWS::ApiGateway::Method
    Properties: { Integration: { Uri: '${uri}' } }
`
  expect(targetsOf(template, 'Method')).toEqual(['Chat'])
})

test.each([
  ['chat', 'Chat'],
  ['chat:live', 'Chat'],
  ['arn:aws:lambda:eu-west-1:111122223333:function:chat:live', 'Chat'],
  ['!Ref Live', 'Live'],
  ['!Ref First', 'First'],
])('a permission on `%s` leads to %s', (name, to) => {
  const template = `
Resources:
  Chat:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: chat }
  First:
    Type: AWS::Lambda::Version
    Properties: { FunctionName: !Ref Chat }
  Live:
    Type: AWS::Lambda::Alias
    Properties: { FunctionName: !Ref Chat, FunctionVersion: !GetAtt First.Version, Name: live }
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: ${name}
`
  expect(targetsOf(template, 'Permission')).toEqual([to])
})

test.each([
  ['endpoint/churn/variant/main', ['Endpoint']],
  ['endpoint/other/variant/main', []],
  ['table/churn', []],
  ['churn/table', []],
])('what scales `%s` belongs to %j', (id, to) => {
  const template = `
Resources:
  Endpoint:
    Type: AWS::SageMaker::Endpoint
    Properties: { EndpointName: churn }
  Scaling:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: { ResourceId: ${id} }
`
  expect(targetsOf(template, 'Scaling')).toEqual(to)
})

test('of several references in one text the type that a rule names first counts', () => {
  const template = `
Resources:
  Api: { Type: AWS::ApiGateway::RestApi }
  Live:
    Type: AWS::ApiGateway::Stage
    Properties: { RestApiId: !Ref Api, StageName: live }
  Before:
    Type: AWS::WAFv2::WebACLAssociation
    Properties: { ResourceArn: !Sub 'arn:aws:apigateway:eu-west-1::/restapis/\${Api}/stages/\${Live}' }
`
  expect(targetsOf(template, 'Before')).toEqual(['Live'])
})

function targetsOf(template: string, from: string): readonly string[] {
  const { units } = readCloudFormation(inMemoryFiles({ 't.yaml': template }), 't.yaml', {})
  const edges = buildGraph(units, relationRules).edgesFrom(`t.yaml#${from}`)
  return edges.map(({ to }) => to.address)
}
