import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHcl } from '../../../../test/support/hcl-parser.ts'
import type { Expression, Step } from './expression.ts'
import { readHcl } from './read-hcl.ts'

/** An expression with all its parentheses. */
function written(expression: Expression | undefined): string {
  switch (expression?.kind) {
    case undefined:
      return 'nothing'
    case 'literal':
      return JSON.stringify(expression.value)
    case 'variable':
      return expression.name
    case 'list':
      return `[${expression.items.map(written).join(', ')}]`
    case 'object':
      return `{${expression.entries.map(({ key, value }) => `${written(key)}: ${written(value)}`).join(', ')}}`
    case 'access':
      return `${written(expression.of)}${expression.steps.map(step).join('')}`
    case 'conditional':
      return `(${written(expression.condition)} ? ${written(expression.then)} : ${written(expression.else)})`
    case 'unary':
      return `(${expression.operator}${written(expression.operand)})`
    case 'binary':
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`
    case 'template':
      return `text(${expression.parts.map(written).join(', ')})`
    case 'call':
      return `${expression.name}(${expression.arguments.map(written).join(', ')}${expression.spread ? '...' : ''})`
    case 'for':
      return loop(expression)
    case 'invalid':
      return 'invalid'
  }
}

function step(each: Step): string {
  if (each.kind === 'attribute') return `.${each.name}`
  return each.kind === 'index' ? `[${written(each.key)}]` : `[*](${each.steps.map(step).join('')})`
}

function loop({ names, collection, key, value, grouped, condition }: Extract<Expression, { kind: 'for' }>) {
  const result = key === undefined ? written(value) : `${written(key)} => ${written(value)}`
  const test = condition === undefined ? '' : ` if ${written(condition)}`
  return `for(${names.join(', ')} in ${written(collection)}: ${result}${grouped ? '...' : ''}${test})`
}

function read(text: string) {
  const { body, diagnostics } = readHcl(`x = ${text}\n`, 'a.tf', parseHcl)
  return { value: body.attributes.get('x')?.value, diagnostics }
}

// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
describe('an expression', () => {
  test.each<readonly [string, string]>([
    ['1', '1'],
    ['1.5', '1.5'],
    ['true', 'true'],
    ['false', 'false'],
    ['null', 'null'],
    ['"a"', '"a"'],
    ['""', '""'],
    ['a', 'a'],
    ['(a)', 'a'],
    ['((1))', '1'],
    ['a || b && c', '(a || (b && c))'],
    ['a && b || c', '((a && b) || c)'],
    ['a == b && c != d', '((a == b) && (c != d))'],
    ['a < b == c >= d', '((a < b) == (c >= d))'],
    ['a + b > c - d', '((a + b) > (c - d))'],
    ['a + b * c', '(a + (b * c))'],
    ['a * b + c / d % e', '((a * b) + ((c / d) % e))'],
    ['a - b - c', '((a - b) - c)'],
    ['(a - (b - c))', '(a - (b - c))'],
    ['-a * b', '((-a) * b)'],
    ['!a && b', '((!a) && b)'],
    ['!(a && b)', '(!(a && b))'],
    ['!a.b', '(!a.b)'],
    ['-a[0] + 1', '((-a[0]) + 1)'],
    ['a.b + c.d', '(a.b + c.d)'],
    ['a ? b : c', '(a ? b : c)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a ? b : c ? d : e ? f : g', '(a ? b : (c ? d : (e ? f : g)))'],
    ['(a ? b : c) ? d : e', '((a ? b : c) ? d : e)'],
    ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
    ['a == b || c ? d : e + f', '(((a == b) || c) ? d : (e + f))'],
    ['a.b.c', 'a.b.c'],
    ['a[0]', 'a[0]'],
    ['a["k"].b', 'a["k"].b'],
    ['a[b.c]', 'a[b.c]'],
    ['a[b + 1]', 'a[(b + 1)]'],
    ['a.0.b', 'a[0].b'],
    ['a.12', 'a[12]'],
    ['a[*].b', 'a[*](.b)'],
    ['a.*.b', 'a[*](.b)'],
    ['a[*].b[0].c', 'a[*](.b[0].c)'],
    ['(a).b', 'a.b'],
    ['(a + b).c', '(a + b).c'],
    ['f(a).b[0]', 'f(a).b[0]'],
    ['[1, a]', '[1, a]'],
    ['[1, a, ]', '[1, a]'],
    ['[]', '[]'],
    ['[\n  1, # one\n  2, // two\n  /* three */ 3,\n]', '[1, 2, 3]'],
    ['{}', '{}'],
    ['{ a = 1, b : 2 }', '{"a": 1, "b": 2}'],
    ['{\n  a = 1\n  b = 2\n}', '{"a": 1, "b": 2}'],
    ['{ "a" = 1, (b) = 2, b.c = 3 }', '{"a": 1, b: 2, b.c: 3}'],
    ['{ "${a}-b" = 1 }', '{text(a, "-b"): 1}'],
    ['{ 1 = a }', '{1: a}'],
    ['f()', 'f()'],
    ['f(a, 1)', 'f(a, 1)'],
    ['f(a...)', 'f(a...)'],
    ['f(\n  a, # one\n  b,\n)', 'f(a, b)'],
    ['core::upper("a")', 'upper("a")'],
    ['provider::aws::arn_parse(a)', 'provider::aws::arn_parse(a)'],
    ['[for a in b : a]', 'for(a in b: a)'],
    ['[for a, b in c.d : a + b if b]', 'for(a, b in c.d: (a + b) if b)'],
    ['{ for a in b : a => a.c }', 'for(a in b: a => a.c)'],
    ['{ for a, b in c : a => b... }', 'for(a, b in c: a => b...)'],
    ['{ for a, b in c : a => b... if b > 1 }', 'for(a, b in c: a => b... if (b > 1))'],
    ['a /* of */ + /* and */ b', '(a + b)'],
    ['"a${b}c"', 'text("a", b, "c")'],
    ['"${b}"', 'text(b)'],
    ['"${b}${c}"', 'text(b, c)'],
    ['"a${"b${c}"}"', 'text("a", text("b", c))'],
    ['"a%{ if b }c%{ else }d%{ endif }"', 'text("a", (b ? text("c") : text("d")))'],
    ['"%{ if b }c%{ endif }"', 'text((b ? text("c") : ""))'],
    ['"%{ if b }${c}%{ else }${d}${e}%{ endif }f"', 'text((b ? text(c) : text(d, e)), "f")'],
    ['"%{ for a, b in c }${a}%{ endfor }"', 'text(join("", for(a, b in c: text(a))))'],
    [
      '"%{ for a in b }%{ if a }x%{ else }y%{ endif }%{ endfor }"',
      'text(join("", for(a in b: text((a ? text("x") : text("y"))))))',
    ],
  ])('%s', (text, is) => {
    const { value, diagnostics } = read(text)
    expect(diagnostics).toEqual([])
    expect(written(value)).toBe(is)
  })
})

describe('what is no expression', () => {
  test.each<readonly [string]>([
    ['a +'],
    ['[1, 2'],
    ['[1 2]'],
    ['{ a = }'],
    ['f(a'],
    ['f(a b)'],
    ['a ? b'],
    ['a ? b :'],
    ['a..b'],
    ['"a${b"'],
    ['"a${}b"'],
    ['"a%{ if b }"'],
    ['[for a in b]'],
    ['[for in b : c]'],
    ['9'.repeat(400)],
    [''],
    ['$'],
  ])('%s', (text) => {
    const { diagnostics } = read(text)
    expect(diagnostics).toMatchObject([{ code: 'invalid-hcl' }])
  })
})

// A parser repairs what it cannot read with a node of its own, or one that is missing; what holds one is not known.
describe('what is no expression has no value that is whole', () => {
  test.each<readonly [string]>([
    ['(a'],
    ['(1 2)'],
    ['{ a = 1, b }'],
    ['{ = 1 }'],
    ['[1 2]'],
    ['[1, $]'],
    ['a ? b :'],
    ['a +'],
    ['!'],
    ['-'],
    ['* a'],
    ['[for a in b]'],
    ['[for a in b :]'],
    ['{ for a in b : a }'],
    ['{ for a in b : a => }'],
    ['a['],
    ['a[]'],
    ['f('],
    ['"a${b"'],
  ])('%s', (text) => {
    const { value, diagnostics } = read(text)
    expect(diagnostics).not.toEqual([])
    expect(written(value)).toMatch(/nothing|invalid/)
  })
})

const operators = ['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', '1', 'true', 'null', '"x"'),
    fc.tuple(tie('tree'), fc.constantFrom(...operators), tie('tree')).map(([l, o, r]) => `(${l} ${o} ${r})`),
    fc.tuple(fc.constantFrom('!', '-'), tie('tree')).map(([sign, of]) => `(${sign}${of})`),
    fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([c, t, e]) => `(${c} ? ${t} : ${e})`),
    fc.array(tie('tree'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.array(tie('tree'), { maxLength: 3 }).map((items) => `f(${items.join(', ')})`),
    fc.tuple(tie('tree'), tie('tree')).map(([key, value]) => `{"k": ${key}, "l": ${value}}`),
    fc.tuple(tie('tree'), tie('tree')).map(([of, key]) => `g(${of})[${key}]`),
  ),
}))

test('an expression with all its parentheses is read as it is written', () => {
  fc.assert(
    fc.property(tree, (text) => {
      const { value, diagnostics } = read(text)
      expect(diagnostics).toEqual([])
      expect(written(value)).toBe(text)
    }),
  )
})

test('every expression knows where it is written', () => {
  const { value } = read('[\n  upper("a"),\n  b.c[0],\n  d ? 1 : 2,\n]')
  const places = value?.kind === 'list' ? value.items.map(({ at }) => at) : []
  expect(places).toMatchObject([
    { line: 2, column: 3, endLine: 2, endColumn: 13 },
    { line: 3, column: 3, endColumn: 9 },
    { line: 4, column: 3, endColumn: 12 },
  ])
})
