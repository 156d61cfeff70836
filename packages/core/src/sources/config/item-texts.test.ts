import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemTexts } from './item-texts.ts'

const LISTS = ['configurationItems', 'baseConfigurationItems', 'Results']

test('the items of any document are what JSON says they are', () => {
  const item = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.string())
  const other = fc.dictionary(
    fc.string().filter((key) => !LISTS.includes(key)),
    fc.jsonValue({ maxDepth: 3 }),
  )
  const name = fc.constantFrom(...LISTS)
  fc.assert(
    fc.property(
      other,
      name,
      fc.array(item),
      other,
      fc.constantFrom(0, 2),
      (before, list, items, after, indent) => {
        const text = JSON.stringify({ ...before, [list]: items, ...after }, undefined, indent)
        const found = itemTexts(text)
        expect(found?.isWhole).toBe(true)
        expect(found?.texts.map((one): unknown => JSON.parse(one))).toEqual(JSON.parse(JSON.stringify(items)))
      },
    ),
  )
})

test.each([
  ['no list', '{"configurationItems": {"a": []}}'],
  ['a list deeper down', '{"a": {"configurationItems": []}}'],
  ['a list of lists', '[{"configurationItems": []}]'],
  ['a name that is a value', '{"a": "configurationItems", "b": []}'],
  ['nothing', ''],
])('%s holds no items', (_what, text) => {
  expect(itemTexts(text)).toBeUndefined()
})

test.each([
  ['{"configurationItems": [{"a": 1}, {"b"', ['{"a": 1}']],
  ['{"configurationItems": [{"a": "]}"}, "x', ['{"a": "]}"}']],
  ['{"configurationItems": [', []],
])('of %s what is whole', (text, texts) => {
  expect(itemTexts(text)).toEqual({ texts, isWhole: false })
})
