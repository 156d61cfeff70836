import type { Decision } from '@parapet/iam'
import type { AccessAnswer, AssumptionName, StatementEvidence } from './access.ts'
import { conditionsOf, keysOf } from './conditions.ts'
import { blockedByBucket } from './public-buckets.ts'
import { sourceOf } from './resource-policies.ts'
import { evidenceOf } from './sentences.ts'
import type { Asked, Holder, WorkloadAccess } from './workload-access.ts'
import { hasUnknownAccount } from './workload-access.ts'

/** More statements than this explain nothing. */
const MOST_STATEMENTS = 20

/** An answer from a decision, with what it rests on beside the statements. */
export function answerOf(
  access: WorkloadAccess,
  holder: Holder,
  asked: Asked,
  decision: Decision,
): AccessAnswer {
  const blocked = blockedByBucket(access, holder, asked)
  if (blocked !== undefined && decision.outcome !== 'denied')
    return { answer: 'denied', conditions: [], assumptions: [], statements: [blocked] }
  const statements = statementsOf(access, holder, decision)
  switch (decision.outcome) {
    case 'denied':
      return { answer: 'denied', conditions: [], assumptions: [], statements }
    case 'unknown': {
      const conditions = conditionsOf(decision, access.naming)
      const unseen = unseenOf(holder, decision)
      return {
        answer: 'unknown',
        conditions: [...unseen, ...conditions],
        assumptions: unseen.length === 0 ? [] : ['nothing-unseen'],
        statements,
      }
    }
    case 'allowed':
    case 'conditional': {
      const needed = neededFor(access, holder, asked, decision)
      const open = needed.some((name) => !access.options.assume.has(name))
      const conditional = decision.outcome === 'conditional' || open
      return {
        answer: conditional ? 'conditional' : 'allowed',
        conditions: decision.outcome === 'conditional' ? conditionsOf(decision, access.naming) : [],
        assumptions: needed,
        statements,
      }
    }
  }
}

/** The assumptions that an Allow rests on, whether or not they are made. */
export function neededFor(
  access: WorkloadAccess,
  holder: Holder,
  asked: Asked,
  decision?: Decision,
): readonly AssumptionName[] {
  const { own, principal, entry } = holder
  const needed: AssumptionName[] = []
  if (own !== undefined && access.options.scps === undefined) needed.push('no-scp')
  const unknownOwner = asked.resource !== undefined && hasUnknownAccount(asked.resource)
  if (own !== undefined && asked.resource !== undefined && asked.resource.unit !== own.resource.unit) {
    if (unknownOwner || hasUnknownAccount(own.resource)) needed.push('same-account')
  }
  const named = principal.external && 'arn' in entry.caller && principal.kind !== 'public'
  if (named && unknownOwner) needed.push('other-account')
  const unseen = own?.identity.some(({ unseen: what }) => what !== undefined)
  if (unseen === true && access.options.assume.has('nothing-unseen')) needed.push('nothing-unseen')
  if (decision !== undefined && keysOf(decision).some((key) => ORGANIZATION_KEYS.has(key)))
    needed.push('same-organization')
  return needed
}

const ORGANIZATION_KEYS: ReadonlySet<string> = new Set([
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:resourceorgid',
  'aws:resourceorgpaths',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
])

function unseenOf(holder: Holder, { levels }: Decision): readonly string[] {
  return levels.flatMap(({ name, statements }) =>
    name === 'identity' ? statements.flatMap(({ policy }) => holder.identity[policy]?.unseen ?? []) : [],
  )
}

function statementsOf(
  access: WorkloadAccess,
  holder: Holder,
  { deciding }: Decision,
): readonly StatementEvidence[] {
  const found = deciding.flatMap(({ level, policy, statement }) => {
    const source = sourceAt(access, holder, level, policy) ?? sourceOf(statement)?.source
    if (source === undefined) return []
    const own = sourceOf(statement)?.index ?? source.policy.statements.indexOf(statement)
    return [evidenceOf(statement, source, own, access.naming)]
  })
  return found.slice(0, MOST_STATEMENTS)
}

/** The policy of a level in the order in which the decision counts them. */
function sourceAt(access: WorkloadAccess, holder: Holder, level: string, policy: number) {
  switch (level) {
    case 'identity':
      return holder.identity[policy]
    case 'boundary':
      return holder.own?.boundary?.[policy]
    case 'scp':
      return access.scps[policy]
    case 'rcp':
      return access.rcps[policy]
    default:
      return undefined
  }
}
