import { expect, test } from 'vitest'
import type { Request } from '../call/call.ts'
import { inventory } from '../inventory/index.ts'
import type { JsonObject } from '../shape/json.ts'
import { readAws } from './scan-accounts.ts'

const MACHINE = 'arn:aws:states:eu-west-1:111122223333:stateMachine:train'
const entries = inventory.filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')

const readWith = (definition: string) =>
  readAws({
    regions: ['eu-west-1'],
    entries,
    connect: () => (request) => Promise.resolve(answer(request, definition)),
  })

function answer({ operation }: Request, definition: string): JsonObject {
  switch (operation) {
    case 'GetCallerIdentity':
      return { Account: '111122223333', Arn: 'arn:aws:iam::111122223333:role/scan' }
    case 'ListStateMachines':
      return { stateMachines: [{ stateMachineArn: MACHINE, name: 'train' }] }
    case 'DescribeStateMachine':
      return { stateMachineArn: MACHINE, name: 'train', definition }
    default:
      return {}
  }
}

test('the jobs in the definition of a state machine are resources of the account, without a place', async () => {
  const { units, diagnostics } = await readWith(
    JSON.stringify({
      States: {
        Train: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sagemaker:createTrainingJob.sync',
          Parameters: { RoleArn: 'arn:aws:iam::111122223333:role/train' },
        },
      },
    }),
  )
  const jobs = units.flatMap(({ resources }) => resources).filter(({ type }) => type.endsWith('TrainingJob'))
  expect(diagnostics).toEqual([])
  expect(jobs).toMatchObject([
    { id: `111122223333/eu-west-1#${MACHINE}/Train`, type: 'AWS::SageMaker::TrainingJob' },
  ])
  expect(jobs[0]?.at).toBeUndefined()
  expect(jobs[0]?.properties.entries.get('RoleArn')).toEqual({
    kind: 'scalar',
    value: 'arn:aws:iam::111122223333:role/train',
  })
})

test('a definition that is no JSON is told with the account', async () => {
  const { diagnostics } = await readWith('{"States": ')
  expect(diagnostics.map(({ file, location }) => [file, location])).toEqual([
    ['111122223333/eu-west-1', undefined],
  ])
})
