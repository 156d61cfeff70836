import { type Policy, type PolicyKind, readPolicy, type Statement } from '@parapet/iam'
import type { Judgement, Place, PropertyView } from '../view/index.ts'
import type { Assumption, SourceLocation } from '../workload/index.ts'
import { toPolicyNode } from './policy-node.ts'

/** A statement of a policy, with where it stands and the parameter defaults it rests on. */
export type PlacedStatement = {
  readonly statement: Statement
  readonly policy: Policy
  readonly place: Place
  readonly assumes: readonly Assumption[]
}

/** The statements of a policy document; `undefined` when the document as a whole is not known. */
export function statementsOf(
  document: PropertyView,
  kind: PolicyKind,
): readonly PlacedStatement[] | undefined {
  const { value, resource, assumes } = document
  if (value.kind === 'absent') return []
  if (value.kind !== 'map') return undefined
  const { policy } = readPolicy(toPolicyNode(value, resource.world), kind)
  return policy.statements.map((statement, index) => ({
    statement,
    policy,
    place: placeOf(document, statement, index),
    assumes,
  }))
}

function placeOf(document: PropertyView, statement: Statement, index: number): Place {
  const { shown, key } = document.path
  const at = locationOf(statement, document)
  return {
    resource: document.resource.id,
    path: `${shown}.Statement[${index}]`,
    key: `${key}.Statement[${statement.id}]`,
    ...(at && { at }),
  }
}

function locationOf({ at }: Statement, document: PropertyView): SourceLocation | undefined {
  if (at?.file === undefined) return document.place.at
  const { file, line, column, endLine, endColumn } = at
  return { file, line, column, endLine, endColumn }
}

/**
 * Judges every statement of a document; `undefined` from `judgeOne` says nothing about it. A document that
 * is not known is one unknown.
 */
export function eachStatement(
  document: PropertyView,
  kind: PolicyKind,
  judgeOne: (placed: PlacedStatement) => Judgement | undefined,
): readonly Judgement[] {
  const statements = statementsOf(document, kind)
  if (statements === undefined) return [document.unknown()]
  return statements.flatMap((placed) => judgeOne(placed) ?? [])
}
