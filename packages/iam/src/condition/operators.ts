/** The condition operators without their set qualifier and `IfExists`, as AWS writes them. */
export type Operator =
  | 'StringEquals'
  | 'StringNotEquals'
  | 'StringEqualsIgnoreCase'
  | 'StringNotEqualsIgnoreCase'
  | 'StringLike'
  | 'StringNotLike'
  | 'NumericEquals'
  | 'NumericNotEquals'
  | 'NumericLessThan'
  | 'NumericLessThanEquals'
  | 'NumericGreaterThan'
  | 'NumericGreaterThanEquals'
  | 'DateEquals'
  | 'DateNotEquals'
  | 'DateLessThan'
  | 'DateLessThanEquals'
  | 'DateGreaterThan'
  | 'DateGreaterThanEquals'
  | 'Bool'
  | 'BinaryEquals'
  | 'IpAddress'
  | 'NotIpAddress'
  | 'ArnEquals'
  | 'ArnLike'
  | 'ArnNotEquals'
  | 'ArnNotLike'
  | 'Null'

/** How the values of an operator are compared. */
export type Family = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null'

/**
 * What an operator does: its family, whether it is the negation of that comparison, and how values compare.
 * See "IAM JSON policy elements: Condition operators".
 */
export type OperatorTraits = {
  readonly family: Family
  readonly negated: boolean
  readonly comparison: 'equal' | 'like' | 'fold' | '<' | '<=' | '>' | '>='
}

const traits = (
  family: Family,
  comparison: OperatorTraits['comparison'],
  negated = false,
): OperatorTraits => ({
  family,
  comparison,
  negated,
})

/** Every operator with its traits. */
export const operators: Readonly<Record<Operator, OperatorTraits>> = {
  StringEquals: traits('string', 'equal'),
  StringNotEquals: traits('string', 'equal', true),
  StringEqualsIgnoreCase: traits('string', 'fold'),
  StringNotEqualsIgnoreCase: traits('string', 'fold', true),
  StringLike: traits('string', 'like'),
  StringNotLike: traits('string', 'like', true),
  NumericEquals: traits('numeric', 'equal'),
  NumericNotEquals: traits('numeric', 'equal', true),
  NumericLessThan: traits('numeric', '<'),
  NumericLessThanEquals: traits('numeric', '<='),
  NumericGreaterThan: traits('numeric', '>'),
  NumericGreaterThanEquals: traits('numeric', '>='),
  DateEquals: traits('date', 'equal'),
  DateNotEquals: traits('date', 'equal', true),
  DateLessThan: traits('date', '<'),
  DateLessThanEquals: traits('date', '<='),
  DateGreaterThan: traits('date', '>'),
  DateGreaterThanEquals: traits('date', '>='),
  Bool: traits('bool', 'equal'),
  BinaryEquals: traits('binary', 'equal'),
  IpAddress: traits('ip', 'equal'),
  NotIpAddress: traits('ip', 'equal', true),
  ArnEquals: traits('arn', 'like'),
  ArnLike: traits('arn', 'like'),
  ArnNotEquals: traits('arn', 'like', true),
  ArnNotLike: traits('arn', 'like', true),
  Null: traits('null', 'equal'),
}

/** A written operator taken apart: `ForAllValues:StringLikeIfExists`. */
export type WrittenOperator = {
  readonly operator: Operator
  readonly qualifier?: 'ForAllValues' | 'ForAnyValue'
  readonly ifExists: boolean
}

const byLowerCase = new Map(Object.keys(operators).map((name) => [name.toLowerCase(), name as Operator]))

/** Takes an operator apart; `undefined` when AWS has none of that name. Case does not count. */
export function readOperator(text: string): WrittenOperator | undefined {
  const colon = text.indexOf(':')
  const prefix = text.slice(0, Math.max(colon, 0)).toLowerCase()
  const rest = text.slice(colon + 1).toLowerCase()
  const plain = byLowerCase.get(rest)
  const operator = plain ?? byLowerCase.get(rest.replace(/ifexists$/, ''))
  if (operator === undefined) return undefined
  const ifExists = plain === undefined
  if (ifExists && operator === 'Null') return undefined
  if (colon < 0) return { operator, ifExists }
  if (prefix === 'forallvalues') return { operator, qualifier: 'ForAllValues', ifExists }
  if (prefix === 'foranyvalue') return { operator, qualifier: 'ForAnyValue', ifExists }
  return undefined
}
