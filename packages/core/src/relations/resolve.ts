import type { Resource, TextPieces, Value } from '../workload/index.ts'
import { canonicalText, joinPieces, splitText, textParts } from '../workload/index.ts'
import type { NameIndex } from './names.ts'
import type { ReferenceForm } from './rule.ts'

/** Where a value leads: a resource of the workload, something outside of the inputs, or nobody knows. */
export type Target =
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'external'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly value: Value }

/** What a value is asked to lead to. */
export type Question = {
  readonly unit: string
  readonly to: readonly string[]
  readonly by: ReferenceForm
}

/** Follows a value to its targets; both branches of a choice are followed. */
export function resolveTargets(value: Value, question: Question, names: NameIndex): readonly Target[] {
  switch (value.kind) {
    case 'absent':
    case 'map':
      return []
    case 'list':
      return value.items.flatMap((item) => resolveTargets(item, question, names))
    case 'choice':
      return [value.then, value.else].flatMap((branch) => resolveTargets(branch, question, names))
    case 'scalar':
    case 'text':
    case 'unresolved':
      return [resolveText(value, question, names)]
  }
}

function resolveText(value: Value, question: Question, names: NameIndex): Target {
  const named = referenced(value, question, names) ?? byName(value, question, names)
  if (named !== undefined) return { kind: 'resource', resource: named }
  return value.kind === 'unresolved' ? { kind: 'unknown', value } : { kind: 'external', value }
}

/** The resource that a hole of the value refers to; where several holes do, that of the type asked for first. */
function referenced(value: Value, question: Question, names: NameIndex): Resource | undefined {
  let best: Resource | undefined
  let bestRank = question.to.length
  for (const part of textParts(value) ?? []) {
    if (typeof part === 'string' || part.symbol.target === undefined) continue
    const { unit, address } = part.symbol.target
    const resource = names.byAddress(unit ?? question.unit, address)
    const rank = resource === undefined ? -1 : question.to.indexOf(resource.type)
    if (rank === -1 || rank >= bestRank) continue
    best = resource
    bestRank = rank
  }
  return best
}

function byName(whole: Value, question: Question, names: NameIndex): Resource | undefined {
  const value = question.by === 'function-uri' ? functionIn(whole) : whole
  // A whole ARN names one resource where accounts hold several of a name.
  for (const part of [value, namePart(value, question.by)]) {
    const name = canonicalText(part)
    if (name === undefined || name === '') continue
    for (const type of question.to) {
      const resource = names.byName(question.unit, type, name)
      if (resource !== undefined) return resource
    }
  }
  return undefined
}

/** The part of a reference that holds the physical name. */
function namePart(value: Value, by: ReferenceForm): Value {
  switch (by) {
    case 's3-uri':
      return before(after(value, '://') ?? value, '/')
    case 's3-arn':
      return before(after(value, ':::') ?? value, '/')
    case 'image-uri':
      return before(before(after(value, '/') ?? value, '@'), ':')
    case 'function-uri':
      return before(after(value, ':function:') ?? value, ':')
    case 'scaled-resource':
      return scaledIn(value)
    case 'log-group':
      return after(value, '/aws/lambda/') ?? value
    case 'ref':
    case 'name':
    case 'id':
    case 'arn':
      return lastSegment(value)
  }
}

/** The ARN of the function that a URI of API Gateway invokes. */
function functionIn(uri: Value): Value {
  const path = after(uri, '/functions/')
  return path === undefined ? uri : before(path, '/invocations')
}

/** The name in `endpoint/name/variant/AllTraffic`; what is no endpoint stays whole. */
function scaledIn(id: Value): Value {
  const name = after(id, 'endpoint/')
  return name === undefined ? id : before(name, '/')
}

function after(value: Value, separator: string): Value | undefined {
  const pieces = splitText(value, separator)
  return pieces === undefined ? undefined : joinPieces(pieces[1], value)
}

function before(value: Value, separator: string): Value {
  const pieces = splitText(value, separator)
  return pieces === undefined ? value : joinPieces(pieces[0], value)
}

/** What follows the last `/` or `:` of an ARN; the whole of anything else. */
function lastSegment(value: Value): Value {
  const parts = textParts(value)
  const [head] = parts ?? []
  if (parts === undefined || typeof head !== 'string' || !head.startsWith('arn:')) return value
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]
    if (typeof part !== 'string') continue
    const cut = Math.max(part.lastIndexOf('/'), part.lastIndexOf(':'))
    if (cut === -1) continue
    const rest: TextPieces = [part.slice(cut + 1), ...parts.slice(index + 1)]
    return joinPieces(rest, value)
  }
  return value
}
