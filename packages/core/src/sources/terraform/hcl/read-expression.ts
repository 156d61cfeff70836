import type { Expression, ObjectEntry, Step } from './expression.ts'
import type { HclNode } from './node.ts'
import { readTemplate } from './read-template.ts'
import { childOf, placeOf, type Reader, sourceOf } from './reader.ts'

const stepTypes: ReadonlySet<string> = new Set(['get_attr', 'index', 'splat'])

/** Reads an `expression` node, or any node that stands for one. */
export function readExpression(node: HclNode, reader: Reader): Expression {
  const children = node.children.filter(({ type }) => type !== 'comment')
  return node.type === 'expression' ? readTerms(children, node, reader) : readTerm(node, reader)
}

/** A term and the steps that follow it as siblings, perhaps in parentheses. */
export function readTerms(children: readonly HclNode[], node: HclNode, reader: Reader): Expression {
  if (children.some(({ type, missing }) => type === 'ERROR' || missing === true)) return invalid(node, reader)
  const first = children.findIndex(({ type }) => stepTypes.has(type))
  const heads = first === -1 ? children : children.slice(0, first)
  const head = heads.find(({ type }) => type !== '(' && type !== ')')
  if (head === undefined) return invalid(node, reader)
  const of = readExpression(head, reader)
  if (first === -1) return of
  return { kind: 'access', of, steps: readSteps(children.slice(first), reader), at: placeOf(node, reader) }
}

function invalid(node: HclNode, reader: Reader): Expression {
  reader.fault(node)
  return { kind: 'invalid', at: placeOf(node, reader) }
}

function readTerm(node: HclNode, reader: Reader): Expression {
  const [inner] = node.children
  switch (node.type) {
    case 'literal_value':
    case 'template_expr':
    case 'collection_value':
    case 'operation':
      return inner === undefined ? invalid(node, reader) : readTerm(inner, reader)
    case 'numeric_lit':
      return numberLiteral(node, reader)
    case 'bool_lit':
      return { kind: 'literal', value: sourceOf(node, reader) === 'true', at: placeOf(node, reader) }
    case 'null_lit':
      return { kind: 'literal', value: null, at: placeOf(node, reader) }
    case 'string_lit':
    case 'quoted_template':
    case 'heredoc_template':
      return hasError(node) ? invalid(node, reader) : readTemplate(node, reader, readExpression)
    case 'variable_expr':
      return { kind: 'variable', name: sourceOf(node, reader), at: placeOf(node, reader) }
    default:
      return readCompound(node, reader)
  }
}

function readCompound(node: HclNode, reader: Reader): Expression {
  switch (node.type) {
    case 'tuple':
      if (hasError(node)) return invalid(node, reader)
      return { kind: 'list', items: expressionsOf(node, reader), at: placeOf(node, reader) }
    case 'object':
      return readObject(node, reader)
    case 'for_expr':
      return readFor(node, reader)
    case 'function_call':
      return readCall(node, reader)
    case 'conditional':
      return readConditional(node, reader)
    case 'unary_operation':
      return readUnary(node, reader)
    case 'binary_operation':
      return readBinary(node, reader)
    default:
      return invalid(node, reader)
  }
}

function hasError(node: HclNode): boolean {
  return node.children.some(({ type, missing }) => type === 'ERROR' || missing === true)
}

function expressionsOf(node: HclNode, reader: Reader): readonly Expression[] {
  if (hasError(node)) reader.fault(node)
  return node.children
    .filter(({ type }) => type === 'expression')
    .map((child) => readExpression(child, reader))
}

function numberLiteral(node: HclNode, reader: Reader): Expression {
  const value = Number(sourceOf(node, reader))
  return Number.isFinite(value)
    ? { kind: 'literal', value, at: placeOf(node, reader) }
    : invalid(node, reader)
}

function readObject(node: HclNode, reader: Reader): Expression {
  if (hasError(node)) return invalid(node, reader)
  const entries = node.children
    .filter(({ type }) => type === 'object_elem')
    .flatMap((entry): readonly ObjectEntry[] => {
      const [key, value] = entry.children.filter(({ type }) => type === 'expression')
      if (key === undefined || value === undefined) return []
      return [{ key: keyOf(readExpression(key, reader), key), value: readExpression(value, reader) }]
    })
  return { kind: 'object', entries, at: placeOf(node, reader) }
}

/** A bare word is a key by its name; in parentheses it is an expression. */
function keyOf(key: Expression, { children }: HclNode): Expression {
  const bare = key.kind === 'variable' && !children.some(({ type }) => type === '(')
  return bare ? { kind: 'literal', value: key.name, at: key.at } : key
}

