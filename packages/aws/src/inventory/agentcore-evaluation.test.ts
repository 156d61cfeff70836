import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import { agentcoreEvaluation } from './agentcore-evaluation.ts'

test('evaluators of AWS are not ours to judge', async () => {
  const { resources } = await readReplies(agentcoreEvaluation, 'AWS::BedrockAgentCore::Evaluator', {
    ListEvaluators: {
      evaluators: [
        { evaluatorArn: 'arn:of-aws', evaluatorId: 'Builtin.Helpfulness', evaluatorType: 'Builtin' },
        { evaluatorArn: 'arn:ours', evaluatorId: 'ours', evaluatorType: 'Custom' },
      ],
    },
  })
  expect(resources.map(({ address }) => address)).toEqual(['arn:ours'])
})
