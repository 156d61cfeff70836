import { describe, expect, test } from 'vitest'
import { readPolicyText } from '../language/read.ts'
import { ownValues } from './outsider.ts'

function policies(Condition: object) {
  const Statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition }
  return [readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement }), 'resource').policy]
}

/** The addresses from which outsiders may call, under a policy that names these blocks. */
function addresses(key: string, ...blocks: string[]): readonly string[] {
  const values = ownValues(policies({ IpAddress: { [key]: blocks } })).get('aws:sourceip') ?? []
  return values.flatMap((value) => (value.kind === 'known' ? value.values.map(String) : []))
}

describe('addresses of outsiders', () => {
  const all = ['198.51.100.77', '203.0.113.77', '192.0.2.77', '100.64.77.77', '2001:db8:7777::77']
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ['no block that they are in', ['10.0.0.0/8'], []],
    ['a narrow block', ['198.51.100.0/24'], ['198.51.100.77']],
    ['one address', ['203.0.113.77'], ['203.0.113.77']],
    ['a block that is just narrow', ['198.0.0.0/8'], ['198.51.100.77']],
    ['a block that is not', ['198.0.0.0/7', '0.0.0.0/0'], []],
    ['a narrow block of long addresses', ['2001:db8::/32'], ['2001:db8:7777::77']],
    ['a block of long addresses that is not', ['2001:db8::/31', '::/0'], []],
    ['two blocks', ['198.51.100.0/24', '192.0.2.0/24'], ['198.51.100.77', '192.0.2.77']],
    ['no address', ['somewhere'], []],
  ]
  test.each(cases)('%s', (_name, blocks, gone) => {
    expect(addresses('aws:SourceIp', ...blocks)).toEqual(all.filter((address) => !gone.includes(address)))
  })

  test('blocks of another key are not theirs', () => {
    expect(addresses('aws:VpcSourceIp', '198.51.100.0/24')).toEqual(all)
    const opaque = policies({ NoOperator: { 'aws:SourceIp': '198.51.100.0/24' } })
    expect(ownValues(opaque).get('aws:sourceip')?.length).toBe(all.length + 1)
  })
})

test('every key may be missing, and some hold a set', () => {
  const values = ownValues([])
  for (const [, options] of values) expect(options[0]).toEqual({ kind: 'absent' })
  expect(values.get('cognito-identity.amazonaws.com:amr')?.[1]).toEqual({
    kind: 'known',
    values: ['unauthenticated'],
    set: true,
  })
  expect(values.get('www.amazon.com:app_id')?.[1]).toEqual({
    kind: 'known',
    values: ['amzn1.application.outsider'],
  })
})

test('a type of resource has keys of its own', () => {
  expect(ownValues([], { 's3:x': 'a' }).get('s3:x')).toEqual([
    { kind: 'absent' },
    { kind: 'known', values: ['a'] },
  ])
  expect(ownValues([]).get('s3:x')).toBeUndefined()
})
