import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../../test/support/plain-value.ts'
import { readTerraform, resourceAt } from '../../../../test/support/read-terraform.ts'
import type { Value } from '../../../workload/index.ts'

type Given = { readonly strict?: boolean; readonly files?: Readonly<Record<string, string>> }

function variable(body: string, { strict = false, files = {} }: Given = {}): Value | undefined {
  const text = `variable "it" {\n${body}\n}\nresource "aws_test" "it" {\n  value = var.it\n}\n`
  const unit = readTerraform({ ...files, 'main.tf': text }, strict ? { strictParameters: true } : {})
  return resourceAt(unit, 'aws_test.it').attributes.entries.get('value')
}

const by = (tfvars: string): Given => ({ files: { 'terraform.tfvars': tfvars } })

// https://developer.hashicorp.com/terraform/language/expressions/type-constraints
describe('a type makes of a value', () => {
  test.each<readonly [type: string, written: string, is: unknown]>([
    ['string', '1', '1'],
    ['string', 'true', 'true'],
    ['string', '"a"', 'a'],
    ['string', 'null', undefined],
    ['number', '"012"', 12],
    ['number', '"1.5"', 1.5],
    ['number', '"0x10"', '0x10'],
    ['number', '""', ''],
    ['number', '"a"', 'a'],
    ['bool', '"true"', true],
    ['bool', '"false"', false],
    ['bool', '"yes"', 'yes'],
    ['any', '"1"', '1'],
    ['list(string)', '[1, "a", true]', ['1', 'a', 'true']],
    ['set(number)', '["1", 2]', [1, 2]],
    ['list(string)', '"a"', 'a'],
    ['list(list(number))', '[["1"], []]', [[1], []]],
    ['map(bool)', '{ a = "true", b = false }', { a: true, b: false }],
    ['map(bool)', '["true"]', ['true']],
    ['object({ a = string, b = number })', '{ a = 1, b = "2" }', { a: '1', b: 2 }],
    ['object({ a = string })', '{ a = 1, c = 2 }', { a: '1', c: 2 }],
    ['object({ a = string })', '{}', { a: undefined }],
    ['object({ a = string })', '"a"', 'a'],
    ['object({ a = optional(number) })', '{}', { a: undefined }],
    ['object({ a = optional(number, 3) })', '{}', { a: 3 }],
    ['object({ a = optional(number, "3") })', '{ a = null }', { a: 3 }],
    ['object({ a = optional(number, 3) })', '{ a = "4" }', { a: 4 }],
    ['object({ a = optional(object({ b = optional(string, "c") }), {}) })', '{}', { a: { b: 'c' } }],
    ['map(object({ a = optional(bool, true) }))', '{ k = {} }', { k: { a: true } }],
    ['list(any)', '[1, "a"]', [1, 'a']],
    ['tuple([string, number])', '[1, "2"]', [1, '2']],
    ['list()', '[1]', [1]],
    ['nonsense(string)', '1', 1],
    ['object(string)', '{ a = 1 }', { a: 1 }],
    ['"string"', '1', 1],
  ])('%s of %s', (type, written, is) => {
    expect(plainOf(variable(`  type = ${type}\n  default = ${written}`))).toEqual(is)
    expect(plainOf(variable(`  type = ${type}`, by(`it = ${written}\n`)))).toEqual(is)
  })

  test('each branch', () => {
    const files = {
      'child/main.tf': 'variable "x" { type = list(string) }\nresource "aws_test" "it" { value = var.x }\n',
      'main.tf': 'variable "yes" {}\nmodule "m" {\n  source = "./child"\n  x = var.yes ? [1] : []\n}\n',
    }
    const value = resourceAt(readTerraform(files), 'module.m.aws_test.it').attributes.entries.get('value')
    expect(plainOf(value)).toEqual({ if: 'var.yes=true', then: ['1'], else: [] })
  })
})

