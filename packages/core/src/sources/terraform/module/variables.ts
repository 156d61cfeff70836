import type { Value } from '../../../workload/index.ts'
import { anyOf } from '../../cloudformation/parameters.ts'
import { unresolved } from '../../values/make-value.ts'
import type { Block, Expression } from '../hcl/expression.ts'
import { byDefault, convert } from './type-constraint.ts'

/** What decides the value of a variable. */
export type VariableSetting = {
  /** From the call, a file or the user. */
  readonly given: Value | undefined
  /** Whether a call gives values: then nobody else does, and a default is certain. */
  readonly called: boolean
  readonly strict: boolean
  readonly symbol: string
  readonly evaluate: (expression: Expression) => Value
}

/** The value of a variable. A secret is never stored, whatever its value. */
export function variableValue(name: string, block: Block, setting: VariableSetting): Value {
  const { attributes } = block.body
  const { given, called, strict, symbol, evaluate } = setting
  const type = attributes.get('type')?.value
  const typed = (value: Value): Value => (type === undefined ? value : convert(value, type, evaluate))
  if (isTrue(attributes.get('sensitive')?.value) && given?.kind !== 'unresolved') {
    const settle = `variable \`${name}\` is a secret; its value is never read`
    return unresolved(symbol, 'sensitive', block.at, settle)
  }
  const notNull = attributes.get('nullable')?.value
  const takesDefault = given === undefined || (given.kind === 'absent' && isFalse(notNull))
  if (!takesDefault) return typed(given)
  const otherwise = attributes.get('default')?.value
  if (otherwise === undefined || (strict && !called)) return withoutValue(name, block, symbol)
  const value = typed(evaluate(otherwise))
  return called ? value : byDefault(value, symbol)
}

function withoutValue(name: string, block: Block, symbol: string): Value {
  const domain = allowedValues(name, block)
  if (domain !== undefined) return anyOf(symbol, domain, block.at)
  const settle = `give variable \`${name}\` a value with \`--var-file\``
  return unresolved(symbol, 'parameter', block.at, settle)
}

const isTrue = (expression: Expression | undefined): boolean =>
  expression?.kind === 'literal' && expression.value === true

const isFalse = (expression: Expression | undefined): boolean =>
  expression?.kind === 'literal' && expression.value === false

/** The values that a validation of the form `contains(["a", "b"], var.x)` allows. */
function allowedValues(name: string, { body }: Block): readonly string[] | undefined {
  for (const { type, body: validation } of body.blocks) {
    const test = type === 'validation' ? validation.attributes.get('condition')?.value : undefined
    if (test?.kind !== 'call' || test.name !== 'contains') continue
    const [list, variable] = test.arguments
    if (list?.kind !== 'list' || !isVariable(variable, name)) continue
    const values = list.items.flatMap((item) => (item.kind === 'literal' ? [String(item.value)] : []))
    const domain = [...new Set(values)]
    if (values.length === list.items.length && domain.length > 0 && domain.length <= 64) return domain
  }
  return undefined
}

function isVariable(expression: Expression | undefined, name: string): boolean {
  if (expression?.kind !== 'access' || expression.of.kind !== 'variable' || expression.of.name !== 'var') {
    return false
  }
  const [step, ...more] = expression.steps
  return step?.kind === 'attribute' && step.name === name && more.length === 0
}
