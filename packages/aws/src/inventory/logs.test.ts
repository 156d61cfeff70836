import { expect, test } from 'vitest'
import { readType } from '../read/read-type.ts'
import { logs } from './logs.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }
const ARN = 'arn:aws:logs:eu-west-1:111122223333:log-group:/chat'

test('the ARN that destinations write, with `:*` at its end, leads to the log group', async () => {
  const entry = logs.find(({ type }) => type === 'AWS::Logs::LogGroup')
  if (entry === undefined) throw new Error('no entry')
  const logGroups = [{ logGroupName: '/chat', logGroupArn: ARN, arn: `${ARN}:*` }]
  const { resources } = await readType(entry, place, undefined, () => Promise.resolve({ logGroups }))
  expect(resources.map(({ address, names }) => [address, names])).toEqual([[ARN, [ARN, '/chat', `${ARN}:*`]]])
})
