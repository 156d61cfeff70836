import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
import { control } from './trail-no-ai-data-events.ts'

const recorded = (types: string): string => `
  Agent: { Type: AWS::Bedrock::Agent }
  Base: { Type: AWS::Bedrock::KnowledgeBase }
  Endpoint: { Type: AWS::SageMaker::Endpoint }
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      AdvancedEventSelectors:
        - FieldSelectors: [{ Field: resources.type, Equals: ${types} }]
`
const told = (types: string): readonly string[] =>
  [control.evaluate(viewOf(recorded(types), 'Trail'))]
    .flat()
    .map(({ verdict, message }) => `${verdict}: ${message}`)

test('everything that is left out is named at once', () => {
  expect(told('[AWS::SageMaker::Endpoint]')).toEqual([
    'fail: data events are not asked for of `AWS::Bedrock::AgentAlias`, `AWS::Bedrock::KnowledgeBase`',
  ])
  expect(told('[AWS::SageMaker::Endpoint, !Ref P]')).toEqual([
    'unknown: whether data events are asked for is not known of `AWS::Bedrock::AgentAlias`, `AWS::Bedrock::KnowledgeBase`',
  ])
})
