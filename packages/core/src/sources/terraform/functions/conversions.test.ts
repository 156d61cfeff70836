import { describe, expect, test } from 'vitest'
import { evaluated } from '../../../../test/support/read-terraform.ts'

const around = `
variable "open" {}
variable "yes" { type = bool }
`
const files = {
  'a.txt': 'text',
  'greet.tpl': 'Hello ${name}!%{ for n in names } ${n}%{ endfor }',
  'self.tpl': '${missing}',
}
const refused: unknown = expect.stringMatching(/^<error at /)
const open = (call: string) => `<${call}>`

function check(expression: string, is: unknown): void {
  expect(evaluated(expression, around, files)).toEqual(is)
}

// https://developer.hashicorp.com/terraform/language/functions, "Type Conversion Functions" and "Encoding Functions".
describe('a conversion', () => {
  test.each<readonly [string, unknown]>([
    ['tostring("hello")', 'hello'],
    ['tostring(1.5)', '1.5'],
    ['tostring(true)', 'true'],
    ['tostring(null)', undefined],
    ['tostring(var.open)', open('var.open')],
    ['tonumber("1")', 1],
    ['tonumber("-2.50")', -2.5],
    ['tonumber("1e3")', 1000],
    ['tonumber(null)', undefined],
    ['tonumber("no")', refused],
    ['tonumber("")', refused],
    ['tonumber(" 1")', refused],
    ['tonumber("0x10")', refused],
    ['tonumber("12abc")', refused],
    ['tonumber("Infinity")', refused],
    ['tonumber("1e999")', refused],
    ['tonumber(true)', refused],
    ['tonumber(var.open)', open('var.open')],
    ['tobool(true)', true],
    ['tobool("true")', true],
    ['tobool("false")', false],
    ['tobool(null)', undefined],
    ['tobool("no")', refused],
    ['tobool(1)', refused],
    ['tobool(var.open)', open('var.open')],
    ['jsonencode({ hello = "world" })', { hello: 'world' }],
    ['jsonencode("a\\"b")', '"a\\"b"'],
    ['jsonencode("a-${var.open}")', '"a-<var.open>"'],
    ['jsonencode(null)', 'null'],
    ['jsonencode(true)', 'true'],
    ['jsonencode(var.open)', open('var.open')],
    ['jsonencode()', open('jsonencode()')],
    ['jsondecode("{\\"hello\\": \\"world\\"}")', { hello: 'world' }],
    ['jsondecode("true")', true],
    ['jsondecode("{")', refused],
    ['jsondecode("{\\"a\\": \\"${var.open}\\"}")', { a: open('var.open') }],
    ['jsondecode("{\\"a\\": ${var.open}")', expect.stringMatching(/^<jsondecode\(/)],
    ['jsondecode(jsonencode({ a = 1 }))', { a: 1 }],
    ['jsondecode(jsonencode(["a"]))', ['a']],
    ['jsondecode(var.open)', open('jsondecode(var.open)')],
    ['jsondecode(null)', open('jsondecode(nothing)')],
    ['nonsensitive("a")', 'a'],
    ['sensitive("a")', expect.stringMatching(/^<sensitive value at main\.tf:\d+:\d+>$/)],
    ['sensitive(var.open)', open('var.open')],
    ['base64encode("a-${var.open}")', 'a-<var.open>'],
    ['base64encode()', open('base64encode()')],
  ])('%s', check)
})

// https://developer.hashicorp.com/terraform/language/functions, "Numeric Functions".
describe('a function of numbers', () => {
  test.each<readonly [string, unknown]>([
    ['max(5, 12, 9)', 12],
    ['max([5, 12, 9]...)', 12],
    ['min(12, 54, 3)', 3],
    ['min("10", 9)', 9],
    ['max(1, var.open)', open('max(1,var.open)')],
    ['max([]...)', open('max()')],
    ['max(var.open...)', open('max(var.open)')],
    ['sum([10, 13, 6, 4.5])', 33.5],
    ['sum(["a"])', open('sum(["a"])')],
    ['sum([1, var.open])', open('sum([1,var.open])')],
    ['abs(23)', 23],
    ['abs(-12.4)', 12.4],
    ['ceil(5.1)', 6],
    ['ceil(-5.1)', -5],
    ['floor(4.9)', 4],
    ['floor(-4.9)', -5],
    ['ceil(true)', open('ceil(true)')],
    ['ceil({})', expect.stringMatching(/^<ceil\(/)],
    ['sum([1.0e308, 1.0e308])', expect.stringMatching(/^<sum\(/)],
  ])('%s', check)
})

// https://developer.hashicorp.com/terraform/language/functions, "Filesystem Functions".
describe('a function of files', () => {
  test.each<readonly [string, unknown]>([
    ['file("a.txt")', 'text'],
    ['file("./a.txt")', 'text'],
    ['file("../a.txt")', open('file("../a.txt")')],
    ['file("b.txt")', open('file("b.txt")')],
    ['file(var.open)', open('file(var.open)')],
    ['file()', open('file()')],
    ['templatefile("greet.tpl", { name = "A", names = [1, 2] })', 'Hello A! 1 2'],
    ['templatefile("greet.tpl", { name = var.open, names = [] })', 'Hello <var.open>!'],
    ['templatefile("none.tpl", {})', expect.stringMatching(/^<templatefile\(/)],
    ['templatefile(var.open, {})', expect.stringMatching(/^<templatefile\(/)],
    ['templatefile("a.txt")', 'text'],
    ['fileexists("a.txt")', true],
    ['fileexists("b.txt")', open('fileexists("b.txt")')],
    ['fileexists(var.open)', open('fileexists(var.open)')],
    ['pathexpand("~/.ssh")', '~/.ssh'],
  ])('%s', check)
})

// https://developer.hashicorp.com/terraform/language/functions/try
describe('what may be refused', () => {
  const when = (then: unknown, otherwise: unknown) => ({ if: 'var.yes=true', then, else: otherwise })
  test.each<readonly [string, unknown]>([
    ['try()', refused],
    ['try("a")', 'a'],
    ['try({}.a)', refused],
    ['try({}.a, {}.b, "c")', 'c'],
    ['try([{}.a], [])', []],
    ['try({ x = [{}.a] }, {})', {}],
    ['try(upper({}.a), "b")', 'b'],
    ['try(upper(var.yes ? {}.a : "x"), "b")', when('b', 'X')],
    ['try(tonumber("x"), 0)', 0],
    ['try(var.yes ? {}.a : "x", "y")', when('y', 'x')],
    ['can("a")', true],
    ['can({}.a)', false],
    ['can([{}.a])', false],
    ['can(var.open.a)', open('can(var.open.a)')],
    ['can(var.yes ? {}.a : "x")', when(false, true)],
    ['can(tonumber("1"))', true],
    ['can()', refused],
    ['upper({}.a)', refused],
    ['nothing_like_it("a")', open('nothing_like_it("a")')],
  ])('%s', check)
})

describe('a list in the place of arguments', () => {
  const when = (then: unknown, otherwise: unknown) => ({ if: 'var.yes=true', then, else: otherwise })
  test.each<readonly [string, unknown]>([
    ['concat([["a"], ["b"]]...)', ['a', 'b']],
    ['concat(["z"], [["a"], ["b"]]...)', ['z', 'a', 'b']],
    ['concat(var.open...)', open('concat(var.open)')],
    ['concat((var.yes ? [["a"], ["b"]] : [])...)', when(['a', 'b'], [])],
    ['merge([for x in ["a", "b"] : { (x) = 1 }]...)', { a: 1, b: 1 }],
    ['concat({}.a...)', refused],
    ['merge("a"...)', open('merge("a")')],
  ])('%s', check)
})
