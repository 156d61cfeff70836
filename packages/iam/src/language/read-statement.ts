import type { Clause } from '../condition/clause.ts'
import type { PatternRules } from '../pattern/pattern.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import { kindRules } from './kinds.ts'
import type { PolicyEntry, PolicyNode, Text } from './node.ts'
import type { PatternSet, PrincipalSet, Statement } from './policy.ts'
import { readConditions } from './read-conditions.ts'
import { readPrincipals, unknownPrincipals } from './read-principals.ts'
import type { Reading } from './reading.ts'
import { items, notRead, place, readEntries, readText, report, typeName } from './reading.ts'

const elements: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
])

type Entries = ReadonlyMap<string, PolicyEntry>

/** Reads one statement; `index` is its position and names it when it has no Sid. */
export function readStatement(reading: Reading, node: PolicyNode, index: number): Statement {
  if (node.kind === 'hole' || node.kind === 'text') {
    return unknownStatement(reading, node, `#${index}`, 'the statement is not known')
  }
  if (node.kind !== 'map') {
    report(reading, 'wrong-type', `a statement must be a map, not ${typeName(node)}`, node.at)
    return unknownStatement(reading, node, `#${index}`, 'not a statement')
  }
  const { known, repeated } = readEntries(reading, node.entries)
  const doubts = [...repeated, ...unknownElements(reading, node.entries)]
  const { refused = [] } = kindRules[reading.kind]
  refuse(reading, known, refused, doubts)
  const resource = readResource(reading, node, known, doubts)
  const principal = readPrincipalElement(reading, node, known, doubts)
  return {
    id: readSid(reading, known.get('Sid')) ?? `#${index}`,
    effect: repeated.some(({ key }) => key === 'Effect')
      ? undefined
      : readEffect(reading, node, known.get('Effect')),
    action: readPatterns(reading, node, known, 'Action', actionRules) ?? missing(reading, node, 'Action'),
    ...(resource === undefined ? {} : { resource }),
    ...(principal === undefined ? {} : { principal }),
    conditions: [...readConditions(reading, known.get('Condition')), ...doubts.map(doubtClause)],
    ...place(node.at),
  }
}

/** A statement of which nothing is known: it may allow or deny anything. */
export function unknownStatement(reading: Reading, node: PolicyNode, id: string, reason: string): Statement {
  const hole = node.kind === 'hole' ? node.hole : notRead(reading, reason)
  const set = holeSet([hole], node)
  const rules = kindRules[reading.kind]
  return {
    id,
    effect: undefined,
    action: set,
    ...(rules.resource === 'forbidden' ? {} : { resource: set }),
    ...(rules.principal === 'forbidden' ? {} : { principal: unknownPrincipals(hole, node.at) }),
    conditions: [{ kind: 'opaque', reason, ...place(node.at) }],
    ...place(node.at),
  }
}

function unknownElements(reading: Reading, entries: readonly PolicyEntry[]): readonly PolicyEntry[] {
  const unknown = entries.filter((entry) => !elements.has(entry.key))
  for (const { key, keyAt } of unknown) {
    report(reading, 'unknown-element', `\`${key}\` is not an element of a statement`, keyAt)
  }
  return unknown
}

/** Where IAM would refuse the policy, the statement may hold or not. */
function doubtClause({ key, keyAt }: PolicyEntry): Clause {
  return { kind: 'opaque', reason: `\`${key}\` makes the statement unclear`, ...place(keyAt) }
}

function readSid(reading: Reading, entry: PolicyEntry | undefined): string | undefined {
  if (entry === undefined) return undefined
  const sid = readText(reading, entry.value, 'Sid')
  return typeof sid === 'string' && sid !== '' ? sid : undefined
}

function readEffect(reading: Reading, node: PolicyNode, entry: PolicyEntry | undefined): Statement['effect'] {
  if (entry === undefined) {
    report(reading, 'missing-element', 'a statement needs `Effect`', node.at)
    return undefined
  }
  const effect = readText(reading, entry.value, 'Effect')
  if (effect === 'Allow' || effect === 'Deny') return effect
  if (typeof effect === 'string') {
    report(reading, 'unknown-effect', `\`${effect}\` is neither \`Allow\` nor \`Deny\``, entry.value.at)
  }
  return undefined
}

