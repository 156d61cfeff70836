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
  const { units } = readCloudFormation(inMemoryFiles({ 't.yaml': template }), 't.yaml', {})
  const edges = buildGraph(units, relationRules).edgesFrom('t.yaml#Logs')
  expect(edges.map(({ to }) => to.address)).toEqual(functions)
})
