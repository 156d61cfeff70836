import type { Context, ContextValue } from '../condition/context.ts'
import { lookUp } from '../condition/context.ts'
import { evaluateClause } from '../condition/evaluate.ts'
import { actionFact, serviceFacts, servicePrefixes } from '../data/service-data.ts'
import { contextOf } from '../decide/context.ts'
import type { AccessRequest } from '../decide/request.ts'
import { components } from '../pattern/arn.ts'
import { compilePattern, matchText } from '../pattern/pattern.ts'
import type { Candidate } from './candidates.ts'
import type { Support } from './encoding.ts'
import type { ClauseDemand } from './key-theory.ts'
import { findValues } from './key-theory.ts'
import type { OwnValues } from './outsider.ts'
import type { TextDemand, TextSearch } from './text-search.ts'
import { findText } from './text-search.ts'

/** A request made from an assignment, or the part of the assignment that no request satisfies. */
export type Attempt =
  | { readonly kind: 'request'; readonly request: AccessRequest }
  /** `sure` when no request of this candidate can satisfy these together; otherwise this search could not. */
  | {
      readonly kind: 'conflict'
      readonly among: readonly Support[]
      readonly sure: boolean
      /** The candidate is part of the conflict. */
      readonly ofCandidate: boolean
    }

/** Builds a request of the candidate in which the given atoms are as they should be. */
export function buildRequest(support: readonly Support[], candidate: Candidate, own: OwnValues): Attempt {
  const actions = support.filter(({ atom }) => atom.kind === 'action')
  const resources = support.filter(({ atom }) => atom.kind === 'resource')
  const action = textOf('action', actions, realAction)
  if (typeof action === 'string') return conflict(actions, action)
  const resource = textOf('resource', resources, anyResource)
  if (typeof resource === 'string') return conflict(resources, resource)
  const keys = new Map<string, Support[]>()
  for (const item of support) {
    const key = keyOf(item)
    if (key !== undefined) keys.set(key, [...(keys.get(key) ?? []), item])
  }
  return withKeys(keys, candidate, own, { action: action.text, resource: resource.text })
}

function conflict(among: readonly Support[], found: 'none' | 'gave-up'): Attempt {
  return { kind: 'conflict', among, sure: found === 'none', ofCandidate: false }
}

function keyOf({ atom }: Support): string | undefined {
  if (atom.kind === 'clause') return atom.clause.keyName
  return atom.kind === 'missing' ? atom.key : undefined
}

/** How a field is written in general, so that a witness looks like a request. */
const shapes = {
  action: shapeOf('?*:?*', 'fold'),
  resource: shapeOf('arn:aws:?*:*:*:?*', 'exact'),
}

function shapeOf(text: string, mode: TextDemand['mode']): TextDemand {
  return { pattern: compilePattern(text, { wildcards: true, variables: false, foldCase: false }), mode }
}

/**
 * A text for a field that is matched by patterns: one that AWS has, where there is one, else one that is
 * written like others, else any.
 */
function textOf(
  field: 'action' | 'resource',
  support: readonly Support[],
  prefer: (wanted: readonly TextDemand[], unwanted: readonly TextDemand[]) => string | undefined,
): TextSearch {
  const demands = (positive: boolean) =>
    support.flatMap((item): TextDemand[] =>
      item.positive === positive && item.atom.kind === field
        ? [{ pattern: item.atom.pattern, mode: field === 'action' ? 'fold' : 'exact' }]
        : [],
    )
  const [wanted, unwanted] = [demands(true), demands(false)]
  const preferred = prefer(wanted, unwanted)
  if (preferred !== undefined) return { text: preferred }
  const groups = wanted.map((demand) => [demand])
  const written = findText([...groups, [shapes[field]]], unwanted)
  return typeof written === 'string' ? findText(groups, unwanted) : written
}

/** `*`, on which actions without resources are asked, when every pattern that must match is a star. */
function anyResource(wanted: readonly TextDemand[], unwanted: readonly TextDemand[]): string | undefined {
  return unwanted.length === 0 && wanted.every(({ pattern }) => matchText(pattern, '*') === true)
    ? '*'
    : undefined
}

/** An action that AWS has and that fits. */
function realAction(wanted: readonly TextDemand[], unwanted: readonly TextDemand[]): string | undefined {
  const literal = wanted.map(({ pattern }) => pattern.text).find((text) => actionFact(text) !== undefined)
  const names = literal === undefined ? someActions(wanted) : [literal]
  return names.find((name) => {
    const lower = name.toLowerCase()
    return (
      wanted.every(({ pattern }) => matchText(pattern, lower) === true) &&
      unwanted.every(({ pattern }) => matchText(pattern, lower) === false)
    )
  })
}

/** Actions of the first service that a wanted pattern names; of all near services when they name none. */
function someActions(wanted: readonly TextDemand[]): readonly string[] {
  const named = wanted
    .map(({ pattern }) => pattern.text.split(':')[0] ?? '')
    .find((prefix) => serviceFacts(prefix) !== undefined)
  const prefixes = named === undefined ? servicePrefixes() : [named]
  return prefixes.flatMap((prefix) =>
    [...(serviceFacts(prefix)?.actions.values() ?? [])].map(({ name }) => name),
  )
}

