import type { Condition, SourceLocation, TextValue, Value } from '../../workload/index.ts'
import { child, itemsOf, textOf } from '../document/access.ts'
import type { MapNode, Node } from '../document/index.ts'
import type { Report } from '../report.ts'
import { lift, maximumBranches } from '../values/lift.ts'
import { assuming, scalar, unresolved } from '../values/make-value.ts'
import { splitAtCommas } from '../values/split-text.ts'
import type { OpenSymbol } from './scope.ts'

/** A parameter of one template: what `Ref` to it gives, and its symbol when it has no value. */
export type Parameter = { readonly value: Value; readonly open?: OpenSymbol }

/** What decides the values of a template's parameters. */
export type Given = {
  /** From the user for a root template, from the parent's properties for a nested one. */
  readonly values: ReadonlyMap<string, Value>
  readonly strict: boolean
  /** Whether a stack around it gives the values. */
  readonly nested: boolean
  /** Prefixes symbols. */
  readonly path: string
  readonly report: Report
}

type Declaration = {
  readonly name: string
  readonly type: string
  readonly noEcho: boolean
  readonly allowed: readonly string[] | undefined
  readonly fallback: string | undefined
  readonly at: SourceLocation
}

function declarationOf(name: string, node: MapNode): Declaration {
  const allowed = itemsOf(child(node, 'AllowedValues') ?? node)?.map((item) => textOf(item) ?? '')
  return {
    name,
    type: textOf(child(node, 'Type')) ?? 'String',
    noEcho: textOf(child(node, 'NoEcho'))?.toLowerCase() === 'true',
    allowed: allowed === undefined || allowed.length === 0 ? undefined : allowed,
    fallback: defaultOf(child(node, 'Default')),
    at: child(node, 'Default')?.at ?? node.at,
  }
}

function defaultOf(node: Node | undefined): string | undefined {
  // A list is not allowed here, but seen; CloudFormation's own form of it is text with commas.
  const items = node === undefined ? undefined : itemsOf(node)
  return items === undefined ? textOf(node) : items.map((item) => textOf(item) ?? '').join(',')
}

function isList(type: string): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<')
}

/** A given or default text as the type has it: a list type splits at commas and trims. */
function typed(text: string, { type, at }: Declaration): Value {
  if (!isList(type)) return scalar(text, at)
  const items = text === '' ? [] : text.split(',').map((item) => scalar(item.trim(), at))
  return { kind: 'list', items, at }
}

/** A text with holes at its commas. A hole stands for one item: what a resource or a parameter is called holds none. */
function splitText(text: TextValue, near: SourceLocation): Value {
  const at = text.at ?? near
  return assuming({ kind: 'list', items: splitAtCommas(text.parts, at), at }, text.assumes)
}

function allows({ allowed, type }: Declaration, text: string): boolean {
  if (allowed === undefined) return true
  return isList(type)
    ? text.split(',').every((item) => allowed.includes(item.trim()))
    : allowed.includes(text)
}

/** One of the allowed values, each under the condition that the parameter is it. */
export function anyOf(symbol: string, domain: readonly string[], at: SourceLocation): Value {
  const last: Value = scalar(domain.at(-1) ?? '', at)
  return domain.slice(0, -1).reduceRight<Value>((otherwise, value) => {
    const condition: Condition = { kind: 'is', symbol, value, domain }
    return { kind: 'choice', condition, then: scalar(value, at), else: otherwise, at }
  }, last)
}

function withoutValue(declaration: Declaration, symbol: string): Parameter {
  const { name, allowed, type, at } = declaration
  const settle = `pass a value for parameter \`${name}\``
  const domain = allowed === undefined || isList(type) ? undefined : [...new Set(allowed)]
  const open: OpenSymbol = domain === undefined ? { id: symbol } : { id: symbol, domain }
  if (domain !== undefined && domain.length <= maximumBranches) {
    return { value: anyOf(symbol, domain, at), open }
  }
  return { value: unresolved(symbol, 'parameter', at, settle), open }
}

function valueFor(declaration: Declaration, given: Given): Parameter {
  const { name, type, noEcho, fallback, at } = declaration
  const symbol = given.path + name
  const passed = given.values.get(name)
  if (noEcho) {
    const settle = `parameter \`${name}\` is a secret; its value is never read`
    return { value: unresolved(symbol, 'sensitive', at, settle), open: { id: symbol, secret: true } }
  }
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    const settle = `the value of parameter \`${name}\` is read from Parameter Store at deployment only`
    return { value: unresolved(symbol, 'dynamic', at, settle), open: { id: symbol } }
  }
  if (passed !== undefined && passed.kind !== 'absent') return fromOutside(declaration, passed, given)
  // Nobody but the parent gives a nested stack its values, so the default of one that it leaves out is certain.
  const { strict, nested } = given
  if (fallback === undefined || (strict && !nested)) return withoutValue(declaration, symbol)
  if (!allows(declaration, fallback)) {
    const message = `the default of parameter \`${name}\` is not among its allowed values`
    given.report('warning', 'default-not-allowed', message, at)
  }
  const value = typed(fallback, declaration)
  return { value: nested ? value : assuming(value, [{ symbol, value: fallback }]) }
}

function fromOutside(declaration: Declaration, passed: Value, given: Given): Parameter {
  const combine = ([value]: readonly Value[]): Value => {
    if (value?.kind === 'text' && isList(declaration.type)) return splitText(value, declaration.at)
    if (value?.kind !== 'scalar') return value ?? passed
    const text = String(value.value)
    if (!allows(declaration, text)) {
      const message = `a value of parameter \`${declaration.name}\` is not among its allowed values`
      given.report('warning', 'value-not-allowed', message, declaration.at)
    }
    return assuming(typed(text, declaration), value.assumes)
  }
  // A list whose items are choices is one already; only a choice of texts has to be split branch by branch.
  return { value: passed.kind === 'choice' ? lift([passed], combine, () => passed) : combine([passed]) }
}

/**
 * The parameters of a template. A default counts as known and is recorded as an assumption; a secret is never
 * stored, whatever its default.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function readParameters(section: MapNode | undefined, given: Given): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>()
  for (const { key, value, keyAt } of section?.entries.values() ?? []) {
    if (value.kind === 'map') parameters.set(key, valueFor(declarationOf(key, value), given))
    else {
      given.report(
        'warning',
        'invalid-parameter',
        `parameter \`${key}\` must be a map with a \`Type\``,
        keyAt,
      )
      parameters.set(key, { value: unresolved(given.path + key, 'parameter', value.at) })
    }
  }
  return parameters
}
