import type { Value } from '../../../workload/index.ts'
import { scalar } from '../../values/make-value.ts'
import { maximumTextLength } from '../../values/text.ts'
import { concatenate } from '../evaluate/text.ts'
import { fault } from '../evaluate/unknown.ts'
import { type Call, numberOf, type TerraformFunction, textOf } from './call.ts'

type OnText = (text: string, ...others: readonly string[]) => string | boolean | undefined

/** A function of known texts. */
function onTexts(work: OnText): TerraformFunction {
  return (inputs, { at }) => {
    const texts = inputs.flatMap((input) => textOf(input) ?? [])
    const [first, ...others] = texts
    if (first === undefined || texts.length < inputs.length) return undefined
    const result = work(first, ...others)
    return result === undefined ? undefined : scalar(result, at)
  }
}

const join: TerraformFunction = ([separator, ...lists], { at }) => {
  const items: Value[] = []
  for (const list of lists) {
    if (list.kind !== 'list') return undefined
    items.push(...list.items)
  }
  if (separator === undefined) return undefined
  return concatenate(
    items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])),
    at,
  )
}

const split: TerraformFunction = ([separator, text], { at }) => {
  const mark = textOf(separator)
  const whole = textOf(text)
  if (mark === undefined || whole === undefined) return undefined
  return { kind: 'list', items: whole.split(mark).map((piece) => scalar(piece, at)), at }
}

/**
 * Between slashes stands a regular expression. Of those only one set of characters is run, since the time that it
 * takes grows with the text alone; the input is not ours.
 */
function safePattern(pattern: string): RegExp | undefined {
  return /^\[\^?(?:[A-Za-z0-9 ._:/,@=-]|\\[dswDSW./-])+\]\+?$/.test(pattern) ? compiled(pattern) : undefined
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'g')
  } catch {
    // A range whose end comes before its start.
    return undefined
  }
}

const replace: TerraformFunction = ([text, search, by], { at }) => {
  const [whole, from, to] = [textOf(text), textOf(search), textOf(by)]
  if (whole === undefined || from === undefined || to === undefined) return undefined
  if (from.length > 1 && from.startsWith('/') && from.endsWith('/')) {
    const pattern = safePattern(from.slice(1, -1))
    return pattern === undefined || to.includes('$') ? undefined : scalar(whole.replace(pattern, to), at)
  }
  if (from === '') return scalar(whole, at)
  const pieces = whole.split(from)
  const length = whole.length + (pieces.length - 1) * to.length
  return length > maximumTextLength ? fault('a text that is too long', at) : scalar(pieces.join(to), at)
}

const substr: TerraformFunction = ([text, offset, length], { at }) => {
  const whole = textOf(text)
  const [from, count] = [numberOf(offset), numberOf(length)]
  if (whole === undefined || from === undefined || count === undefined) return undefined
  const start = from < 0 ? Math.max(0, whole.length + from) : from
  return scalar(count < 0 ? whole.slice(start) : whole.slice(start, start + count), at)
}

type Verb = { readonly end: number; readonly letter: string; readonly width: string }

/** The verb that begins after a percent sign: flags and width, then a letter. */
function verbAt(text: string, from: number): Verb {
  let index = from
  while ('0123456789.+-# []'.includes(text.charAt(index)) && index < text.length) index++
  return { end: index + 1, letter: text.charAt(index), width: text.slice(from, index) }
}

/** https://developer.hashicorp.com/terraform/language/functions/format */
function formatted(template: string, inputs: readonly Value[], call: Call): Value | undefined {
  const { at } = call
  const parts: Value[] = []
  let next = 0
  let from = 0
  for (let index = template.indexOf('%'); index !== -1; index = template.indexOf('%', from)) {
    parts.push(scalar(template.slice(from, index), at))
    const verb = verbAt(template, index + 1)
    from = verb.end
    if (verb.letter === '%') {
      parts.push(scalar('%', at))
      continue
    }
    const input = inputs[next++]
    const part = input === undefined ? undefined : verbText(verb, input)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return concatenate([...parts, scalar(template.slice(from), at)], at)
}

function verbText({ letter, width }: Verb, input: Value): Value | undefined {
  if (letter === 's' || letter === 'v') return width === '' ? input : undefined
  if (letter === 'q') {
    const text = textOf(input)
    return text === undefined ? undefined : scalar(JSON.stringify(text), input.at)
  }
  const number = numberOf(input)
  if (letter !== 'd' || number === undefined) return width === '' && letter === 'd' ? input : undefined
  if (!/^0?\d{0,2}$/.test(width)) return undefined
  return scalar(
    String(Math.trunc(number)).padStart(Number(width), width.startsWith('0') ? '0' : ' '),
    input.at,
  )
}

const format: TerraformFunction = ([template, ...inputs], call) => {
  const text = textOf(template)
  return text === undefined ? undefined : formatted(text, inputs, call)
}

const formatlist: TerraformFunction = ([template, ...inputs], call) => {
  const text = textOf(template)
  const lists = inputs.flatMap((input) => (input.kind === 'list' ? [input.items.length] : []))
  const [length = 1] = lists
  if (text === undefined || inputs.some(({ kind }) => kind === 'unresolved')) return undefined
  const items: Value[] = []
  for (let index = 0; index < length; index++) {
    const row = inputs.map((input) => (input.kind === 'list' ? (input.items[index] ?? input) : input))
    const item = formatted(text, row, call)
    if (item === undefined) return undefined
    items.push(item)
  }
  return { kind: 'list', items, at: call.at }
}

/** A text of which each word begins with a capital. */
function titled(text: string): string {
  return text.replace(/(^|[^A-Za-z0-9'])([a-z])/g, (_, before: string, letter: string) => {
    return before + letter.toUpperCase()
  })
}

/** A text without the characters of a set at both ends. */
function trimmed(text: string, set: string): string {
  let start = 0
  let end = text.length
  while (start < end && set.includes(text.charAt(start))) start++
  while (end > start && set.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** The functions of texts. */
export const textFunctions: Readonly<Record<string, TerraformFunction>> = {
  join,
  split,
  replace,
  substr,
  format,
  formatlist,
  lower: onTexts((text) => text.toLowerCase()),
  upper: onTexts((text) => text.toUpperCase()),
  title: onTexts(titled),
  trimspace: onTexts((text) => text.trim()),
  chomp: onTexts((text) => text.replace(/[\r\n]{1,1000}$/, '')),
  trim: onTexts((text, set = '') => trimmed(text, set)),
  trimprefix: onTexts((text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: onTexts((text, suffix = '') =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  startswith: onTexts((text, prefix = '') => text.startsWith(prefix)),
  endswith: onTexts((text, suffix = '') => text.endsWith(suffix)),
  strcontains: onTexts((text, piece = '') => text.includes(piece)),
  dirname: onTexts((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.'),
  basename: onTexts((path) => path.slice(path.lastIndexOf('/') + 1)),
}
