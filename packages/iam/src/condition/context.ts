import type { Text } from '../language/node.ts'

/**
 * What is known of one context key of a request. A key with several values (`aws:TagKeys`) lists them all;
 * `set` marks a key that may hold several even when it holds one now.
 */
export type ContextValue =
  | { readonly kind: 'known'; readonly values: readonly Text[]; readonly set?: boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' }

/** The context of a request: keys in lower case, and what holds of every key that is not listed. */
export type Context = {
  readonly keys: ReadonlyMap<string, ContextValue>
  readonly others: 'absent' | 'unknown'
}

/** Nothing is known of any key. */
export const unknownContext: Context = { keys: new Map(), others: 'unknown' }

/** What is known of a key. Keys ignore case, the part after `aws:ResourceTag/` included. */
export function lookUp(context: Context, key: string): ContextValue {
  return context.keys.get(key.toLowerCase()) ?? { kind: context.others }
}
