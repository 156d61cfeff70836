import { describe, expect, test } from 'vitest'
import { evaluated } from '../../../../test/support/read-terraform.ts'

const around = 'variable "open" {}\nvariable "many" { type = list(string) }\n'
const refused: unknown = expect.stringMatching(/^<error at /)
const open = (call: string) => `<${call}>`

// https://developer.hashicorp.com/terraform/language/functions, "String Functions".
describe('a function of texts', () => {
  test.each<readonly [string, unknown]>([
    ['join(", ", ["foo", "bar", "baz"])', 'foo, bar, baz'],
    ['join(", ", ["foo"])', 'foo'],
    ['join("-", [])', ''],
    ['join("-", ["a"], ["b", "c"])', 'a-b-c'],
    ['join("-", [1, true])', '1-true'],
    ['join("-", "a")', open('join("-","a")')],
    ['join("-", var.many)', open('join("-",var.many)')],
    ['join(var.open, ["a", "b"])', 'a<var.open>b'],
    // Any number of items may stand there, none as well, and then no separator either.
    ['join("-", concat(["a"], var.many, ["b"]))', 'a<join("-",elements(var.many))>b'],
    ['join("-", concat(["a", "b"], var.many))', 'a-b<join("-",elements(var.many))>'],
    ['split(",", "foo,bar,baz")', ['foo', 'bar', 'baz']],
    ['split(",", "foo")', ['foo']],
    ['split(",", "")', ['']],
    ['split("", "a😀b")', ['a', '😀', 'b']],
    ['split("", "")', []],
    ['split(", ", "a, b,c")', ['a', 'b,c']],
    ['split(",", var.open)', open('split(",",var.open)')],
    ['split(var.open, "a")', open('split(var.open,"a")')],
    ['split(1, 213)', ['2', '3']],
    ['replace("1 + 2 + 3", "+", "-")', '1 - 2 - 3'],
    ['replace("hello world", "/w.*d/", "everybody")', open('replace("hello world","/w.*d/","everybody")')],
    ['replace("abc", "", "-")', '-a-b-c-'],
    ['replace("a/b/c", "/", ".")', 'a.b.c'],
    ['replace("a/b", "/b", "")', 'a'],
    ['replace("a/b", "a/", "")', 'b'],
    ['replace("😀a", "/[^a-z]/", "-")', '-a'],
    ['replace("a1b22", "/[0-9]/", "")', 'ab'],
    ['replace("a1b22", "/[\\\\d]+/", "#")', 'a#b#'],
    ['replace("a-b", "/[a-c]/", "$0$0")', open('replace("a-b","/[a-c]/","$0$0")')],
    ['replace(var.open, "a", "b")', open('replace(var.open,"a","b")')],
    ['replace("a", var.open, "b")', open('replace("a",var.open,"b")')],
    ['replace("a", "a", var.open)', open('replace("a","a",var.open)')],
    ['substr("hello world", 1, 4)', 'ello'],
    ['substr("🤔🤷", 0, 1)', '🤔'],
    ['substr("hello world", -5, -1)', 'world'],
    ['substr("hello world", 6, 10)', 'world'],
    ['substr("hello", -9, 2)', 'he'],
    ['substr("hello", 2, 0)', ''],
    ['substr("hello", 9, 2)', ''],
    ['substr("hello", "1", 1)', 'e'],
    ['substr(var.open, 0, 1)', open('substr(var.open,0,1)')],
    ['substr("a", var.open, 1)', open('substr("a",var.open,1)')],
    ['substr("a", 0, var.open)', open('substr("a",0,var.open)')],
    ['lower("HELLO АЛЛО!")', 'hello алло!'],
    ['upper("hello алло!")', 'HELLO АЛЛО!'],
    ['upper(true)', 'TRUE'],
    ['upper(["a"])', open('upper(["a"])')],
    ['upper(null)', open('upper(nothing)')],
    ['title("hello world")', 'Hello World'],
    ['title("it\'s a_b éa x1y")', "It'S A_b Éa X1y"],
    ['trimspace("  hello\\n\\t")', 'hello'],
    ['chomp("hello\\r\\n\\n")', 'hello'],
    ['chomp("\\nhel\\nlo")', '\nhel\nlo'],
    ['chomp("\\n\\n")', ''],
    ['trim("?!hello?!", "!?")', 'hello'],
    ['trim("foobar", "far")', 'oob'],
    ['trim("   hello! world.!  ", "! ")', 'hello! world.'],
    ['trim("aaa", "a")', ''],
    ['trim("abc", "")', 'abc'],
    // The two share the first half of their UTF-16 code.
    ['trim("😀a", "😁")', '😀a'],
    ['trimprefix("helloworld", "hello")', 'world'],
    ['trimprefix("helloworld", "cat")', 'helloworld'],
    ['trimprefix("--hello", "-")', '-hello'],
    ['trimsuffix("helloworld", "world")', 'hello'],
    ['trimsuffix("helloworld", "cat")', 'helloworld'],
    ['trimsuffix("hello", "")', 'hello'],
    ['startswith("hello world", "hello")', true],
    ['startswith("hello world", "world")', false],
    ['endswith("hello world", "world")', true],
    ['endswith("hello world", "hello")', false],
    ['strcontains("hello world", "wor")', true],
    ['strcontains("hello world", "wod")', false],
    ['strcontains("hello", var.open)', open('strcontains("hello",var.open)')],
    ['dirname("foo/bar/baz.txt")', 'foo/bar'],
    ['dirname("/baz.txt")', '/'],
    ['dirname("baz.txt")', '.'],
    ['basename("foo/bar/baz.txt")', 'baz.txt'],
    ['basename("foo/")', 'foo'],
    ['basename("/")', '/'],
    ['basename("")', '.'],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, around)).toEqual(is)
  })
})

