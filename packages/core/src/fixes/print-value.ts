import type { EditFields, EditValue } from '../workload/index.ts'

/** How a value is written: as JSON, or as YAML with tags for functions and blocks where they are long. */
export type Style = { readonly json: boolean; readonly newline: string }

/** Words that need no quotes; a colon ends a key only before a space. */
const PLAIN = /^[A-Za-z][\w./-]*(?:::?[\w./*-]+)*\*?$/
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'null', 'y', 'n'])
/** Longer flow values are written as blocks. */
const FLOW_LIMIT = 60

/** A value on one line, as JSON, which YAML reads too; in YAML, words that need no quotes have none. */
export function printFlow(value: EditValue, json: boolean): string {
  if (isList(value)) return `[${value.map((item) => printFlow(item, json)).join(', ')}]`
  if (typeof value === 'object') {
    const call = json ? undefined : printCall(value)
    if (call !== undefined) return call
    const fields = Object.entries(value).map(
      ([key, field]) => `${printWord(key, json)}: ${printFlow(field, json)}`,
    )
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  return typeof value === 'string' ? printWord(value, json) : String(value)
}

/** A text as a key or value. */
export function printWord(text: string, json: boolean): string {
  if (json) return JSON.stringify(text)
  return PLAIN.test(text) && !WORDS.has(text.toLowerCase()) ? text : printSingle(text)
}

/** `Ref`, `Fn::Sub` and `Fn::GetAtt` in the short form of YAML. */
function printCall(value: { readonly [key: string]: EditValue }): string | undefined {
  const [[name = '', argument] = [], ...others] = Object.entries(value)
  if (others.length > 0 || argument === undefined) return undefined
  if (name === 'Ref' && typeof argument === 'string') return `!Ref ${printName(argument)}`
  if (name === 'Fn::Sub' && typeof argument === 'string') return `!Sub ${printSingle(argument)}`
  const isPair = name === 'Fn::GetAtt' && isList(argument)
  return isPair ? `!GetAtt ${argument.map(String).join('.')}` : undefined
}

const printName = (text: string): string => (/^[\w:]+$/.test(text) ? text : printSingle(text))

const printSingle = (text: string): string =>
  /^[ -~]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text)

/**
 * A value after its key (`: ` and the colon included) or list dash, over several lines where it is long.
 *
 * @param indent the columns before the key or dash that it belongs to
 */
export function printAfterKey(value: EditValue, indent: number, style: Style): string {
  const flow = printFlow(value, style.json)
  if (typeof value !== 'object' || flow.length <= FLOW_LIMIT || flow.startsWith('!')) return ` ${flow}`
  return style.json
    ? ` ${JSON.stringify(value, undefined, 2).replaceAll('\n', `${style.newline}${' '.repeat(indent)}`)}`
    : `${style.newline}${printBlock(value, indent + 2, style)}`
}

/** A map or list as lines of YAML, each indented, without a line break at the end. */
export function printBlock(value: EditValue, indent: number, style: Style): string {
  const lead = ' '.repeat(indent)
  if (isList(value)) {
    const items = value.map((item) => `${lead}- ${printItem(item, indent + 2, style)}`)
    return items.join(style.newline)
  }
  if (typeof value !== 'object') return `${lead}${printFlow(value, false)}`
  const fields = Object.entries(value).map(
    ([key, field]) => `${lead}${printWord(key, false)}:${printAfterKey(field, indent, style)}`,
  )
  return fields.join(style.newline)
}

/** A list item after its dash: a long map begins on the line of the dash. */
export function printItem(value: EditValue, indent: number, style: Style): string {
  const flow = printFlow(value, style.json)
  if (style.json || typeof value !== 'object' || flow.length <= FLOW_LIMIT || flow.startsWith('!'))
    return style.json ? printAfterKey(value, indent, style).slice(1) : flow
  return printBlock(value, indent, style).slice(indent)
}

/** Whether a value is a list. `Array.isArray` alone forgets what the items are. */
export function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value)
}

/** Whether a value has fields. */
export function isFields(value: EditValue | undefined): value is EditFields {
  return typeof value === 'object' && !isList(value)
}
