import type { SourceLocation, Value } from '../../../workload/index.ts'
import type { Scope } from '../evaluate/scope.ts'

/** A function of Terraform, over values none of which is a choice; `undefined` when it cannot tell. */
export type TerraformFunction = (inputs: readonly Value[], call: Call) => Value | undefined

/** The call that a function answers. */
export type Call = { readonly at: SourceLocation; readonly scope: Scope }

/** The text of a known scalar. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' ? String(value.value) : undefined
}

/** How Terraform writes a number in a text: in decimal, with nothing around it. */
const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number that a known scalar is. */
export function numberOf(value: Value | undefined): number | undefined {
  if (value?.kind !== 'scalar' || typeof value.value === 'boolean') return undefined
  if (typeof value.value === 'string' && !numeral.test(value.value)) return undefined
  const number = Number(value.value)
  return Number.isFinite(number) ? number : undefined
}

/** The texts of a known list of known scalars. */
export function textsOf(value: Value | undefined): readonly string[] | undefined {
  if (value?.kind !== 'list') return undefined
  const texts = value.items.flatMap((item) => textOf(item) ?? [])
  return texts.length === value.items.length ? texts : undefined
}
