import type { Clause } from '../condition/clause.ts'
import type { Statement } from '../language/policy.ts'
import type { Pattern } from '../pattern/pattern.ts'

/** Keys of the context that follow from the caller. */
const ofCaller: ReadonlySet<string> = new Set([
  'aws:principalisawsservice',
  'aws:principalaccount',
  'aws:principalservicename',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalarn',
  'aws:principaltype',
  'aws:username',
  'kms:calleraccount',
])

/** The key that follows from the resource. */
const ofResource = 'aws:resourceaccount'

/** What the truth of a statement's conditions and variables hangs on, beside the context of all requests. */
export type Dependence = { readonly caller: boolean; readonly resource: boolean }

const memo = new WeakMap<Statement, Dependence>()

/** What a statement hangs on; remembered, since it is asked once a principal. */
export function dependenceOf(statement: Statement): Dependence {
  const known = memo.get(statement)
  if (known !== undefined) return known
  const keys = [
    ...statement.conditions.flatMap(keysOf),
    ...(statement.resource?.patterns ?? []).flatMap(({ pattern }) => variablesOf(pattern)),
  ]
  const found = { caller: keys.some((key) => ofCaller.has(key)), resource: keys.includes(ofResource) }
  memo.set(statement, found)
  return found
}

function keysOf(clause: Clause): readonly string[] {
  if (clause.kind === 'opaque') return []
  return [clause.keyName, ...clause.values.flatMap(({ pattern }) => variablesOf(pattern))]
}

function variablesOf(pattern: Pattern): readonly string[] {
  return pattern.tokens.flatMap((token) => (token.kind === 'variable' ? [token.variable.key] : []))
}
