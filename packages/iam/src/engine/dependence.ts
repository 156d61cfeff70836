import type { Clause } from '../condition/clause.ts'
import type { Statement } from '../language/policy.ts'
import type { Pattern } from '../pattern/pattern.ts'

/** Keys of the context that follow from the caller. */
const ofCaller: ReadonlySet<string> = new Set([
  'aws:principalisawsservice',
  'aws:principalaccount',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalarn',
  'aws:principaltype',
  'aws:username',
  'aws:userid',
  'aws:assumedroot',
  'kms:calleraccount',
])

/** Does the truth of a statement's conditions or variables hang on who asks? */
export function hangsOnCaller(statement: Statement): boolean {
  return mentions(statement, (key) => ofCaller.has(key))
}

/** Or on the owner of the resource? */
export function hangsOnOwner(statement: Statement): boolean {
  return mentions(statement, (key) => key === 'aws:resourceaccount')
}

function mentions({ conditions, resource }: Statement, named: (key: string) => boolean): boolean {
  const inPattern = (pattern: Pattern) =>
    pattern.tokens.some((token) => token.kind === 'variable' && named(token.variable.key))
  const inClause = (clause: Clause) =>
    clause.kind === 'clause' &&
    (named(clause.keyName) || clause.values.some((value) => inPattern(value.pattern)))
  return conditions.some(inClause) || resource?.patterns.some((item) => inPattern(item.pattern)) === true
}
