import { describe, expect, test } from 'vitest'
import { evaluated } from '../../../../test/support/read-terraform.ts'

const around = `
variable "open" {}
variable "other" {}
variable "many" { type = list(string) }
variable "yes" { type = bool }
variable "known" { default = "k" }
resource "aws_s3_bucket" "b" {}
resource "aws_subnet" "some" { count = length(var.many) }
resource "aws_subnet" "two" { count = 2 }
`
const refused: unknown = expect.stringMatching(/^<error at /)
const unknown = (name: string): unknown => expect.stringMatching(new RegExp(`^<${name}\\(`))
const open = (name: string) => `<${name}>`
const when = (test: string, ...[then, otherwise]: readonly unknown[]) => ({ if: test, then, else: otherwise })
const truth = (test: string) => when(test, true, false)

function check(expression: string, is: unknown): void {
  expect(evaluated(expression, around)).toEqual(is)
}

// https://developer.hashicorp.com/terraform/language/expressions/operators
describe('an operator', () => {
  test.each<readonly [string, unknown]>([
    ['7 / 2', 3.5],
    ['7 % 4', 3],
    ['7 - 9', -2],
    ['"3" * 2', 6],
    ['-"3"', -3],
    ['1 / 0', refused],
    ['1 % 0', refused],
    ['"3a" + 1', refused],
    ['"" + 1', refused],
    ['true + 1', refused],
    ['1 < true', refused],
    ['1 + var.open', open('+(1,var.open)')],
    ['var.open - 1', open('-(var.open,1)')],
    ['"a" + var.open', open('+("a",var.open)')],
    ['[1] + 1', unknown('\\+')],
    ['-var.open', open('-(var.open)')],
    ['-"a"', open('-("a")')],
    ['1 < 2', true],
    ['2 < 2', false],
    ['2 <= 2', true],
    ['3 <= 2', false],
    ['2 > 2', false],
    ['3 > 2', true],
    ['2 >= 2', true],
    ['1 >= 2', false],
    ['var.open > 1', truth('var.open > 1')],
    ['1 <= var.open', truth('1 <= var.open')],
    ['{}.a + 1', refused],
    ['1 + {}.a', refused],
    ['-{}.a', refused],
    ['!{}.a', refused],
    ['{}.a == 1', refused],
    ['1 != {}.a', refused],
    ['true && {}.a', refused],
    ['false && {}.a', false],
    ['true || {}.a', true],
    ['false || {}.a', refused],
    ['{}.a || true', refused],
    ['var.yes && true', truth('var.yes=true')],
    ['var.yes && false', false],
    ['var.yes || true', true],
    ['var.yes && var.open', truth('(var.yes=true & var.open=true)')],
    ['var.yes || var.open', truth('(var.yes=true | var.open=true)')],
    ['!var.yes', truth('!(var.yes=true)')],
    ['!!var.yes', truth('var.yes=true')],
    ['var.yes ? 1 : 2', when('var.yes=true', 1, 2)],
    ['var.yes ? null : null', undefined],
    ['var.yes ? 1 : null', when('var.yes=true', 1, undefined)],
    ['var.yes ? null : 1', when('var.yes=true', undefined, 1)],
    ['var.yes ? "a" : 1', when('var.yes=true', 'a', 1)],
    ['var.yes ? (var.yes ? 1 : 2) : (var.yes ? 3 : 4)', when('var.yes=true', 1, 4)],
    ['(var.yes ? 1 : 2) + 1', when('var.yes=true', 2, 3)],
    ['{}.a ? 1 : 2', refused],
    ['"true" ? 1 : 2', 1],
    ['[] ? 1 : 2', when('[]', 1, 2)],
  ])('%s', check)
})

describe('an equality', () => {
  test.each<readonly [string, unknown]>([
    ['"a" == "a"', true],
    ['"a" != "a"', false],
    ['null == null', true],
    ['"a" == null', false],
    ['null != []', true],
    ['var.open == null', truth('var.open is null')],
    ['null == var.open', truth('var.open is null')],
    ['aws_s3_bucket.b.id == null', false],
    ['aws_s3_bucket.b.policy == null', truth('aws_s3_bucket.b.policy is null')],
    ['[1, "a"] == [1, "a"]', true],
    ['[1, 2] == [2, 1]', false],
    ['[1] == 1', false],
    ['{ a = 1, b = [null] } == { b = [null], a = 1 }', true],
    ['{ a = 1 } == { a = 2 }', false],
    ['{ a = 1 } == [1]', false],
    ['[] == []', true],
    ['[var.open] == ["a"]', truth('Equals(["a"],[var.open])')],
    ['["a"] == [var.open]', truth('Equals(["a"],[var.open])')],
    ['var.open == var.open', true],
    ['"x-${var.open}" == "y"', false],
    ['(var.yes ? "a" : "b") == "a"', truth('var.yes=true')],
    ['"b" == (var.yes ? "a" : "b")', truth('!(var.yes=true)')],
    ['(var.yes ? [1] : [2]) == [1]', truth('var.yes=true')],
    ['(var.yes ? "a" : var.open) == "b"', truth('(!(var.yes=true) & var.open=b)')],
  ])('%s', check)
})

