import type { AssumptionName } from '@parapet/core'
import { InvalidArgumentError } from 'commander'

/** The assumptions, told here once more so that a mistyped one is refused before anything is loaded. */
export const assumptionNames: readonly AssumptionName[] = [
  'no-scp',
  'same-account',
  'other-account',
  'same-organization',
  'generated-names',
  'nothing-unseen',
]

/** Collects assumptions that are given one by one. */
export function assumption(
  value: string,
  earlier: readonly AssumptionName[] = [],
): readonly AssumptionName[] {
  const known = assumptionNames.find((name) => name === value)
  if (known === undefined) throw new InvalidArgumentError(`It is one of ${assumptionNames.join(', ')}.`)
  return [...earlier, known]
}

/** The same, where `none` takes the place of those that are made by default. */
export function assumptionOrNone(
  value: string,
  earlier?: readonly AssumptionName[],
): readonly AssumptionName[] {
  return value === 'none' ? (earlier ?? []) : assumption(value, earlier)
}
