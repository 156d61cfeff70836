import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTerraform, resourceAt } from '../../../../test/support/read-terraform.ts'
import type { Value } from '../../../workload/index.ts'
import { textStartsWith } from '../../../workload/index.ts'
import { isFault } from '../evaluate/unknown.ts'
import { isSplice } from './lists.ts'

const names = [
  ...['join', 'split', 'replace', 'substr', 'format', 'formatlist', 'lower', 'title', 'trimspace', 'trim'],
  ...['trimprefix', 'trimsuffix', 'startswith', 'strcontains', 'dirname', 'basename', 'chomp'],
  ...['concat', 'flatten', 'distinct', 'toset', 'tolist', 'compact', 'length', 'element', 'one', 'contains'],
  ...['alltrue', 'anytrue', 'reverse', 'slice', 'range', 'coalescelist', 'setunion', 'setsubtract'],
  ...['merge', 'lookup', 'keys', 'values', 'zipmap', 'coalesce', 'tomap', 'max', 'sum', 'ceil'],
  ...['tostring', 'tonumber', 'tobool', 'jsonencode', 'jsondecode', 'nonsensitive', 'file', 'templatefile'],
  'no_such_function',
]
const operands = [
  ...['""', '"a"', '"b,a"', '"-"', '1', '2', '-1', '0', 'true', 'null', 'var.open', '"x${var.open}"'],
  ...['[]', '["a"]', '["a", "b", ""]', '[1, 2]', '["a", var.open]', '[var.open, "b"]', '[["a"], var.open]'],
  ...['concat(["a"], var.open)', 'concat(var.open, ["a"])', '{ a = 1 }', '{ a = var.open, b = 2 }'],
  ...['var.open == "a" ? "b" : "c"', 'var.open == "a" ? ["b"] : []', '{}.none'],
]
const values = ['""', '"a"', '"b"', '"true"', '1', '2', 'null', '[]', '["a"]', '["b", "c"]', '{ a = 2 }']

const call = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...operands), { maxLength: 3 }),
    fc.constantFrom('', '', '', '...'),
  )
  .map(([name, given, spread]) => `${name}(${given.join(', ')}${given.length > 0 ? spread : ''})`)

function results(calls: readonly string[], variable: string): readonly Value[] {
  const list = `${variable}\nresource "aws_test" "it" {\n  value = {\n${calls.map((each, i) => `    c${i} = ${each}`).join('\n')}\n  }\n}\n`
  const value = resourceAt(readTerraform(list), 'aws_test.it').attributes.entries.get('value')
  if (value?.kind !== 'map') throw new Error('no map')
  return calls.map((_, i) => value.entries.get(`c${i}`) ?? { kind: 'absent' })
}

/** Whether what was said while a variable was open holds now that it has a value. */
function holds(said: Value, is: Value): boolean {
  if (said.kind === 'unresolved' || is.kind === 'unresolved') return true
  if (said.kind === 'choice') return holds(said.then, is) || holds(said.else, is)
  if (said.kind === 'absent') return is.kind === 'absent'
  if (said.kind === 'scalar') return is.kind === 'scalar' && String(said.value) === String(is.value)
  if (said.kind === 'text') {
    const [first] = said.parts
    return typeof first !== 'string' || is.kind !== 'scalar' || textStartsWith(is, first) === true
  }
  if (said.kind === 'list') return is.kind === 'list' && listHolds(said.items, is.items)
  return is.kind === 'map' && [...said.entries].every(([key, item]) => entryHolds(key, item, is))
}

function listHolds(said: readonly Value[], is: readonly Value[]): boolean {
  if (said.some((item) => isSplice(item) || item.kind === 'choice')) return true
  return said.length === is.length && said.every((item, i) => holds(item, is[i] ?? { kind: 'absent' }))
}

function entryHolds(key: string, item: Value, { entries }: Extract<Value, { kind: 'map' }>): boolean {
  const found = entries.get(key)
  return found !== undefined && holds(item, found)
}

test('what a function tells of an open variable holds for whatever the variable turns out to be', () => {
  fc.assert(
    fc.property(
      fc.array(call, { minLength: 10, maxLength: 40 }),
      fc.constantFrom(...values),
      (calls, value) => {
        const said = results(calls, 'variable "open" {}')
        const is = results(calls, `variable "open" { default = ${value} }`)
        const wrong = calls.filter((_, i) => {
          const [one, other] = [said[i], is[i]]
          return one !== undefined && other !== undefined && !isFault(one) && !holds(one, other)
        })
        expect(wrong.map((each) => `${each} with ${value}`)).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

test('what a function refuses of an open variable it refuses for whatever the variable turns out to be', () => {
  fc.assert(
    fc.property(
      fc.array(call, { minLength: 10, maxLength: 40 }),
      fc.constantFrom(...values),
      (calls, value) => {
        const said = results(calls, 'variable "open" {}')
        const is = results(calls, `variable "open" { default = ${value} }`)
        const wrong = calls.filter((_, i) => {
          const [one, other] = [said[i], is[i]]
          return one !== undefined && isFault(one) && other !== undefined && other.kind !== 'unresolved'
        })
        expect(wrong.map((each) => `${each} with ${value}`)).toEqual([])
      },
    ),
    { numRuns: 20 },
  )
})
