import type {
  AbsentValue,
  Assumption,
  ScalarValue,
  SourceLocation,
  SymbolRef,
  UnresolvedReason,
  UnresolvedValue,
  Value,
} from '../../workload/index.ts'

/** A known scalar. */
export function scalar(value: string | number | boolean, at: SourceLocation | undefined): ScalarValue {
  return at === undefined ? { kind: 'scalar', value } : { kind: 'scalar', value, at }
}

/** Nothing; `at` is the nearest thing that is written. */
export function absent(at: SourceLocation | undefined): AbsentValue {
  return at === undefined ? { kind: 'absent' } : { kind: 'absent', at }
}

/** A value that is not known, with what would settle it. */
export function unresolved(
  symbol: SymbolRef | string,
  reason: UnresolvedReason,
  at: SourceLocation | undefined,
  settle?: string,
): UnresolvedValue {
  return {
    kind: 'unresolved',
    symbol: typeof symbol === 'string' ? { id: symbol } : symbol,
    reason,
    ...(at === undefined ? {} : { at }),
    ...(settle === undefined ? {} : { settle }),
  }
}

/** No assumption: shared, so that the common case costs nothing. */
export const noAssumptions: readonly Assumption[] = []

/** The union of assumptions, each once, in order of first mention. */
export function uniteAssumptions(
  groups: readonly (readonly Assumption[] | undefined)[],
): readonly Assumption[] {
  let result: readonly Assumption[] = noAssumptions
  for (const group of groups) {
    for (const assumption of group ?? noAssumptions) {
      if (!result.some((seen) => seen.symbol === assumption.symbol)) result = [...result, assumption]
    }
  }
  return result
}

/**
 * The value resting on further assumptions. An assumption of a list or map holds for everything in it.
 */
export function assuming<V extends Value>(value: V, assumes: readonly Assumption[] | undefined): V {
  if (assumes === undefined || assumes.length === 0) return value
  return { ...value, assumes: uniteAssumptions([value.assumes, assumes]) }
}

/** The value as used at another place, such as a parameter's value where it is referred to. */
export function placedAt<V extends Value>(value: V, at: SourceLocation): V {
  return { ...value, at }
}
