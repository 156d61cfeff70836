import type { Statement } from '@parapet/iam'
import type { StatementEvidence } from './access.ts'
import type { Naming } from './naming.ts'
import type { SourcedPolicy } from './policy-reading.ts'

/** Thousands of answers rest on the same statements; each is told once. */
const told = new WeakMap<SourcedPolicy, Map<Statement, StatementEvidence>>()

/** A statement as evidence: where it stands and what it says. `index` is its place in the policy. */
export function evidenceOf(
  statement: Statement,
  source: SourcedPolicy,
  index: number,
  naming: Naming,
): StatementEvidence {
  const known = told.get(source) ?? new Map<Statement, StatementEvidence>()
  told.set(source, known)
  const evidence = known.get(statement) ?? tell(statement, source, index, naming)
  known.set(statement, evidence)
  return evidence
}

function tell(statement: Statement, source: SourcedPolicy, index: number, naming: Naming): StatementEvidence {
  const { at } = statement
  const sid = statement.id.startsWith('#') ? undefined : statement.id.replace(/@\d+$/, '')
  const inSource = source.awsManaged === undefined && source.unseen === undefined
  const place =
    inSource && at?.file !== undefined ? { ...at, file: at.file } : (source.at ?? source.resource.at)
  return {
    resource: source.resource.id,
    path: inSource && source.path !== '' ? `${source.path}.Statement[${index}]` : source.path,
    ...(place === undefined ? {} : { at: place }),
    ...(sid === undefined ? {} : { sid }),
    effect: statement.effect,
    sentence: source.unseen ?? sentenceOf(statement, sid, source, naming),
  }
}

function sentenceOf(
  { effect, action, resource, conditions }: Statement,
  sid: string | undefined,
  { awsManaged, resource: holder }: SourcedPolicy,
  naming: Naming,
): string {
  const which = sid === undefined ? 'a statement' : `\`${sid}\``
  const owner = awsManaged === undefined ? `\`${holder.address}\`` : `AWS managed policy \`${awsManaged}\``
  const verb = effect === undefined ? 'may allow or deny' : effect === 'Allow' ? 'allows' : 'denies'
  const things = resource === undefined ? '' : ` on ${listOf(resource, naming)}`
  const under =
    conditions.length === 0 ? '' : `, under ${conditions.length === 1 ? 'a condition' : 'conditions'}`
  return `${which} of ${owner} ${verb} ${listOf(action, naming)}${things}${under}`
}

const SHOWN = 3

function listOf(
  { negated, patterns }: { readonly negated: boolean; readonly patterns: Statement['action']['patterns'] },
  naming: Naming,
): string {
  const shown = patterns.slice(0, SHOWN).map(({ pattern }) => `\`${naming.show(pattern.text)}\``)
  const more = patterns.length > SHOWN ? ` and ${patterns.length - SHOWN} more` : ''
  return `${negated ? 'everything but ' : ''}${shown.join(', ')}${more}`
}
