/** The function's result, worked out at the first call and kept. */
export function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => {
    kept ??= { value: work() }
    return kept.value
  }
}
