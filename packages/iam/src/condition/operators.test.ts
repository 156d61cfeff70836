import { expect, test } from 'vitest'
import type { WrittenOperator } from './operators.ts'
import { readOperator } from './operators.ts'

const cases: readonly [string, WrittenOperator | undefined][] = [
  ['StringLike', { operator: 'StringLike', ifExists: false }],
  ['BOOLIFEXISTS', { operator: 'Bool', ifExists: true }],
  ['forAnyValue:arnnotlikeIfExists', { operator: 'ArnNotLike', qualifier: 'ForAnyValue', ifExists: true }],
  ['ForAllValues:Null', { operator: 'Null', qualifier: 'ForAllValues', ifExists: false }],
  ['NullIfExists', undefined],
  [':StringLike', undefined],
  ['ForSomeValues:StringLike', undefined],
  ['ForAllValues:', undefined],
  ['IfExists', undefined],
  ['', undefined],
]
test.each(cases)('%s is taken apart', (text, expected) => {
  expect(readOperator(text)).toEqual(expected)
})
