import { describe, expect, test } from 'vitest'
import { evaluated } from '../../../../test/support/read-terraform.ts'

const around = `
variable "open" {}
variable "many" { type = list(string) }
variable "yes" { type = bool }
resource "aws_subnet" "some" { count = length(var.many) }
`
const refused: unknown = expect.stringMatching(/^<error at /)
const open = (call: string) => `<${call}>`
const when = (then: unknown, otherwise: unknown) => ({ if: 'var.yes=true', then, else: otherwise })

// https://developer.hashicorp.com/terraform/language/functions, "Collection Functions".
describe('a function of lists', () => {
  test.each<readonly [string, unknown]>([
    ['concat(["a", ""], ["b", "c"])', ['a', '', 'b', 'c']],
    ['concat([], [])', []],
    ['concat(["a"], "b")', refused],
    ['concat({ a = 1 })', refused],
    ['concat("a-${var.open}", [])', refused],
    ['concat(null)', []],
    ['concat(["a"], null)', ['a']],
    ['concat(var.many)', open('var.many')],
    ['concat(var.many, ["a"])', [open('elements(var.many)'), 'a']],
    ['flatten([["a", "b"], [], ["c"]])', ['a', 'b', 'c']],
    ['flatten([[["a", "b"], []], ["c"]])', ['a', 'b', 'c']],
    ['flatten([var.open, ["a"]])', [open('elements(var.open)'), 'a']],
    ['length(flatten([var.open, ["a"]]))', open('length([elements(var.open),"a"])')],
    ['flatten([concat(["a"], var.many)])', ['a', open('elements(var.many)')]],
    ['flatten(var.many)', open('var.many')],
    ['distinct(["a", "b", "a", "c", "b"])', ['a', 'b', 'c']],
    ['distinct([var.open, var.open])', [open('var.open')]],
    ['distinct([{ a = 1 }, { a = 2 }])', [{ a: 1 }, { a: 2 }]],
    ['distinct(var.many)', open('var.many')],
    ['toset(["c", "b", "b", "a"])', ['a', 'b', 'c']],
    ['toset([10, 2, 10])', [2, 10]],
    ['toset(["b", 1, "1", true])', ['1', 'b', 'true']],
    ['toset(["b", var.open, "b"])', ['b', open('elements(var.open)')]],
    ['toset({ a = 1 })', [1]],
    ['toset(var.many)', open('var.many')],
    ['tolist(["b", "a"])', ['b', 'a']],
    ['tolist()', open('tolist()')],
    ['compact(["a", "", "b", null, "c"])', ['a', 'b', 'c']],
    [
      'compact(["a", var.open, aws_subnet.some[0].id])',
      ['a', open('elements(var.open)'), open('aws_subnet.some[*].id')],
    ],
    ['compact(var.many)', open('var.many')],
    ['length([])', 0],
    ['length(["a", "b"])', 2],
    ['length({ a = "b" })', 1],
    ['length("hello")', 5],
    ['length("👾🕹️")', 2],
    ['length(var.open)', open('length(var.open)')],
    ['length(null)', open('length(nothing)')],
    ['length([for x in ["a", "b"] : x if x == "a" || var.yes])', when(2, 1)],
    ['element(["a", "b", "c"], 1)', 'b'],
    ['element(["a", "b", "c"], 3)', 'a'],
    ['element(["a", "b", "c"], -1)', 'c'],
    ['element([], 0)', refused],
    ['element(var.many, 0)', open('element(var.many)')],
    ['element(["a"], var.open)', open('element(["a"])')],
    ['element(concat(var.many, ["a"]), 0)', open('element([elements(var.many),"a"])')],
    ['element()', open('element()')],
    ['one([])', undefined],
    ['one(["a"])', 'a'],
    ['one(["a", "b"])', refused],
    ['one(null)', undefined],
    ['one(var.many)', open('one(var.many)')],
    ['one(concat(var.many, ["a"]))', open('one([elements(var.many),"a"])')],
    ['contains(["a", "b", "c"], "a")', true],
    ['contains(["a", "b", "c"], "d")', false],
    ['contains([], "d")', false],
    ['contains(["a", var.open], "a")', true],
    ['contains(concat(["a"], var.many), "a")', true],
    ['contains(concat(["a"], var.many), "b")', open('contains(["a",elements(var.many)],"b")')],
    ['contains(["a"])', open('contains(["a"])')],
    ['contains(var.many, "a")', open('contains(var.many,"a")')],
    ['contains([{ a = 1 }], { a = 1 })', true],
    ['contains(range(70), 80)', false],
    ['contains(range(70), var.open)', expect.stringMatching(/^<contains\(\[0,1,/)],
    ['alltrue(["true", true])', true],
    ['alltrue([true, false])', false],
    ['alltrue([])', true],
    ['alltrue([var.open, false])', false],
    ['alltrue([var.open, true])', open('alltrue([var.open,true])')],
    ['anytrue(["true"])', true],
    ['anytrue([])', false],
    ['anytrue([false, false])', false],
    ['anytrue([var.open, true])', true],
    ['anytrue([var.open, false])', open('anytrue([var.open,false])')],
    ['anytrue(var.many)', open('anytrue(var.many)')],
    ['sort(["e", "d", "a", "x"])', ['a', 'd', 'e', 'x']],
    ['sort(var.many)', open('var.many')],
    ['reverse([1, 2, 3])', [3, 2, 1]],
    ['reverse(var.many)', open('var.many')],
    ['slice(["a", "b", "c", "d"], 1, 3)', ['b', 'c']],
    ['slice(["a", "b"], 0, 2)', ['a', 'b']],
    ['slice(["a", "b"], 1, 1)', []],
    ['slice(["a", "b"], 0, 3)', refused],
    ['slice(["a", "b"], -1, 2)', refused],
    ['slice(["a", "b"], 2, 1)', refused],
    ['slice(["a", "b"], var.open, 2)', open('slice(["a","b"])')],
    ['slice(["a", "b"], 0, var.open)', open('slice(["a","b"])')],
    ['slice(var.many, 0, 1)', open('slice(var.many)')],
    ['slice(concat(["a"], var.many), 0, 1)', open('slice(["a",elements(var.many)])')],
    ['slice()', open('slice()')],
    ['range(3)', [0, 1, 2]],
    ['range(1, 4)', [1, 2, 3]],
    ['range(1, 8, 2)', [1, 3, 5, 7]],
    ['range(1, 4, 0.5)', [1, 1.5, 2, 2.5, 3, 3.5]],
    ['range(4, 1)', [4, 3, 2]],
    ['range(-2)', [0, -1]],
    ['range(10, 5, -2)', [10, 8, 6]],
    ['range(1, 4, -1)', []],
    ['range(1, 4, 0)', refused],
    ['range(var.open)', open('range(var.open)')],
    ['range(0, var.open)', open('range(0,var.open)')],
    ['range(0, 9, var.open)', open('range(0,9,var.open)')],
    ['range()', open('range()')],
    ['length(range(1024))', 1024],
    ['range(1025)', open('range(1025)')],
    ['coalescelist(["a", "b"], ["c"])', ['a', 'b']],
    ['coalescelist([], ["c"])', ['c']],
    ['coalescelist([], [])', refused],
    ['coalescelist([], var.many, ["a"])', expect.stringMatching(/^<coalescelist\(/)],
    ['setunion(["a", "b"], ["b", "c"])', ['a', 'b', 'c']],
    ['setsubtract(["a", "b", "c"], ["a", "c"])', ['b']],
    ['setintersection(["a", "b"], ["b", "c"], ["b", "d"])', ['b']],
    ['setsubtract(["a"], var.many)', open('setsubtract(["a"],var.many)')],
    ['setsubtract([var.open], ["a"])', open('setsubtract([var.open],["a"])')],
    ['setintersection("a", [])', open('setintersection("a",[])')],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, around)).toEqual(is)
  })
})

describe('an item after others of which it is not known how many there are', () => {
  test.each<readonly [string, unknown]>([
    ['concat(["a"], var.many)[0]', 'a'],
    ['concat(["a"], var.many, ["b"])[2]', open('index(["a",elements(var.many),"b"],2)')],
    ['concat(["a"], var.many)[1]', open('elements(var.many)')],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, around)).toEqual(is)
  })
})

test('lists are flattened to a depth', () => {
  const deep = `${'['.repeat(40)}1${']'.repeat(40)}`
  expect(JSON.stringify(evaluated(`flatten(${deep})`))).toMatch(/^\[\[+1\]+\]$/)
  const shallow = `${'['.repeat(20)}1${']'.repeat(20)}`
  expect(evaluated(`flatten(${shallow})`)).toEqual([1])
})
