import { expect, test } from 'vitest'
import { fill } from './fill.ts'

const item = { id: 'one', parent: { arn: 'arn:of' }, size: 3 }

test.each([
  ['id', 'one'],
  ['parent.arn', 'arn:of'],
  ['name', undefined],
  ['thing/{id}/{size}', 'thing/one/3'],
  ['thing/{name}', 'thing/'],
  ['{name}/a|{parent.arn}/a', 'arn:of/a'],
  ['{name}|thing/{id}', 'thing/one'],
  ['name|id', 'one'],
  ['{name}/{size}/{sid}|{id}/{size}/{sid}', 'one/3/'],
  ['{name}|{other}', undefined],
])('%s is filled', (template, filled) => {
  expect(fill(template, item)).toBe(filled)
})
