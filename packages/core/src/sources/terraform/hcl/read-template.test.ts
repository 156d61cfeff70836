import { describe, expect, test } from 'vitest'
import { parseHcl } from '../../../../test/support/hcl-parser.ts'
import { evaluated, readTerraform, resourceAt } from '../../../../test/support/read-terraform.ts'
import type { Expression } from './expression.ts'
import { templateOfFile, templateOfText } from './template-text.ts'

const around =
  'variable "v" { default = "V" }\nvariable "l" { default = ["a", "b"] }\nvariable "n" { default = false }'

// https://developer.hashicorp.com/terraform/language/expressions/strings
describe('a template', () => {
  test.each<readonly [string, unknown]>([
    ['"a\\tb\\r\\n\\\\\\""', 'a\tb\r\n\\"'],
    ['"\\u00e9\\U0001F600"', 'é😀'],
    ['"$${v} %%{ if v } $ % $$ %%"', '${v} %{ if v } $ % $$ %%'],
    ['"${var.v}$${var.v}"', 'V${var.v}'],
    ['" ${~ var.v } | ${ var.v ~} "', 'V | V'],
    ['"%{ if var.n }a%{ else } b %{ endif }"', ' b '],
    ['"%{ if var.n }a%{ else ~} b %{~ endif }"', 'b'],
    ['"%{ if !var.n ~} a %{~ else }b%{ endif }"', 'a'],
    ['"x %{~ if !var.n } a %{ endif ~} y"', 'x a y'],
    ['"%{ for x in var.l } ${x} %{ endfor }"', ' a  b '],
    ['"%{ for x in var.l ~} ${x} %{~ endfor }"', 'ab'],
    ['"%{ for i, x in var.l }${i}${x}%{ endfor }"', '0a1b'],
    ['"%{ for x in var.l }%{ if x == "a" }${x}%{ endif }%{ endfor }"', 'a'],
    ['"%{ for x in [] }x%{ endfor }"', ''],
    ['<<EOT\n  a\n    b\n  EOT', '  a\n    b\n'],
    ['<<-EOT\n  a\n    b\n  EOT', 'a\n  b\n'],
    ['<<-EOT\n    a\n\n  b ${var.v}\n      c\n  EOT', '  a\n\nb V\n    c\n'],
    ['<<-EOT\n    ${var.v}\n      ${var.v} x\n  EOT', 'V\n  V x\n'],
    ['<<EOT\n"quoted" \\n $${x} %%{y}\nEOT', '"quoted" \\n ${x} %{y}\n'],
    ['<<EOT\n%{ for x in var.l ~}\n- ${x}\n%{ endfor ~}\nend\nEOT', '- a\n- b\nend\n'],
    ['<<EOT\n%{ if var.n }\na\n%{ else }\nb\n%{ endif }\nEOT', '\nb\n\n'],
    ['<<-EOT\n  %{ if !var.n ~}\n  a\n  %{ endif ~}\n  EOT', 'a\n'],
    ['<<EOT\nEOT', ''],
  ])('%j', (expression, is) => {
    expect(evaluated(expression, around)).toBe(is)
  })
})

test('pieces of a template have their places', () => {
  const unit = readTerraform('variable "y" {}\nresource "a" "b" {\n  c = "x ${var.y} z"\n}\n')
  expect(resourceAt(unit, 'a.b').attributes.entries.get('c')?.at).toMatchObject({ line: 3, column: 7 })
})

function written(expression: Expression): unknown {
  if (expression.kind === 'literal') return expression.value
  if (expression.kind === 'template') return expression.parts.map(written)
  return expression.kind === 'variable' ? { variable: expression.name } : expression.kind
}

describe('a text that is a template by itself', () => {
  const at = { file: 'a.json', line: 3, column: 5, endLine: 3, endColumn: 9 }
  const a = { variable: 'a' }
  test.each<readonly [string, unknown]>([
    ['', ''],
    ['plain "text" \\n', 'plain "text" \\n'],
    ['$${a} %%{b}', '${a} %{b}'],
    ['${a}', [a]],
    ['x${a}y', ['x', a, 'y']],
    ['x${a}\n', ['x', a, '\n']],
    ['TEMPLATE ${a} TEMPLATE_\nTEMPLATE\n', ['TEMPLATE ', a, ' TEMPLATE_\nTEMPLATE\n']],
    ['%{ if a }x%{ endif }', ['conditional']],
    ['$${b}${a}', ['${b}', a]],
    ['${a', 'invalid'],
    ['${}', 'invalid'],
    ['%{ if a }', 'invalid'],
  ])('%j', (text, is) => {
    expect(written(templateOfText(text, at, parseHcl))).toEqual(is)
    expect(written(templateOfFile(text, 'a.tpl', parseHcl))).toEqual(is)
    expect(templateOfText(text, at, parseHcl).at).toEqual(at)
  })

  test('what stands in a file of it has its place there', () => {
    const template = templateOfFile('one\ntwo ${a} x\n${b}', 'a.tpl', parseHcl)
    const parts = template.kind === 'template' ? template.parts.map((part) => part.at) : []
    expect(parts).toMatchObject([
      { file: 'a.tpl', line: 1, column: 1, endLine: 2, endColumn: 5 },
      { line: 2, column: 7, endColumn: 8 },
      { line: 2, column: 9, endLine: 3, endColumn: 1 },
      { line: 3, column: 3, endColumn: 4 },
    ])
    expect(template.at).toMatchObject({ file: 'a.tpl', line: 1, column: 1 })
    expect(templateOfFile('one\ntwo', 'a.tpl', parseHcl).at).toMatchObject({
      line: 1,
      endLine: 2,
      endColumn: 4,
    })
  })
})
