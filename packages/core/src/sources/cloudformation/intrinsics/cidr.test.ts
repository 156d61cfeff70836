import { describe, expect, test } from 'vitest'
import { readExpression, readTemplate } from '../../../../test/support/read-template.ts'
import { ipv4Blocks } from './cidr.ts'

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html
describe('blocks in a block', () => {
  test.each<[string, number, number, readonly string[]]>([
    ['10.0.0.0/24', 2, 6, ['10.0.0.0/26', '10.0.0.64/26']],
    ['10.0.0.0/24', 1, 8, ['10.0.0.0/24']],
    ['10.0.0.0/30', 2, 1, ['10.0.0.0/31', '10.0.0.2/31']],
    ['255.255.255.0/24', 1, 4, ['255.255.255.0/28']],
    ['128.0.0.0/1', 1, 31, ['128.0.0.0/1']],
    ['10.0.255.0/23', 2, 8, ['10.0.254.0/24', '10.0.255.0/24']],
  ])('%s, %i, %i', (block, count, bits, expected) => {
    expect(ipv4Blocks(block, count, bits)).toEqual(expected)
  })

  test('256 at most', () => {
    const blocks = ipv4Blocks('10.0.0.0/8', 256, 8) ?? []
    expect([blocks.length, blocks.at(0), blocks.at(-1)]).toEqual([256, '10.0.0.0/24', '10.0.255.0/24'])
    expect(ipv4Blocks('10.0.0.0/8', 257, 8)).toBeUndefined()
  })

  test.each<[string, string, number, number]>([
    ['more than the block holds', '10.0.0.0/24', 3, 7],
    ['a block larger than the block', '10.0.0.0/24', 1, 9],
    ['an address', '10.0.0.0/32', 1, 1],
    ['no block', '10.0.0.0/24', 0, 6],
    ['half a block', '10.0.0.0/24', 1.5, 6],
    ['no host bits', '10.0.0.0/24', 1, 0],
    ['half a host bit', '10.0.0.0/24', 1, 1.5],
    ['an octet too large', '10.0.0.256/24', 1, 6],
    ['an octet that is no number', '10.0.x.0/24', 1, 6],
    ['three octets', '10.0.0/24', 1, 6],
    ['five octets', '10.0.0.0.0/24', 1, 6],
    ['no prefix', '10.0.0.0', 1, 6],
    ['a prefix of everything', '0.0.0.0/0', 1, 6],
    ['a prefix below zero', '0.0.0.0/-1', 1, 6],
    ['a prefix too long', '10.0.0.0/33', 1, 6],
    ['a prefix that is no number', '10.0.0.0/x', 1, 6],
  ])('%s', (_, block, count, bits) => {
    expect(ipv4Blocks(block, count, bits)).toBeUndefined()
  })
})

describe('Fn::Cidr', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['!Cidr [10.0.0.0/16, 2]', ['10.0.0.0/24', '10.0.1.0/24'], []],
    ['!Cidr [10.0.0.0/16, !Ref Env, 8]', '<Fn::Cidr("10.0.0.0/16",Env,"8")>', []],
    ['!Cidr [10.0.0.0/16, 2, !Ref Env]', '<Fn::Cidr("10.0.0.0/16","2",Env)>', []],
    ['!Cidr [!Ref Names, 2, 8]', '<Fn::Cidr(["a","b"],"2","8")>', []],
    ['!Cidr x', expect.stringMatching(/^<Fn::Cidr at/), ['invalid-function']],
    [
      '!Cidr [!If [Prod, 10.0.0.0/16, 10.1.0.0/16], 1, 8]',
      { if: 'Env=prod', then: ['10.0.0.0/24'], else: ['10.1.0.0/24'] },
      [],
    ],
  ])('%s', (expression, expected, codes) => {
    const read = readExpression(expression)
    expect(read.plain('P')).toEqual(expected)
    expect(read.codes).toEqual(codes)
  })

  test('what a block rests on is kept', () => {
    expect(readExpression('!Cidr [10.0.0.0/16, !If [Dev, 1, 2], 8]').value('P')?.assumes).toEqual([
      { symbol: 'Stage', value: 'dev' },
    ])
  })
})

test.each(['Fn::Cidr', 'Fn::FindInMap'])('%s of more branches than are kept apart is unknown', (name) => {
  const names = Array.from({ length: 7 }, (_, index) => `C${index}`)
  const choose = (condition: string): unknown => ({ 'Fn::If': [condition, '1', '2'] })
  const first = { 'Fn::Join': ['', names.slice(0, 6).map(choose)] }
  const template = JSON.stringify({
    Parameters: Object.fromEntries(names.map((each) => [each, { Type: 'String' }])),
    Conditions: Object.fromEntries(names.map((each) => [each, { 'Fn::Equals': [{ Ref: each }, 'x'] }])),
    Resources: {
      Subject: { Type: 'AWS::S3::Bucket', Properties: { P: { [name]: [first, choose('C6'), '8'] } } },
    },
  })
  expect(readTemplate(template).plain('P')).toMatch(new RegExp(`^<${name} at`))
})