function readResource(
  reading: Reading,
  node: PolicyNode,
  known: Entries,
  doubts: PolicyEntry[],
): PatternSet | undefined {
  const rules = { wildcards: true, variables: reading.version !== '2008-10-17', foldCase: false }
  const need = kindRules[reading.kind].resource
  const set = readPatterns(reading, node, known, 'Resource', rules)
  if (need === 'forbidden') return refuse(reading, known, ['Resource', 'NotResource'], doubts)
  return set ?? (need === 'required' ? missing(reading, node, 'Resource') : undefined)
}

function readPrincipalElement(
  reading: Reading,
  node: PolicyNode,
  known: Entries,
  doubts: PolicyEntry[],
): PrincipalSet | undefined {
  const need = kindRules[reading.kind].principal
  if (need === 'forbidden') return refuse(reading, known, ['Principal', 'NotPrincipal'], doubts)
  const [entry, negated] = choose(reading, known, 'Principal')
  if (entry !== undefined) return readPrincipals(reading, entry, negated)
  report(reading, 'missing-element', 'a statement of this policy needs `Principal`', node.at)
  return unknownPrincipals(notRead(reading, 'missing'), node.at)
}

function refuse(
  reading: Reading,
  known: Entries,
  names: readonly string[],
  doubts: PolicyEntry[],
): undefined {
  for (const name of names) {
    const entry = known.get(name)
    if (entry === undefined) continue
    report(reading, 'element-not-allowed', `this kind of policy has no \`${name}\``, entry.keyAt)
    doubts.push(entry)
  }
}

/** The element or its negation. Both at once is an error; then the element is a hole. */
function choose(reading: Reading, known: Entries, name: string): [PolicyEntry | undefined, boolean] {
  const positive = known.get(name)
  const negative = known.get(`Not${name}`)
  if (positive === undefined || negative === undefined) return [positive ?? negative, positive === undefined]
  report(reading, 'both-elements', `write \`${name}\` or \`Not${name}\`, not both`, negative.keyAt)
  const hole: PolicyNode = { kind: 'hole', hole: notRead(reading, 'both elements'), ...place(negative.keyAt) }
  return [{ ...positive, value: hole }, false]
}

function readPatterns(
  reading: Reading,
  node: PolicyNode,
  known: Entries,
  name: string,
  rules: PatternRules,
): PatternSet | undefined {
  const [entry, negated] = choose(reading, known, name)
  if (entry === undefined) return undefined
  const nodes = items(reading, entry.value)
  if (nodes.length === 0) report(reading, 'empty-list', `\`${entry.key}\` holds nothing`, entry.value.at)
  const patterns = nodes.map((item) => {
    const text = readText(reading, item, entry.key)
    const valid = name === 'Action' ? actionText(reading, text, item) : settle(reading, text, rules)
    return { pattern: compilePattern(valid, rules), ...place(item.at ?? node.at) }
  })
  return { negated, patterns, ...place(entry.value.at) }
}

/** A service and an action with a colon between them, or `*`. See "Grammar of the IAM JSON policy language". */
function actionText(reading: Reading, text: Text, { at }: PolicyNode): Text {
  if (typeof text !== 'string' || /^(?:\*+|[^:]+:.+)$/.test(text)) return text
  report(reading, 'invalid-action', `\`${text}\` is not an action; write \`service:Action\``, at)
  return [notRead(reading, 'not an action')]
}

/** While the version is not known, a text with `${` may be a variable or that very text. */
function settle(reading: Reading, text: Text, rules: PatternRules): Text {
  const plain = typeof text === 'string' ? text : text.filter((part) => typeof part === 'string').join('')
  const open = rules.variables && plain.includes('${')
  return open && reading.version === undefined ? [notRead(reading, 'the version is not known')] : text
}

function missing(reading: Reading, node: PolicyNode, name: string): PatternSet {
  report(reading, 'missing-element', `a statement needs \`${name}\` or \`Not${name}\``, node.at)
  return holeSet([notRead(reading, 'missing')], node)
}

function holeSet(text: Text, node: PolicyNode): PatternSet {
  const pattern = compilePattern(text, actionRules)
  return { negated: false, patterns: [{ pattern, ...place(node.at) }], ...place(node.at) }
}
