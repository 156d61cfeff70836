import type { ConsoleData } from '@parapet/core'
import { expect, test } from 'vitest'
import { embeddedJson, fillTemplate, policyOf, TemplateError } from './html.ts'

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--',
  ']]>',
  '\u2028\u2029',
  '&lt;',
  "$& $1 $` $'",
  '"parapet:data"',
  '\uD800',
]

const data: ConsoleData = {
  version: '1.0',
  tool: { name: 'parapet', version: '0.1.0' },
  inputs: hostile.map((file) => ({ file, sha256: '' })),
  units: [],
  counts: { resources: 0, controls: 0, pass: 0, fail: 0, unknown: 0, suppressed: 0 },
  controls: [],
  frameworks: [],
  findings: [],
  resources: [],
  sources: [],
  diagnostics: [],
  errors: [],
}

test('embedded JSON holds nothing that HTML would read, and says the same', () => {
  const text = embeddedJson(hostile)
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual(hostile)
})

test('data goes into its slot literally', () => {
  expect(fillTemplate('a "parapet:data" b', data)).toBe(`a ${embeddedJson(data)} b`)
})

test('a template without a slot or a policy is none', () => {
  expect(() => fillTemplate('<html>', data)).toThrow(TemplateError)
  expect(() => policyOf('<html>')).toThrow(TemplateError)
})

test('the policy is read from the application', () => {
  const head = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
  expect(policyOf(head)).toBe("default-src 'none'")
})
