import type { Clause, ClauseValue } from '../condition/clause.ts'
import type { WrittenOperator } from '../condition/operators.ts'
import { operators, readOperator } from '../condition/operators.ts'
import { compilePattern } from '../pattern/pattern.ts'
import type { PolicyEntry, PolicyNode } from './node.ts'
import type { SourceRange } from './range.ts'
import type { Reading } from './reading.ts'
import { items, notRead, place, readEntries, readValue, report, typeName } from './reading.ts'

/** Reads `Condition`: a map from operators to maps from keys to one value or several. */
export function readConditions(reading: Reading, entry: PolicyEntry | undefined): readonly Clause[] {
  if (entry === undefined) return []
  const node = entry.value
  if (node.kind === 'hole') return [opaque('the condition is not known', node.at)]
  if (node.kind !== 'map') return [wrong(reading, node, 'a condition must be a map')]
  const { repeated } = readEntries(reading, node.entries)
  return [
    ...node.entries.flatMap((item) => readOperatorEntry(reading, item)),
    ...repeated.map(({ keyAt }) => opaque('an operator is written twice', keyAt)),
  ]
}

function readOperatorEntry(reading: Reading, { key, keyAt, value }: PolicyEntry): readonly Clause[] {
  const operator = readOperator(key)
  if (operator === undefined) {
    report(reading, 'unknown-operator', `\`${key}\` is not a condition operator`, keyAt)
    return [opaque(`\`${key}\` is not a condition operator`, keyAt)]
  }
  if (value.kind === 'hole') return [opaque('the condition is not known', value.at)]
  if (value.kind !== 'map') return [wrong(reading, value, `\`${key}\` must hold a map from keys to values`)]
  const { repeated } = readEntries(reading, value.entries)
  return [
    ...value.entries.map((entry) => readClause(reading, operator, entry)),
    ...repeated.map((entry) => opaque('a key is written twice', entry.keyAt)),
  ]
}

function readClause(reading: Reading, operator: WrittenOperator, { key, keyAt, value }: PolicyEntry): Clause {
  const at = keyAt === undefined ? value.at : spanning(keyAt, value.at)
  const values = items(reading, value).map((item) => readClauseValue(reading, operator, key, item))
  if (values.length === 0) {
    report(reading, 'empty-list', `\`${key}\` is compared with nothing`, value.at, 'warning')
    // What the negation of no comparison says is not documented.
    if (operators[operator.operator].negated) return opaque('there is no value', at)
  }
  return { kind: 'clause', ...operator, key, keyName: key.toLowerCase(), values, ...place(at) }
}

/** Wildcards count in `…Like` and ARN operators; variables in string, ARN and Bool values. */
function readClauseValue(
  reading: Reading,
  { operator }: WrittenOperator,
  key: string,
  node: PolicyNode,
): ClauseValue {
  const { family, comparison } = operators[operator]
  const open = family === 'string' || family === 'arn' || family === 'bool'
  const text = readValue(reading, node, key)
  const unclear = open && reading.version === undefined && typeof text === 'string' && text.includes('${')
  const pattern = compilePattern(unclear ? [notRead(reading, 'the version is not known')] : text, {
    wildcards: comparison === 'like',
    variables: open && reading.version !== '2008-10-17',
    foldCase: comparison === 'fold',
  })
  return { pattern, ...place(node.at) }
}

function wrong(reading: Reading, node: PolicyNode, message: string): Clause {
  report(reading, 'wrong-type', `${message}, not ${typeName(node)}`, node.at)
  return opaque('the condition was not read', node.at)
}

function opaque(reason: string, at: SourceRange | undefined): Clause {
  return { kind: 'opaque', reason, ...place(at) }
}

/** From the key to the end of its value. */
function spanning(start: SourceRange, end: SourceRange | undefined): SourceRange {
  return end === undefined ? start : { ...start, endLine: end.endLine, endColumn: end.endColumn }
}
