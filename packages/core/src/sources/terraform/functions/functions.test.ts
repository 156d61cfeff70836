import { describe, expect, test } from 'vitest'
import { evaluated } from '../../../../test/support/read-terraform.ts'

const around = 'variable "open" {}\n'
const files = { 'a.txt': 'text', 'a.tpl': 'Hello ${name}%{ if loud }!%{ endif }\n' }

describe('a function', () => {
  test.each<readonly [string, unknown]>([
    ['join("-", ["a", var.open, 1])', 'a-<var.open>-1'],
    ['split(",", "a,b")', ['a', 'b']],
    ['replace("a.b.c", ".", "-")', 'a-b-c'],
    ['replace("a b_c", "/[^a-z0-9-]+/", "-")', 'a-b-c'],
    ['replace("abc", "/[z-a]/", "-")', '<replace("abc","/[z-a]/","-")>'],
    ['replace("abc", "/b/", "-")', '<replace("abc","/b/","-")>'],
    ['substr("hello", 1, 3)', 'ell'],
    ['format("%s-%03d%%", var.open, 7)', '<var.open>-007%'],
    ['formatlist("%s!", ["a", "b"])', ['a!', 'b!']],
    [
      '[lower("A"), upper("a"), title("a b"), trimspace(" a "), trim("xax", "x")]',
      ['a', 'A', 'A B', 'a', 'a'],
    ],
    ['[trimprefix("abc", "a"), trimsuffix("abc", "c"), startswith("ab", "a")]', ['bc', 'ab', true]],
    ['concat([1], [2, 3])', [1, 2, 3]],
    ['concat(["a"], var.open)', ['a', '<elements(var.open)>']],
    ['length(concat(["a"], var.open))', '<length(["a",elements(var.open)])>'],
    ['flatten([[1], [2, [3]]])', [1, 2, 3]],
    ['toset(["b", "a", "b"])', ['a', 'b']],
    ['distinct([2, 1, 2])', [2, 1]],
    ['compact(["a", "", null])', ['a']],
    ['element(["a", "b"], 3)', 'b'],
    ['slice(["a", "b", "c"], 1, 2)', ['b']],
    ['contains(["a"], "a")', true],
    ['contains(["a", "b"], var.open)', { if: '(var.open=a | var.open=b)', then: true, else: false }],
    ['one([])', undefined],
    ['merge({ a = 1 }, null, { a = 2, b = 3 })', { a: 2, b: 3 }],
    ['merge({ a = 1 }, var.open)', expect.stringMatching(/^<merge\(/)],
    ['[lookup({ a = 1 }, "a", 2), lookup({ a = 1 }, "b", 2)]', [1, 2]],
    ['keys({ b = 1, a = 2 })', ['a', 'b']],
    ['values({ b = 1, a = 2 })', [2, 1]],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['coalesce(null, "", "a", var.open)', 'a'],
    ['coalesce(var.open, "a")', '<coalesce(var.open,"a")>'],
    ['try({ a = 1 }.b, 2)', 2],
    ['try(var.open.b, 2)', '<var.open.b>'],
    ['can({ a = 1 }.b)', false],
    ['range(3)', [0, 1, 2]],
    ['[max(1, 3), min([1, 3]...), sum([1, 2])]', [3, 1, 3]],
    ['jsonencode({ a = [1, var.open] })', { a: [1, '<var.open>'] }],
    ['"x ${jsonencode({ a = [1, "${var.open}\\""] })}"', 'x {"a":[1,"<var.open>\\""]}'],
    ['jsondecode("{\\"a\\": [1]}").a[0]', 1],
    ['[tostring(1), tonumber("2"), tobool("true")]', ['1', 2, true]],
    ['sensitive("secret")', expect.stringMatching(/^<sensitive value at /)],
    ['base64encode("text")', 'text'],
    ['file("${path.module}/a.txt")', 'text'],
    ['file("a.txt")', 'text'],
    ['file("none.txt")', '<file("none.txt")>'],
    ['templatefile("${path.module}/a.tpl", { name = var.open, loud = true })', 'Hello <var.open>!\n'],
    ['cidrsubnet("10.0.0.0/16", 8, 1)', '<cidrsubnet("10.0.0.0/16",8,1)>'],
    ['uuid()', '<uuid()>'],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, around, files)).toEqual(is)
  })
})