// https://developer.hashicorp.com/terraform/language/block/variable
describe('the value of a variable', () => {
  test.each<readonly [what: string, body: string, given: Given, is: unknown]>([
    ['its default', 'default = 1', {}, 1],
    ['null, its default', 'default = null', {}, undefined],
    ['what a file gives', 'default = 1', by('it = 2\n'), 2],
    ['null of a file', 'default = 1', by('it = null\n'), undefined],
    ['not null where that is refused', 'default = 1\nnullable = false', by('it = null\n'), 1],
    ['null where that is allowed', 'default = 1\nnullable = true', by('it = null\n'), undefined],
    ['none', '', {}, '<var.it>'],
    ['none, its default set aside', 'default = 1', { strict: true }, '<var.it>'],
    ['given all the same', 'default = 1', { strict: true, ...by('it = 2\n') }, 2],
    ['a secret', 'sensitive = true\ndefault = "p"', {}, '<var.it>'],
    ['a secret that is given', 'sensitive = true', by('it = "p"\n'), '<var.it>'],
    ['no secret', 'sensitive = false\ndefault = "p"', {}, 'p'],
    [
      'one of those that are allowed',
      'validation {\ncondition = contains(["a", "b"], var.it)\n}',
      {},
      { if: 'var.it=a', then: 'a', else: 'b' },
    ],
    ['the only one that is allowed', 'validation {\ncondition = contains(["a", "a"], var.it)\n}', {}, 'a'],
    ['any, the test being another', 'validation {\ncondition = length(var.it) > 3\n}', {}, '<var.it>'],
    ['any, the call being another', 'validation {\ncondition = alltrue(["a"], var.it)\n}', {}, '<var.it>'],
    [
      'any, the test being of another',
      'validation {\ncondition = contains(["a"], var.other)\n}',
      {},
      '<var.it>',
    ],
    [
      'any, the test being of a part',
      'validation {\ncondition = contains(["a"], var.it.x)\n}',
      {},
      '<var.it>',
    ],
    [
      'any, the test being of a local value',
      'validation {\ncondition = contains(["a"], local.it)\n}',
      {},
      '<var.it>',
    ],
    [
      'any, the list not being written',
      'validation {\ncondition = contains(local.all, var.it)\n}',
      {},
      '<var.it>',
    ],
    [
      'any, an item not being written',
      'validation {\ncondition = contains(["a", local.b], var.it)\n}',
      {},
      '<var.it>',
    ],
    ['any, nothing being allowed', 'validation {\ncondition = contains([], var.it)\n}', {}, '<var.it>'],
    ['any, the block being another', 'other {\ncondition = contains(["a"], var.it)\n}', {}, '<var.it>'],
    [
      'the second test',
      'validation {\ncondition = length(var.it) > 3\n}\nvalidation {\ncondition = contains(["a"], var.it)\n}',
      {},
      'a',
    ],
  ])('%s', (_, body, given, is) => {
    expect(plainOf(variable(body, given))).toEqual(is)
  })

  test.each<readonly [written: string, says: string]>([
    ['"a"', 'a'],
    ['null', 'null'],
    ['[]', '[]'],
    ['[1, 2]', 'a list of 2'],
    ['{}', '{}'],
    ['{ a = 1 }', 'a map of 1'],
  ])('rests on its default, %s', (written, says) => {
    expect(variable(`default = ${written}`)?.assumes).toEqual([{ symbol: 'var.it', value: says }])
  })

  test('given by a file or a call rests on nothing', () => {
    expect(variable('default = 1', by('it = 2\n'))?.assumes).toBeUndefined()
    const files = {
      'child/main.tf': 'variable "x" { default = 1 }\nresource "aws_test" "it" { value = var.x }\n',
      'main.tf': 'module "m" {\n  source = "./child"\n}\n',
    }
    const value = resourceAt(readTerraform(files), 'module.m.aws_test.it').attributes.entries.get('value')
    expect(value).toMatchObject({ kind: 'scalar', value: 1 })
    expect(value?.assumes).toBeUndefined()
  })

  test('that is open says why, and what would settle it', () => {
    expect(variable('')).toMatchObject({
      reason: 'parameter',
      settle: 'give variable `it` a value with `--var-file`',
    })
    const secret = variable('sensitive = true\ndefault = "p"')
    expect(secret).toMatchObject({
      reason: 'sensitive',
      settle: 'variable `it` is a secret; its value is never read',
    })
    expect(JSON.stringify(secret)).not.toContain('"p"')
  })
})
