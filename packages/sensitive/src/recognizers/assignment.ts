import { characterSet, isIn, runEnd, runStart } from '../characters.ts'
import type { Recognizer, Source, Span } from '../recognizer.ts'
import { looksLikeSecretName } from '../secret-name.ts'
import { judgeSecretValue } from '../secret-value.ts'
import { type AssignedValue, blanks, quotes, valueAfter } from './assigned-value.ts'

const nameCharacters = characterSet('A-Z', 'a-z', '0-9', '_.-')
const longestName = 128

type Assigned = AssignedValue & { readonly name: string }

// `print('password:', value)`: the quote behind the separator closes the one before the name.
function isQuotedWhole(text: string, start: number, end: number): boolean {
  return (
    isIn(quotes, text, end + 1) &&
    text.charAt(start - 1) === text.charAt(end + 1) &&
    !isIn(quotes, text, end - 1)
  )
}

/**
 * The name that ends before `end`, looking past blanks, a closing quote and its backslash. Empty inside a chain of
 * colons, such as an ARN or `{{resolve:secretsmanager:db:SecretString:password}}`, which assigns nothing.
 */
function nameBefore(text: string, end: number): string {
  let last = runStart(text, blanks, end, 16)
  if (isIn(quotes, text, last - 1)) last -= 1
  if (text.charAt(last - 1) === '\\') last -= 1
  const start = runStart(text, nameCharacters, last, longestName)
  const isChained = text.charAt(start - 1) === ':' && text.charAt(end) === ':'
  return isChained || isQuotedWhole(text, start, end) ? '' : text.slice(start, last)
}

// Code and configuration languages put a name, a call or a path of names where a literal would be quoted.
const expression = /^(?:[A-Za-z_][\w-]{0,64}(?:\.[A-Za-z_][\w-]{0,64}){1,8}$|[\w.]{1,128}[([])/

// `connect(password=password)` passes a variable on.
function namesItself(name: string, value: string): boolean {
  return value.length <= longestName && plainName(name) === plainName(value)
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function judge(text: string, assigned: Assigned): Span | undefined {
  const { name, start, end, isQuoted } = assigned
  const value = text.slice(start, end)
  if (!isQuoted && (expression.test(value) || namesItself(name, value))) return undefined
  const confidence = judgeSecretValue(name, value)
  return confidence === undefined ? undefined : { start, end, confidence }
}

const namesAnother = /^(?:name|key|parameterkey)$/i
const isNamedBefore = /^(?:parameter)?value$/i
const farthestValue = 64

const farthestDefault = 600

type Separator = {
  readonly name: string
  readonly at: number
  readonly opensBlock: boolean
  /** `Default` in CloudFormation, whose `default` is a label to show; `default` in Terraform. */
  readonly defaultKey: 'Default' | 'default'
}

/** What came before: the last value read, and the last block opened when its name is secret-like. */
type Context = {
  readonly value?: Assigned | undefined
  readonly block?: Separator | undefined
}

/**
 * The name that a value belongs to. `Name: DB_PASSWORD` closely followed by `Value: ...` is how containers write one;
 * a `Default` belongs to the parameter or variable around it.
 */
function ownerOf(text: string, name: string, at: number, { value, block }: Context): string {
  if (block !== undefined && name === block.defaultKey)
    return at - block.at <= farthestDefault ? block.name : name
  const isPair = isNamedBefore.test(name) && value !== undefined && at - value.end <= farthestValue
  return isPair && namesAnother.test(value.name) ? text.slice(value.start, value.end) : name
}

// `name:`, `name =`, `--name value`, and the head of a Terraform variable.
const separators = /[:=]|--[A-Za-z][\w-]{0,64}[ \t]|\bvariable[ \t]{1,8}"[\w-]{1,128}"[ \t]{0,8}\{/g

// A name that is no secret is read only far enough for the name it may hold, and its value is scanned again.
const longestNamed = 256

function separatorOf(text: string, { 0: found, index }: RegExpExecArray): Separator {
  const at = index + found.length - 1
  if (found.startsWith('variable')) {
    return { name: found.split('"')[1] ?? '', at, opensBlock: true, defaultKey: 'default' }
  }
  if (found.length > 1) return { name: found.slice(2, -1), at, opensBlock: false, defaultKey: 'Default' }
  const next = text.charAt(runEnd(text, blanks, at + 1))
  const opensBlock = next === '\n' || next === '\r' || next === '{'
  return { name: nameBefore(text, at), at, opensBlock, defaultKey: 'Default' }
}

function assignedAt(text: string, { name: own, at }: Separator, context: Context): Assigned | undefined {
  const name = ownerOf(text, own, at, context)
  const isSecret = looksLikeSecretName(name)
  if (!isSecret && !namesAnother.test(name)) return undefined
  const value = valueAfter(text, at, isSecret ? text.length : longestNamed)
  return value === undefined ? undefined : { name, ...value }
}

// An object in a text, `SecretString: '{"password": "..."}'`, names its secrets itself; it is scanned again, so it is short.
function holdsFields(text: string, { start, end, isQuoted }: Assigned): boolean {
  return isQuoted && text.charAt(start) === '{' && end - start <= longestObject
}

const longestObject = 4096

// After a value under a secret-like name the scan goes on behind it, so that each character belongs to one value.
function scanAssignments({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  const pattern = new RegExp(separators)
  let context: Context = {}
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const separator = separatorOf(text, found)
    if (separator.opensBlock) {
      context = { ...context, block: looksLikeSecretName(separator.name) ? separator : undefined }
      continue
    }
    const assigned = assignedAt(text, separator, context)
    if (assigned === undefined) continue
    context = { ...context, value: assigned }
    if (namesAnother.test(assigned.name)) continue
    const span = judge(text, assigned)
    if (span !== undefined) spans.push(span)
    if (span === undefined && holdsFields(text, assigned)) continue
    pattern.lastIndex = Math.max(pattern.lastIndex, assigned.end)
  }
  return spans
}

export const assignment: Recognizer = {
  id: 'secret-assignment',
  title: 'Value of a variable or property named like a secret',
  kind: 'secret',
  confidence: 'medium',
  scan: scanAssignments,
}
