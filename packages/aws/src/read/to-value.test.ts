import { expect, test } from 'vitest'
import type { UnknownProperty } from './reading.ts'
import { propertiesOf } from './to-value.ts'

const unknown = (path: string): UnknownProperty => ({ path, reason: 'untold', settle: 'kept nowhere' })

const read = (properties: Parameters<typeof propertiesOf>[0]['properties'], ...paths: readonly string[]) =>
  propertiesOf({
    type: 'AWS::Lambda::Function',
    address: 'arn',
    region: 'eu-west-1',
    names: [],
    properties,
    unknown: paths.map(unknown),
  }).entries

test('what no call tells is unknown where what holds it is there', () => {
  const code = read({ Code: {} }, 'Code.ZipFile').get('Code')
  expect(code?.kind === 'map' && code.entries.get('ZipFile')).toEqual({
    kind: 'unresolved',
    symbol: { id: 'arn.Code.ZipFile' },
    reason: 'untold',
    settle: 'kept nowhere',
  })
  expect(read({}, 'Code.ZipFile').get('Code')).toBeUndefined()
})

test('in every item of a list', () => {
  const groups = read({ Groups: [{}, { Skip: true }] }, 'Groups[].Skip').get('Groups')
  const items = groups?.kind === 'list' ? groups.items : []
  expect(items.map((item) => item.kind === 'map' && item.entries.get('Skip')?.kind)).toEqual([
    'unresolved',
    'unresolved',
  ])
})
