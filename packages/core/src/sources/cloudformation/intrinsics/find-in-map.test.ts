import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../../test/support/read-template.ts'

const rows = (count: number): unknown =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, { image: `v${index}` }]))

function read(call: unknown): ReturnType<typeof readTemplate> {
  return readTemplate(
    JSON.stringify({
      Transform: 'AWS::LanguageExtensions',
      Parameters: { Region: { Type: 'String' }, Env: { Type: 'String' } },
      Mappings: {
        Map: { us: { image: 'one', zone: 'same' }, eu: { image: 'two', zone: 'same' } },
        Some: { us: { image: 'one', zone: 'a' }, eu: { zone: 'b' } },
        Lists: { us: { items: ['x'] }, eu: { items: ['y'] } },
        Mixed: { us: { items: ['x'] }, eu: { items: 'y' } },
        Odd: { us: 'plain' },
        Many: rows(64),
        TooMany: rows(65),
      },
      Resources: { Subject: { Type: 'AWS::S3::Bucket', Properties: { P: { 'Fn::FindInMap': call } } } },
    }),
  )
}

const region = { Ref: 'Region' }
const env = { Ref: 'Env' }
const choice = (condition: string, then: unknown, otherwise: unknown): unknown => ({
  if: condition,
  then,
  else: otherwise,
})
const lacking: unknown = expect.stringMatching(/^<Fn::FindInMap at/)

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html
describe('Fn::FindInMap', () => {
  test.each<[string, unknown, unknown, readonly string[]]>([
    ['rows that hold lists', ['Lists', region, 'items'], choice('Region=us', ['x'], ['y']), []],
    ['a list and a text', ['Mixed', region, 'items'], choice('Region=us', ['x'], 'y'), []],
    ['rows without the second key cannot be meant', ['Some', region, 'image'], 'one', []],
    ['rows that say the same', ['Map', region, 'zone'], 'same', []],
    ['a default that says the same', ['Map', region, 'zone', { DefaultValue: 'same' }], 'same', []],
    [
      'a default that says something else',
      ['Map', region, 'zone', { DefaultValue: 'other' }],
      choice('Region=us', 'same', choice('Region=eu', 'same', 'other')),
      [],
    ],
    ['a second key that is not known', ['Map', 'us', env], choice('Env=image', 'one', 'same'), []],
    [
      'a default in a row with an unknown key',
      ['Some', 'eu', env, { DefaultValue: 'z' }],
      choice('Env=zone', 'b', 'z'),
      [],
    ],
    ['a key that no row has', ['Map', region, 'none'], lacking, ['not-in-mapping']],
    ['a default for a key that no row has', ['Map', region, 'none', { DefaultValue: 'd' }], 'd', []],
    ['a second key that is missing', ['Map', 'us', 'none', { DefaultValue: 'd' }], 'd', []],
    ['a mapping that is missing', ['None', 'us', 'image', { DefaultValue: 'd' }], 'd', []],
    ['a row that is no map', ['Odd', 'us', 'image'], lacking, ['not-in-mapping']],
    ['options that are no map', ['Map', 'none', 'image', 'DefaultValue'], lacking, ['not-in-mapping']],
    ['options without a default', ['Map', 'none', 'image', {}], lacking, ['not-in-mapping']],
    [
      'a key with a hole',
      ['Map', { 'Fn::Sub': 'x-${Env}' }, 'image'],
      '<Fn::FindInMap("x-${Env}","image")>',
      [],
    ],
    ['more rows than are kept apart', ['TooMany', region, 'image'], '<Fn::FindInMap(Region,"image")>', []],
    ['one key', ['Map', 'us'], lacking, ['invalid-function']],
    ['no key', ['Map'], lacking, ['invalid-function']],
    ['nothing', [], lacking, ['invalid-function']],
    ['a text', 'Map', lacking, ['invalid-function']],
  ])('%s', (_, call, expected, codes) => {
    const result = read(call)
    expect(result.plain('P')).toEqual(expected)
    expect(result.codes).toEqual(codes)
  })

  test('as many rows as are kept apart', () => {
    expect(read(['Many', region, 'image']).plain('P')).toMatchObject({ if: 'Region=k0', then: 'v0' })
  })
})
