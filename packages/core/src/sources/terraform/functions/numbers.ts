import { scalar } from '../../values/make-value.ts'
import { numberOf, type TerraformFunction } from './call.ts'

type OnNumbers = (numbers: readonly number[]) => number

function onNumbers(work: OnNumbers): TerraformFunction {
  return (inputs, { at }) => {
    const given = inputs.flatMap((input) => (input.kind === 'list' ? input.items : [input]))
    const numbers = given.flatMap((input) => numberOf(input) ?? [])
    if (numbers.length === 0 || numbers.length < given.length) return undefined
    const result = work(numbers)
    return Number.isFinite(result) ? scalar(result, at) : undefined
  }
}

const extreme = (pick: (a: number, b: number) => number): OnNumbers => {
  return (numbers) => numbers.reduce((best, number) => pick(best, number))
}

/** The functions of numbers. */
export const numberFunctions: Readonly<Record<string, TerraformFunction>> = {
  max: onNumbers(extreme(Math.max)),
  min: onNumbers(extreme(Math.min)),
  sum: onNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  abs: onNumbers(([number = 0]) => Math.abs(number)),
  ceil: onNumbers(([number = 0]) => Math.ceil(number)),
  floor: onNumbers(([number = 0]) => Math.floor(number)),
}