// https://developer.hashicorp.com/terraform/language/functions/format
describe('a format', () => {
  test.each<readonly [string, unknown]>([
    ['format("Hello, %s!", "Ander")', 'Hello, Ander!'],
    ['format("There are %d lights", 4)', 'There are 4 lights'],
    ['format("%s")', open('format("%s")')],
    ['format("none")', 'none'],
    ['format("100%%")', '100%'],
    ['format("%d/%d", 1, 2)', '1/2'],
    ['format("%v %v", true, 1.5)', 'true 1.5'],
    ['format("%v", ["a", 1])', '["a",1]'],
    ['format("%q", "a\\"b")', '"a\\"b"'],
    ['format("%q", var.open)', open('format("%q",var.open)')],
    ['format("%03d|%3d|%d", 7, 7, 7)', '007|  7|7'],
    ['format("%03d|%3d", -7, -7)', '-07| -7'],
    ['format("%d", "12")', '12'],
    ['format("%d", var.open)', open('var.open')],
    ['format("a%db", var.open)', 'a<var.open>b'],
    ['format("%03d", var.open)', open('format("%03d",var.open)')],
    ['format("%d", "many")', open('format("%d","many")')],
    ['format("%5s", "a")', open('format("%5s","a")')],
    ['format("%.2f", 1)', open('format("%.2f",1)')],
    ['format("%[2]s", "a", "b")', open('format("%[2]s","a","b")')],
    ['format("%", "a")', open('format("%","a")')],
    ['format("%x", 10)', open('format("%x",10)')],
    ['format(var.open, "a")', open('format(var.open,"a")')],
    ['formatlist("Hello, %s!", ["A", "B"])', ['Hello, A!', 'Hello, B!']],
    ['formatlist("%s, %s!", "Salut", ["A", "B"])', ['Salut, A!', 'Salut, B!']],
    ['formatlist("%s%d", ["a", "b"], [1, 2])', ['a1', 'b2']],
    ['formatlist("%s%s", ["a", "b"], ["c"])', refused],
    ['formatlist("%s", [])', []],
    ['formatlist("%s", "a")', ['a']],
    ['formatlist("%s", var.many)', open('formatlist("%s",var.many)')],
    ['formatlist("%x", [1])', open('formatlist("%x",[1])')],
    ['formatlist(var.open, ["a"])', open('formatlist(var.open,["a"])')],
    ['formatlist("%s", [var.open])', [open('var.open')]],
    ['formatlist("%s!", concat(["a"], var.many))', open('formatlist("%s!",["a",elements(var.many)])')],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, around)).toEqual(is)
  })
})

test('a text that grows too long is refused', () => {
  const text = 'x'.repeat(3000)
  expect(evaluated(`length(replace("${text}", "x", "${text.slice(0, 1300)}"))`)).toBe(3_900_000)
  expect(evaluated(`replace("${text}", "x", "${text.slice(0, 1400)}")`)).toEqual(refused)
})
