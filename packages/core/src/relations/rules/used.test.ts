import { expect, test } from 'vitest'
import { graphOf } from '../../../test/support/view-of.ts'
import { recognize } from '../../scan/recognize.ts'
import { spreadRelevance } from '../../scan/relevance.ts'

const relevant = (resources: string): readonly string[] => {
  const graph = graphOf({ 'a.yaml': `Resources:${resources}` })
  return [...spreadRelevance(graph, recognize(graph)).keys()].map((id) => id.split('#')[1] ?? '').sort()
}

test('what the code of a consumer keeps, reads and tells by a variable is part of the workload', () => {
  expect(
    relevant(`
  Chat:
    Type: AWS::Lambda::Function
    Properties:
      Environment: { Variables: { BEDROCK_MODEL: m, TABLE: !Ref Memory, PROMPT: !Ref Prompt, BUS: !GetAtt Bus.Arn } }
  Memory: { Type: AWS::DynamoDB::Table, Properties: { SSESpecification: { KMSMasterKeyId: !Ref Key } } }
  Key: { Type: AWS::KMS::Key }
  Prompt: { Type: AWS::SSM::Parameter }
  Bus: { Type: AWS::Events::EventBus }
  BusPolicy: { Type: AWS::Events::EventBusPolicy, Properties: { EventBusName: !Ref Bus, StatementId: s } }
  Stranger: { Type: AWS::DynamoDB::Table }
  Other: { Type: AWS::SSM::Parameter }
`),
  ).toEqual(['Bus', 'BusPolicy', 'Chat', 'Key', 'Memory', 'Prompt'])
})

test('the table whose changes start a consumer, and the bus whose rule does', () => {
  expect(
    relevant(`
  Chat: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { BEDROCK_MODEL: m } } } }
  Changes:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { FunctionName: !Ref Chat, EventSourceArn: !GetAtt Table.StreamArn }
  Table: { Type: AWS::DynamoDB::Table }
  Rule: { Type: AWS::Events::Rule, Properties: { EventBusName: !Ref Bus, Targets: [{ Id: a, Arn: !GetAtt Chat.Arn }] } }
  Bus: { Type: AWS::Events::EventBus }
`),
  ).toEqual(['Bus', 'Changes', 'Chat', 'Rule', 'Table'])
})

test('a part of the ARN of a key leads to the key', () => {
  expect(
    relevant(`
  Notebook:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { KmsKeyId: !Select [1, !Split ['/', !GetAtt Key.Arn]] }
  Key: { Type: AWS::KMS::Key }
`),
  ).toEqual(['Key', 'Notebook'])
})
