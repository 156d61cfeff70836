import { callerKeys, restrictions, sourceKeys } from '@parapet/iam'
import { type PlacedStatement, principalsOf } from '../../access/index.ts'
import { type Judgement, judge, type ResourceView } from '../../view/index.ts'
import { or, type Truth } from '../../workload/index.ts'

/** Keys that say how a request is made, not by whom: they confine nobody. */
const harmless: ReadonlySet<string> = new Set([
  'aws:securetransport',
  's3:tlsversion',
  'aws:multifactorauthpresent',
  'aws:viaawsservice',
  'elasticfilesystem:accessedviamounttarget',
])

/** Passes when a statement of a resource's policy does not let everybody in; says nothing about a Deny. */
export function isNotPublic(owner: ResourceView, placed: PlacedStatement): Judgement | undefined {
  const relations = relationsOf(owner, placed)
  if (relations === undefined) return undefined
  if (!relations.includes('public')) {
    const unknown = relations.includes('unknown')
    return tell(placed, unknown ? undefined : true, unknown ? 'whom it names is not known' : 'names callers')
  }
  return confined(placed, [...callerKeys, ...sourceKeys], 'lets everybody in')
}

/**
 * Passes when a statement names nobody of another account, or binds them by a condition. Says nothing about
 * a Deny or about everybody, which {@link isNotPublic} judges. `keys` are further conditions that bind.
 */
export function isNotForeign(
  owner: ResourceView,
  placed: PlacedStatement,
  keys: readonly string[] = [],
): Judgement | undefined {
  const relations = relationsOf(owner, placed)
  if (relations === undefined || relations.includes('public')) return undefined
  const foreign = relations.includes('other-account') || relations.includes('canonical-user')
  const unknown = relations.includes('unknown-account') || relations.includes('unknown')
  if (!foreign && !unknown) return tell(placed, true, 'names nobody of another account')
  const judged = confined(placed, [...callerKeys, ...sourceKeys, ...keys], 'lets another account in')
  if (foreign || judged.verdict === 'pass') return judged
  return tell(placed, undefined, 'names an account that may be another one')
}

/** Whether a statement is bound by one of the keys: by values that everybody could send, it is not. */
export function isBound({ statement }: PlacedStatement, keys: readonly string[]): Truth {
  return or(false, ...restrictions(statement, keys).map(({ binds }) => binds))
}

function confined(placed: PlacedStatement, keys: readonly string[], what: string): Judgement {
  const bound = isBound(placed, keys)
  if (bound === true) return tell(placed, true, 'confines callers by a condition')
  const known = new Set([...keys.map((key) => key.toLowerCase()), ...harmless])
  const others = placed.statement.conditions.some(
    (clause) => clause.kind === 'opaque' || !known.has(clause.keyName),
  )
  const verdict = bound === undefined || others ? undefined : false
  return tell(placed, verdict, verdict === undefined ? `${what}, under conditions` : what)
}

function relationsOf(owner: ResourceView, placed: PlacedStatement): readonly string[] | undefined {
  if (placed.statement.effect === 'Deny' || placed.statement.principal === undefined) return undefined
  if (placed.statement.effect === undefined) return ['unknown']
  return principalsOf(owner, placed).map(({ principal, relation }) => {
    const [first] = typeof principal.text === 'string' ? [] : principal.text
    // A role or user of the same template lives in the same account.
    const isOwn = typeof first === 'object' && first.reason === 'reference'
    return isOwn && relation === 'unknown' ? 'own-account' : relation
  })
}

function tell({ statement, place, assumes }: PlacedStatement, verdict: Truth, what: string): Judgement {
  return judge(verdict, place, `statement \`${statement.id}\` ${what}`, { assumes })
}
