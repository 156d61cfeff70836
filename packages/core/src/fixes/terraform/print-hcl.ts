import type { EditValue } from '../../workload/index.ts'
import { isList } from '../print-value.ts'

/** The body of a block: arguments with their expressions, and blocks. */
export type Body = readonly Entry[]
export type Entry =
  | { readonly kind: 'argument'; readonly name: string; readonly expression: string }
  | { readonly kind: 'block'; readonly name: string; readonly body: Body }

/** What the functions of a value are in Terraform; `undefined` where they are nothing there. */
export type Functions = (name: string, argument: EditValue) => string | undefined

/** Longer lists and objects are written over several lines. */
const FLOW_LIMIT = 80

/** How values become expressions: what functions and keys are in Terraform. */
export type Notation = { readonly call: Functions; readonly key: (key: string) => string }

/** A value as an expression; `undefined` where it calls a function that Terraform does not have. */
export function expressionOf(value: EditValue, notation: Notation, indent = ''): string | undefined {
  if (isList(value)) {
    const items = value.map((item) => expressionOf(item, notation, `${indent}  `))
    return items.includes(undefined) ? undefined : enclosed(items, ['[', ']', ','], indent)
  }
  if (typeof value !== 'object') return typeof value === 'string' ? quoted(value) : String(value)
  const [[name = '', argument] = [], ...others] = Object.entries(value)
  if (others.length === 0 && argument !== undefined && (name === 'Ref' || name.startsWith('Fn::')))
    return notation.call(name, argument)
  const entries = Object.entries(value).map(([key, field]) => {
    const printed = expressionOf(field, notation, `${indent}  `)
    return printed === undefined ? undefined : `${wordOf(notation.key(key))} = ${printed}`
  })
  return entries.includes(undefined) ? undefined : enclosed(entries, ['{ ', ' }', ''], indent)
}

function enclosed(
  parts: readonly (string | undefined)[],
  [open, close, end]: readonly [string, string, string],
  indent: string,
): string {
  if (parts.length === 0) return `${open}${close}`.replaceAll(' ', '')
  const flow = `${open}${parts.join(', ')}${close}`
  if (flow.length <= FLOW_LIMIT && !flow.includes('\n')) return flow
  const lines = parts.map((part) => `${indent}  ${part}${end}\n`)
  return `${open.trim()}\n${lines.join('')}${indent}${close.trim()}`
}

/** A text between quotes, with nothing in it that Terraform would compute. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{')

/** A key of an object. */
export const wordOf = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : quoted(key))

/** A body as lines, each with its line break. */
export function printBody(body: Body, indent: string, newline: string): string {
  const width = Math.max(0, ...body.map((entry) => (entry.kind === 'argument' ? entry.name.length : 0)))
  return body
    .map((entry) => {
      if (entry.kind === 'block') {
        const inner = printBody(entry.body, `${indent}  `, newline)
        return `${indent}${entry.name} {${newline}${inner}${indent}}${newline}`
      }
      const expression = entry.expression.replaceAll('\n', `${newline}${indent}`)
      return `${indent}${entry.name.padEnd(width)} = ${expression}${newline}`
    })
    .join('')
}
