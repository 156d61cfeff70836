import { expect, test } from 'vitest'
import { readType } from '../read/read-type.ts'
import { kms } from './kms.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }
const alias = (name: string, key?: string) => ({
  AliasName: name,
  AliasArn: `arn:aws:kms:eu-west-1:111122223333:${name}`,
  ...(key !== undefined && { TargetKeyId: key }),
})

test('the alias of AWS stands for the key behind it, that of a customer does not', async () => {
  const entry = kms.find(({ type }) => type === 'AWS::KMS::Alias')
  if (entry === undefined) throw new Error('no entry')
  const Aliases = [alias('alias/aws/s3', 'one'), alias('alias/mine', 'two'), alias('alias/aws/ebs')]
  const { resources } = await readType(entry, place, undefined, () => Promise.resolve({ Aliases }))
  expect(resources.map(({ names }) => names)).toEqual([
    [
      'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3',
      'alias/aws/s3',
      'one',
      'arn:aws:kms:eu-west-1:111122223333:key/one',
    ],
    ['arn:aws:kms:eu-west-1:111122223333:alias/mine', 'alias/mine'],
  ])
})
