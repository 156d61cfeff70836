import type { Part } from '../values/text.ts'

/** The items of a list or map of JSON between its brackets; `undefined` where one of them is. */
export function enclosed(
  open: string,
  items: readonly (readonly Part[] | undefined)[],
  close: string,
): readonly Part[] | undefined {
  const parts: Part[] = [open]
  for (const [index, item] of items.entries()) {
    if (item === undefined) return undefined
    if (index > 0) parts.push(',')
    for (const part of item) parts.push(part)
  }
  parts.push(close)
  return parts
}

/** What stands inside the quotes of a string of JSON; holes stay holes. */
export const escaped = (part: Part): Part =>
  typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part