describe('a part', () => {
  test.each<readonly [string, unknown]>([
    ['{ a = 1 }.a', 1],
    ['{ a = 1 }["a"]', 1],
    ['{ 1 = "x" }[1]', 'x'],
    ['{ a = 1 }.b', refused],
    ['["a"][0]', 'a'],
    ['["a"][1]', refused],
    ['["a"][-1]', refused],
    ['["a"]["x"]', refused],
    ['"a".b', refused],
    ['null.b', refused],
    ['"x-${var.open}".b', refused],
    ['{}.a.b', refused],
    ['{}.a[*]', refused],
    ['[{ a = 1 }][{}.a]', unknown('index')],
    ['["a", "b"][var.open]', unknown('index')],
    ['var.open.a', open('var.open.a')],
    ['var.open[0].a', open('var.open[0].a')],
    ['var.open["k"]', open('var.open.k')],
    ['var.open[var.other]', open('var.open[${var.other}]')],
    ['(var.yes ? { a = 1 } : { a = 2 }).a', when('var.yes=true', 1, 2)],
    ['["a", "b"][var.yes ? 0 : 1]', when('var.yes=true', 'a', 'b')],
    ['[{ a = 1 }, { a = 2 }][*].a', [1, 2]],
    ['{ a = 1 }[*].a', [1]],
    ['"a"[*]', ['a']],
    ['"x-${var.open}"[*]', ['x-<var.open>']],
    ['null[*]', []],
    ['var.open[*].a', open('var.open[*].a')],
    ['var.open[*]', open('var.open[*]')],
    ['(var.yes ? ["a"] : [])[*]', when('var.yes=true', ['a'], [])],
    ['concat([{ a = 1 }], var.many)[*].a', [1, open('elements(var.many).a')]],
    ['aws_s3_bucket.b.tags["x"]', open('aws_s3_bucket.b.tags.x')],
    ['aws_s3_bucket.b[*].id', [open('aws_s3_bucket.b.id')]],
    ['aws_subnet.some[*].id', open('aws_subnet.some[*].id')],
    ['aws_subnet.some[*]', open('aws_subnet.some[*]')],
    ['aws_subnet.two[var.open].id', unknown('index')],
  ])('%s', check)
})

describe('an object', () => {
  test.each<readonly [string, unknown]>([
    ['{ (var.yes ? "a" : "b") = 1 }', when('var.yes=true', { a: 1 }, { b: 1 })],
    [
      '{ (var.yes ? "a" : "b") = var.yes ? 1 : 2 }',
      when('var.yes=true', { a: when('var.yes=true', 1, 2) }, { b: when('var.yes=true', 1, 2) }),
    ],
    ['{ "x-${var.open}" = 1 }', { 'x-${var.open}': 1 }],
    ['{ ({}.a) = 1, b = 2 }', { b: 2 }],
    ['{ ([]) = 1, b = 2 }', { b: 2 }],
    ['{ a = 1, a = 2 }', { a: 2 }],
  ])('%s', check)
})

// https://developer.hashicorp.com/terraform/language/expressions/for
describe('a loop', () => {
  test.each<readonly [string, unknown]>([
    ['[for x in null : x]', []],
    ['[for x in {}.a : x]', refused],
    ['[for k, v in { b = 1, a = 2, B = 3 } : "${k}${v}"]', ['B3', 'a2', 'b1']],
    ['[for v in { b = 1, a = 2 } : v]', [2, 1]],
    ['[for i, x in ["a", "b"] : i]', [0, 1]],
    ['[for x in ["a", "b"] : x if false]', []],
    ['[for x in [{}, { a = 1 }] : x.a if x != {}]', [1]],
    ['[for x in (var.yes ? ["a"] : ["b"]) : upper(x)]', when('var.yes=true', ['A'], ['B'])],
    ['{ for x in ["a", "b"] : x => 1 if x == "b" }', { b: 1 }],
    ['{ for x in ["a"] : var.open => x }', unknown('for')],
    ['{ for x in ["a"] : x => 1 if var.yes }', { a: when('var.yes=true', 1, undefined) }],
    ['{ for x in ["a", "b", "a"] : x => 1... }', { a: [1, 1], b: [1] }],
    ['{ for x in ["a", "b"] : x => 1... if x == "a" || var.yes }', { a: [1], b: unknown('for') }],
    ['{ for i, x in ["a", "a", "a"] : x => i... if i != 1 || var.yes }', { a: unknown('for') }],
    ['[for x in var.many : upper(x)]', unknown('for')],
    ['[for s in aws_subnet.some : s.id]', unknown('for')],
    [
      '[for x in concat(["a"], var.many) : upper(x)]',
      ['A', open('elements(upper(elements(var.many)),elements(var.many))')],
    ],
    ['length([for x in concat(["a"], var.many) : "c"])', unknown('length')],
    ['[for i, x in concat(["a"], var.many, ["b"]) : i][2]', unknown('index')],
    ['{ for x in concat(["a"], var.many) : "k" => x }', unknown('for')],
    ['[for i, x in concat(["a"], var.many) : i][0]', 0],
  ])('%s', check)
})

describe('a text', () => {
  test.each<readonly [string, unknown]>([
    ['"${null}"', undefined],
    ['"a${null}b"', 'ab'],
    ['"a${{}.a}"', refused],
    ['"a${[1, null, "x", true]}"', 'a[1,null,"x",true]'],
    ['"a${{ b = var.open, c = { d = "x${var.open}" } }}"', 'a{"b":<var.open>,"c":{"d":"x<var.open>"}}'],
    ['"a${var.yes ? "b" : "c"}"', when('var.yes=true', 'ab', 'ac')],
    ['"a${[[var.yes ? 1 : 2]]}"', unknown('text')],
    ['"a${{ b = var.yes ? 1 : 2 }}"', unknown('text')],
  ])('%s', check)
})
