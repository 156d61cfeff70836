import { expect, test } from 'vitest'
import { ownNames } from './own-names.ts'

test('arguments, keys and dynamic blocks of the block alone', () => {
  const text = `resource "a" "b" {
  c = var.c # d = 1
  e { f = 1 }
  dynamic "g" { for_each = [] }
  h = { i = "j = 2 {" }
}
k = 1`
  expect([...ownNames(text, 0)].sort()).toEqual(['c', 'g', 'h'])
  expect([...ownNames('{ "l" = 1, M = 2 }', 0)].sort()).toEqual(['M', 'l'])
  expect([...ownNames('nothing', 0)]).toEqual([])
})
