import type { Value } from '../../../workload/index.ts'
import { scalar } from '../../values/make-value.ts'
import { maximumTextLength } from '../../values/text.ts'
import { concatenate } from '../evaluate/text.ts'
import { fault, unknownElement } from '../evaluate/unknown.ts'
import { type Call, numberOf, type TerraformFunction, textOf } from './call.ts'
import { charactersOf } from './characters.ts'
import { hasKnownLength, isSplice } from './lists.ts'

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
  const parts: Value[] = []
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    // Where any number of items may stand, it is not known whether there is a separator beside them.
    const isBetween = before !== undefined && !isSplice(before) && !isSplice(item)
    if (isBetween) parts.push(separator)
    parts.push(isSplice(item) ? unknownElement('join', [separator, item], at) : item)
  }
  return concatenate(parts, at)
}

const split: TerraformFunction = ([separator, text], { at }) => {
  const mark = textOf(separator)
  const whole = textOf(text)
  if (mark === undefined || whole === undefined) return undefined
  const pieces = mark === '' ? [...whole] : whole.split(mark)
  return { kind: 'list', items: pieces.map((piece) => scalar(piece, at)), at }
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
    return new RegExp(pattern, 'gu')
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
  const pieces = from === '' ? ['', ...whole, ''] : whole.split(from)
  const length = whole.length + (pieces.length - 1) * to.length
  return length > maximumTextLength ? fault('a text that is too long', at) : scalar(pieces.join(to), at)
}

const substr: TerraformFunction = ([text, offset, length], { at }) => {
  const whole = textOf(text)
  const [from, count] = [numberOf(offset), numberOf(length)]
  if (whole === undefined || from === undefined || count === undefined) return undefined
  const characters = charactersOf(whole)
  const start = from < 0 ? Math.max(0, characters.length + from) : from
  const end = count < 0 ? characters.length : start + count
  return scalar(characters.slice(start, end).join(''), at)
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
  if (letter !== 'd' || !/^\d{0,2}$/.test(width)) return undefined
  const number = numberOf(input)
  if (number === undefined) return width === '' && input.kind !== 'scalar' ? input : undefined
  const digits = String(Math.abs(Math.trunc(number)))
  const sign = number < 0 ? '-' : ''
  const text = width.startsWith('0')
    ? sign + digits.padStart(Number(width) - sign.length, '0')
    : (sign + digits).padStart(Number(width))
  return scalar(text, input.at)
}

const format: TerraformFunction = ([template, ...inputs], call) => {
  const text = textOf(template)
  return text === undefined ? undefined : formatted(text, inputs, call)
}

const formatlist: TerraformFunction = ([template, ...inputs], call) => {
  const text = textOf(template)
  const lists = inputs.flatMap((input) => (input.kind === 'list' ? [input] : []))
  const [length = 1, ...others] = new Set(lists.map((list) => list.items.length))
  if (text === undefined || inputs.some(({ kind }) => kind === 'unresolved')) return undefined
  if (!lists.every(hasKnownLength)) return undefined
  if (others.length > 0) return fault('lists of different lengths', call.at)
  const items: Value[] = []
  for (let index = 0; index < length; index++) {
    const row = inputs.flatMap((input) => (input.kind === 'list' ? (input.items[index] ?? []) : [input]))
    const item = formatted(text, row, call)
    if (item === undefined) return undefined
    items.push(item)
  }
  return { kind: 'list', items, at: call.at }
}

/** A text of which each word begins with a capital; an apostrophe ends a word, an underscore does not. */
function titled(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** A text without the characters of a set at both ends. */
function trimmed(text: string, set: string): string {
  const [points, removed] = [[...text], new Set(set)]
  const start = points.findIndex((point) => !removed.has(point))
  const end = points.findLastIndex((point) => !removed.has(point))
  return start === -1 ? '' : points.slice(start, end + 1).join('')
}

/** A text without the line ends that it ends with. */
function chomped(text: string): string {
  let end = text.length
  while (end > 0 && '\r\n'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The folder of a path; https://pkg.go.dev/path/filepath#Dir */
function dirname(path: string): string {
  const end = path.lastIndexOf('/')
  if (end === -1) return '.'
  return end === 0 ? '/' : path.slice(0, end)
}

/** The last part of a path; https://pkg.go.dev/path/filepath#Base */
function basename(path: string): string {
  if (path === '') return '.'
  const parts = path.split('/').filter((part) => part !== '')
  return parts.at(-1) ?? '/'
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
  chomp: onTexts(chomped),
  trim: onTexts((text, set = '') => trimmed(text, set)),
  trimprefix: onTexts((text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: onTexts((text, suffix = '') =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  startswith: onTexts((text, prefix = '') => text.startsWith(prefix)),
  endswith: onTexts((text, suffix = '') => text.endsWith(suffix)),
  strcontains: onTexts((text, piece = '') => text.includes(piece)),
  dirname: onTexts(dirname),
  basename: onTexts(basename),
}
