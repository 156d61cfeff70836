import { type Policy, type PolicyKind, readPolicy, type Statement } from '@parapet/iam'
import type { Judgement, Place, PropertyView } from '../view/index.ts'
import { toPolicyNode } from '../view/index.ts'
import type { Assumption, SourceLocation, Value, World } from '../workload/index.ts'

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
  const policy = policyOf(value, resource.world, kind)
  return policy.statements.map((statement, index) => ({
    statement,
    policy,
    place: placeOf(document, statement, index),
    assumes,
  }))
}

// The controls of one resource ask for the same few documents one after the other; more would only cost memory.
// Reading is pure, so that this shows nowhere but in the time taken.
const recent = new Map<Value, Policy>()
const RECENT = 32

function policyOf(value: Value, world: World, kind: PolicyKind): Policy {
  const known = recent.get(value)
  if (known?.kind === kind) return known
  const { policy } = readPolicy(toPolicyNode(value, world), kind)
  // A document with a choice in it is another one in another world.
  if (!hasChoice(value)) remember(value, policy)
  return policy
}

function remember(value: Value, policy: Policy): void {
  const [oldest] = recent.keys()
  if (recent.size >= RECENT && oldest !== undefined) recent.delete(oldest)
  recent.set(value, policy)
}

function hasChoice(value: Value): boolean {
  switch (value.kind) {
    case 'choice':
      return true
    case 'list':
      return value.items.some(hasChoice)
    case 'map':
      return [...value.entries.values()].some(hasChoice)
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return false
  }
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
