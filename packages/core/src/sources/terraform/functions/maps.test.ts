import { describe, expect, test } from 'vitest'
import { evaluated } from '../../../../test/support/read-terraform.ts'

const around = `
variable "open" {}
variable "many" { type = list(string) }
variable "known" { default = "k" }
`
const refused: unknown = expect.stringMatching(/^<error at /)
const open = (call: string) => `<${call}>`
const unknown = (name: string): unknown => expect.stringMatching(new RegExp(`^<${name}\\(`))

// https://developer.hashicorp.com/terraform/language/functions, "Collection Functions".
describe('a function of maps', () => {
  test.each<readonly [string, unknown]>([
    ['merge({ a = "b", c = "d" }, { e = "f", c = "z" })', { a: 'b', c: 'z', e: 'f' }],
    ['merge({ a = { b = 1 } }, { a = { c = 2 } })', { a: { c: 2 } }],
    ['merge()', {}],
    ['merge(null)', {}],
    ['merge({}, ["a"])', unknown('merge')],
    ['lookup({ a = "ay", b = "bee" }, "a", "what?")', 'ay'],
    ['lookup({ a = "ay", b = "bee" }, "c", "what?")', 'what?'],
    ['lookup({ a = "ay" }, "c")', refused],
    ['lookup({ 1 = "one" }, 1, "none")', 'one'],
    ['lookup({ (var.open) = 1 }, "a", 2)', unknown('lookup')],
    ['lookup({ (var.open) = 1, a = 3 }, "a", 2)', 3],
    ['lookup({ a = 1 }, var.open, 2)', unknown('lookup')],
    ['lookup(var.open, "a", 2)', open('lookup(var.open,"a")')],
    ['lookup(var.open)', open('lookup(var.open)')],
    ['lookup()', open('lookup()')],
    ['keys({ a = 1, c = 2, d = 3 })', ['a', 'c', 'd']],
    ['keys({})', []],
    ['keys(var.open)', open('keys(var.open)')],
    ['values({ a = 3, c = 2, B = 1 })', [1, 3, 2]],
    ['values(["a"])', ['a']],
    ['values(var.open)', open('values(var.open)')],
    ['values()', open('values()')],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['zipmap([], [])', {}],
    ['zipmap(["a", "b"], [1])', refused],
    ['zipmap(["a"], [1, 2])', refused],
    ['zipmap([var.open], [1])', open('zipmap([var.open],[1])')],
    ['zipmap(var.many, [1])', open('zipmap(var.many,[1])')],
    ['zipmap(["a"], var.many)', open('zipmap(["a"],var.many)')],
    ['zipmap(["a", "b"], concat(var.many, [1]))', unknown('zipmap')],
    ['coalesce("a", "b")', 'a'],
    ['coalesce("", "b")', 'b'],
    ['coalesce(1, 2)', 1],
    ['coalesce(null, false)', false],
    ['coalesce("", null)', refused],
    ['coalesce()', refused],
    ['coalesce("", var.open)', open('var.open')],
    ['coalesce("", var.open, "a")', unknown('coalesce')],
    ['coalesce("a-${var.open}", "b")', 'a-<var.open>'],
    ['coalesce("", aws_s3_bucket.b.id, "b")', open('aws_s3_bucket.b.id')],
    ['coalesce(["", "b"]...)', 'b'],
    ['tomap({ a = 1, b = 2 })', { a: 1, b: 2 }],
    ['tomap()', open('tomap()')],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, `${around}resource "aws_s3_bucket" "b" {}`)).toEqual(is)
  })
})