function withKeys(
  keys: ReadonlyMap<string, readonly Support[]>,
  candidate: Candidate,
  own: OwnValues,
  target: { readonly action: string; readonly resource: string },
): Attempt {
  const named = nameCandidate(keys, candidate)
  if (named.kind === 'conflict') return named
  const request: AccessRequest = { caller: named.caller, ...target }
  const facts = contextOf(request)
  const values = new Map<string, ContextValue>()
  for (const [key, items] of keys) {
    const fact = lookUp(facts, key)
    const found = fact.kind === 'unknown' ? valueFor(key, items, own) : factFor(key, items, fact, candidate)
    if (found.kind === 'conflict') return found
    if (fact.kind === 'unknown') values.set(key, found.value)
  }
  const context: Context = { keys: values, others: 'absent' }
  return { kind: 'request', request: { ...request, context } }
}

type KeyValue =
  | { readonly kind: 'value'; readonly value: ContextValue }
  | Extract<Attempt, { readonly kind: 'conflict' }>

/** Any value that fits; of an outsider's own values one that does. */
function valueFor(key: string, items: readonly Support[], own: OwnValues): KeyValue {
  const options = own.get(key)
  if (options !== undefined) {
    const value = options.find((option) => agrees(items, option))
    return value === undefined
      ? // Another caller may have a value of its own: the user id of one without credentials is known.
        { kind: 'conflict', among: items, sure: true, ofCandidate: true }
      : { kind: 'value', value }
  }
  const found = findValues(demandOf(items))
  if (typeof found === 'string')
    return { kind: 'conflict', among: items, sure: found === 'none', ofCandidate: false }
  if (found.values.length === 0) return { kind: 'value', value: { kind: 'absent' } }
  return {
    kind: 'value',
    value: { kind: 'known', values: found.values, ...(found.set ? { set: true } : {}) },
  }
}

/** A demand on what follows from the candidate: it holds of it or not. */
function factFor(key: string, items: readonly Support[], fact: ContextValue, candidate: Candidate): KeyValue {
  if (agrees(items, fact)) return { kind: 'value', value: fact }
  // Whether the key is there at all follows from the kind of caller, whatever its name.
  const presence = items.find(
    ({ atom, positive }) => atom.kind === 'missing' && positive !== (fact.kind === 'absent'),
  )
  if (presence !== undefined) return { kind: 'conflict', among: [presence], sure: true, ofCandidate: true }
  const sure = fact.kind === 'absent' || isOfKind(key, items, candidate)
  return { kind: 'conflict', among: items, sure, ofCandidate: true }
}

/** Does what does not hold of this candidate hold of no caller that it stands for? */
function isOfKind(key: string, items: readonly Support[], { caller, shape, anyAccount }: Candidate): boolean {
  if (caller.kind === 'service' && key === 'aws:principalservicename')
    return anyAccount !== true || namesAccounts(key, items)
  if (shape === undefined || key === 'aws:principaltype' || key === 'aws:principalisawsservice') return true
  if (key === 'aws:username') return false
  return anyAccount !== true || namesAccounts(key, items)
}

/** Every value names its account, or its service, in full, and no policy names that of an outsider. */
function namesAccounts(key: string, items: readonly Support[]): boolean {
  const patterns = items.flatMap(({ atom, positive }) =>
    atom.kind === 'clause' && positive ? atom.clause.values.map(({ pattern }) => pattern) : [],
  )
  return (
    patterns.length > 0 &&
    patterns.every((pattern) => {
      const part = key === 'aws:principalarn' ? components(pattern)?.[4] : pattern
      return part?.tokens.every(({ kind }) => kind === 'literal') === true
    })
  )
}

function nameCandidate(
  keys: ReadonlyMap<string, readonly Support[]>,
  candidate: Candidate,
): { readonly kind: 'named'; readonly caller: Candidate['caller'] } | Extract<Attempt, { kind: 'conflict' }> {
  const { caller, shape } = candidate
  const key = 'aws:principalarn'
  const items = keys.get(key) ?? []
  if (shape === undefined || items.length === 0 || !('arn' in caller)) return { kind: 'named', caller }
  const found = findValues({ ...demandOf(items), missing: false, shapes: [shape] })
  const [arn] = typeof found === 'string' ? [] : found.values
  if (arn === undefined) {
    const sure = found === 'none' && isOfKind(key, items, candidate)
    return { kind: 'conflict', among: items, sure, ofCandidate: true }
  }
  return { kind: 'named', caller: { ...caller, arn } }
}

function demandOf(items: readonly Support[]): {
  missing: boolean | undefined
  clauses: ClauseDemand[]
  shapes: TextDemand[]
} {
  const clauses: ClauseDemand[] = []
  let missing: boolean | undefined
  for (const { atom, positive } of items) {
    if (atom.kind === 'clause') clauses.push({ clause: atom.clause, holds: positive })
    if (atom.kind === 'missing') missing = positive
  }
  return { missing, clauses, shapes: [] }
}

/** Do the demands hold of this value? */
function agrees(items: readonly Support[], value: ContextValue): boolean {
  const key = items.map(keyOf)[0] ?? ''
  const context: Context = { keys: new Map([[key, value]]), others: 'absent' }
  return items.every(({ atom, positive }) => {
    if (atom.kind === 'missing') return (value.kind === 'absent') === positive
    return atom.kind !== 'clause' || evaluateClause(atom.clause, context) === positive
  })
}
