import type { EditValue } from '../workload/index.ts'

const PLAIN = /^[A-Za-z][\w./-]*$/
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'null', 'y', 'n'])

/** A value as JSON, which YAML reads too; in YAML, words that need no quotes have none. */
export function printFlow(value: EditValue, json: boolean): string {
  if (isList(value)) return `[${value.map((item) => printFlow(item, json)).join(', ')}]`
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(
      ([key, field]) => `${printWord(key, json)}: ${printFlow(field, json)}`,
    )
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  return typeof value === 'string' ? printWord(value, json) : String(value)
}

/** A text as a key or value. */
export function printWord(text: string, json: boolean): string {
  return !json && PLAIN.test(text) && !WORDS.has(text.toLowerCase()) ? text : JSON.stringify(text)
}

/** Whether a value is a list. `Array.isArray` alone forgets what the items are. */
export function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value)
}
