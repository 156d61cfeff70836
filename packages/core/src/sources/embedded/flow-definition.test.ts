import { expect, test } from 'vitest'
import { graphOf } from '../../../test/support/view-of.ts'
import { controls } from '../../controls/index.ts'
import { assess } from '../../scan/assess.ts'

const flow = (definition: string, rest = ''): string => `
Resources:
  Flow:
    Type: AWS::Bedrock::Flow
    Properties:
      Name: f
      ExecutionRoleArn: arn:aws:iam::111122223333:role/f
      DefinitionString: ${definition}
${rest}
  Key: { Type: AWS::Lambda::Function }
Parameters: { Hidden: { Type: String } }
`
const judged = (template: string): readonly string[] => {
  const { units } = graphOf({ 'a.yaml': template })
  return assess(
    units,
    controls.filter(({ id }) => id === 'bedrock/flow-inline-code'),
  ).findings.map(({ verdict, place }) => `${verdict} ${place.path}`)
}

test('a definition in a text is judged like one that is written out', () => {
  const json = '{"Nodes":[{"Name":"a","Type":"InlineCode","Configuration":{"InlineCode":{"Code":"x"}}}]}'
  expect(judged(flow(`'${json}'`))).toEqual(['fail Definition.Nodes[0].Configuration.InlineCode'])
  expect(judged(flow(`'${json.replaceAll('InlineCode', 'Input')}'`))).toEqual([
    'pass Definition.Nodes[0].Configuration.InlineCode',
  ])
})

test('names in small letters, as the API has them', () => {
  const json = '{"nodes":[{"name":"a","type":"InlineCode","configuration":{"inlineCode":{"code":"x"}}}]}'
  expect(judged(flow(`'${json}'`))).toEqual(['fail Definition.Nodes[0].Configuration.InlineCode'])
})

test('a text that is not known leaves every node unknown', () => {
  expect(judged(flow('!Ref Hidden'))).toEqual([expect.stringMatching(/^unknown /)])
  expect(judged(flow("'not json'"))).toEqual([expect.stringMatching(/^unknown /)])
})

test('what a substitution names is tied to the flow', () => {
  const json =
    '{"Nodes":[{"Name":"a","Type":"LambdaFunction","Configuration":{"LambdaFunction":{"LambdaArn":"${Tool}"}}}]}'
  const graph = graphOf({
    'a.yaml': flow(`'${json}'`, '      DefinitionSubstitutions: { Tool: !GetAtt Key.Arn }'),
  })
  expect(graph.edgesFrom('a.yaml#Flow').map(({ to, rule }) => `${rule.path} ${to.address}`)).toEqual([
    'Definition.Nodes[].Configuration.LambdaFunction.LambdaArn Key',
  ])
})