function readCall(node: HclNode, reader: Reader): Expression {
  const name = childOf(node, 'identifier')
  const given = childOf(node, 'function_arguments')
  return {
    kind: 'call',
    // Terraform's own functions may be written with their namespace.
    name: name === undefined ? '' : sourceOf(name, reader).replace(/^core::/, ''),
    arguments: given === undefined ? [] : expressionsOf(given, reader),
    spread: given !== undefined && childOf(given, 'ellipsis') !== undefined,
    at: placeOf(node, reader),
  }
}

/**
 * `a ? b : c ? d : e`. The grammar binds it to the left, HCL to the right; here the tree is turned round.
 */
function readConditional(node: HclNode, reader: Reader): Expression {
  const at = placeOf(node, reader)
  const [condition, then, otherwise] = node.children.filter(({ type }) => type === 'expression')
  if (condition === undefined || then === undefined || otherwise === undefined || hasError(node)) {
    return invalid(node, reader)
  }
  let result: Expression = {
    kind: 'conditional',
    condition: readExpression(condition, reader),
    then: readExpression(then, reader),
    else: readExpression(otherwise, reader),
    at,
  }
  const isBare = condition.children.length === 1 && condition.children[0]?.type === 'conditional'
  if (isBare && result.condition.kind === 'conditional') {
    const { condition: first, then: chosen, else: rest } = result.condition
    result = { ...result, condition: first, then: chosen, else: appendTo(rest, result) }
  }
  return result
}

/** Puts what came after onto the last `else`, which is the condition of what came after. */
function appendTo(
  rest: Expression,
  after: Extract<Expression, { kind: 'conditional' }>,
): Extract<Expression, { kind: 'conditional' }> {
  if (rest.kind !== 'conditional') return { ...after, condition: rest }
  return { ...rest, else: appendTo(rest.else, after) }
}

function readFor(node: HclNode, reader: Reader): Expression {
  const [inner] = node.children
  const intro = inner === undefined ? undefined : childOf(inner, 'for_intro')
  const collection = intro === undefined ? undefined : childOf(intro, 'expression')
  if (inner === undefined || intro === undefined || collection === undefined || hasError(inner)) {
    return invalid(node, reader)
  }
  const [first, second] = inner.children.filter(({ type }) => type === 'expression')
  if (first === undefined) return invalid(node, reader)
  const test = childOf(inner, 'for_cond')
  const condition = test === undefined ? undefined : childOf(test, 'expression')
  const names = intro.children.filter(({ type }) => type === 'identifier')
  return {
    kind: 'for',
    names: names.map((name) => sourceOf(name, reader)),
    collection: readExpression(collection, reader),
    ...(second !== undefined && { key: readExpression(first, reader) }),
    value: readExpression(second ?? first, reader),
    grouped: childOf(inner, 'ellipsis') !== undefined,
    ...(condition !== undefined && { condition: readExpression(condition, reader) }),
    at: placeOf(node, reader),
  }
}

function readUnary(node: HclNode, reader: Reader): Expression {
  const [sign, ...rest] = node.children
  if (sign === undefined || rest.length === 0) return invalid(node, reader)
  const operand = readTerms(rest, node, reader)
  return { kind: 'unary', operator: sign.type, operand, at: placeOf(node, reader) }
}

const operators: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||'],
])

function readBinary(node: HclNode, reader: Reader): Expression {
  const children = node.children.filter(({ type }) => type !== 'comment')
  const middle = children.findIndex(({ type }) => operators.has(type))
  const operator = children[middle]
  if (operator === undefined || middle === 0) return invalid(node, reader)
  const left = readTerms(children.slice(0, middle), node, reader)
  const right = readTerms(children.slice(middle + 1), node, reader)
  return { kind: 'binary', operator: operator.type, left, right, at: placeOf(node, reader) }
}

function readSteps(nodes: readonly HclNode[], reader: Reader): readonly Step[] {
  return nodes.flatMap((node) => readStep(node, reader))
}

function readStep(node: HclNode, reader: Reader): readonly Step[] {
  const at = placeOf(node, reader)
  const [inner] = node.children
  if (node.type === 'get_attr') {
    const name = childOf(node, 'identifier')
    return name === undefined ? [] : [{ kind: 'attribute', name: sourceOf(name, reader), at }]
  }
  if (inner === undefined) return []
  if (node.type === 'splat') {
    const after = inner.children.filter(({ type }) => stepTypes.has(type))
    return [{ kind: 'splat', steps: readSteps(after, reader), at }]
  }
  if (inner.type === 'legacy_index') {
    const value = Number(sourceOf(inner, reader).slice(1))
    return [{ kind: 'index', key: { kind: 'literal', value, at }, at }]
  }
  const key = childOf(inner, 'expression')
  return key === undefined ? [] : [{ kind: 'index', key: readExpression(key, reader), at }]
}
