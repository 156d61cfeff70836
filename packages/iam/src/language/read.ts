import { parsePolicyText } from '../text/json.ts'
import { denyOnly } from './deny-only.ts'
import type { PolicyDiagnostic } from './diagnostic.ts'
import { kindRules } from './kinds.ts'
import type { PolicyEntry, PolicyNode } from './node.ts'
import type { Policy, PolicyKind, Statement } from './policy.ts'
import { readStatement, unknownStatement } from './read-statement.ts'
import type { Reading } from './reading.ts'
import { items, place, readEntries, readText, report, typeName } from './reading.ts'
import { reportSize } from './size.ts'

/** A policy and what was found while reading it. */
export type ReadPolicy = { readonly policy: Policy; readonly diagnostics: readonly PolicyDiagnostic[] }

const elements: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement'])

/**
 * Reads a policy document of a kind. Never throws: what IAM would refuse is a diagnostic with its place,
 * and the part in question becomes a hole.
 *
 * See "Grammar of the IAM JSON policy language" in the IAM User Guide.
 */
export function readPolicy(node: PolicyNode, kind: PolicyKind): ReadPolicy {
  const reading: Reading = { kind, version: '2008-10-17', diagnostics: [] }
  const policy = readDocument(reading, node)
  reportSize(reading, node)
  return { policy, diagnostics: reading.diagnostics }
}

/** Parses and reads the text of a policy; a text that is not JSON gives a policy of holes. */
export function readPolicyText(text: string, kind: PolicyKind, file?: string): ReadPolicy {
  const parsed = parsePolicyText(text, file)
  const node: PolicyNode = parsed.node ?? { kind: 'hole', hole: { id: 'not-json', reason: 'not JSON' } }
  const { policy, diagnostics } = readPolicy(node, kind)
  const places = new Set(parsed.diagnostics.map(identity))
  return {
    policy,
    diagnostics: [...parsed.diagnostics, ...diagnostics.filter((d) => !places.has(identity(d)))],
  }
}

function identity({ code, at }: PolicyDiagnostic): string {
  return `${code} ${at?.line} ${at?.column}`
}

function readDocument(reading: Reading, node: PolicyNode): Policy {
  if (node.kind === 'hole' || node.kind === 'text')
    return unknownPolicy(reading, node, 'the document is not known')
  if (node.kind !== 'map') {
    report(reading, 'wrong-type', `a policy must be a map, not ${typeName(node)}`, node.at)
    return unknownPolicy(reading, node, 'not a policy')
  }
  const { known, repeated } = readEntries(reading, node.entries)
  for (const entry of node.entries) if (!elements.has(entry.key)) reportUnknown(reading, entry)
  reading.version = readVersion(reading, node, known.get('Version'))
  const id = known.get('Id')
  return {
    kind: reading.kind,
    version: reading.version ?? '2012-10-17',
    ...(id === undefined ? {} : readId(reading, id)),
    statements: uniqueIds(reading, [
      ...readStatements(reading, node, known.get('Statement')),
      ...doubts(reading, node, repeated),
    ]),
    ...place(node.at),
  }
}

function readStatements(
  reading: Reading,
  node: PolicyNode,
  entry: PolicyEntry | undefined,
): readonly Statement[] {
  if (entry === undefined) {
    report(reading, 'missing-element', 'a policy needs `Statement`', node.at)
    return [unknownStatement(reading, node, '#0', 'the policy has no statement')]
  }
  const statements = items(reading, entry.value).map((item, index) => readStatement(reading, item, index))
  return reading.kind === 'rcp' ? denyOnly(reading, statements) : statements
}

/** An element that IAM does not know, or one written twice, may change everything: one statement of holes. */
function doubts(reading: Reading, node: PolicyNode, repeated: readonly PolicyEntry[]): readonly Statement[] {
  const unsure = repeated.some((entry) => elements.has(entry.key))
  return unsure ? [unknownStatement(reading, node, '#repeated', 'an element is written twice')] : []
}

function reportUnknown(reading: Reading, { key, keyAt }: PolicyEntry): void {
  report(reading, 'unknown-element', `\`${key}\` is not an element of a policy`, keyAt)
}

function readVersion(reading: Reading, node: PolicyNode, entry: PolicyEntry | undefined): Reading['version'] {
  const newest = kindRules[reading.kind].newestVersion === true
  if (entry === undefined && !newest) return '2008-10-17'
  if (entry === undefined) {
    report(reading, 'missing-element', 'this kind of policy needs `"Version": "2012-10-17"`', node.at)
    return undefined
  }
  const text = readText(reading, entry.value, 'Version')
  if (text === '2012-10-17' || (text === '2008-10-17' && !newest)) return text
  if (text === '2008-10-17') {
    report(reading, 'value-not-allowed', 'this kind of policy needs version `2012-10-17`', entry.value.at)
  } else if (typeof text === 'string') {
    report(reading, 'unknown-version', `\`${text}\` is not a version; write \`2012-10-17\``, entry.value.at)
  }
  return undefined
}

function readId(reading: Reading, entry: PolicyEntry): { readonly id?: string } {
  const id = readText(reading, entry.value, 'Id')
  return typeof id === 'string' ? { id } : {}
}

function unknownPolicy(reading: Reading, node: PolicyNode, reason: string): Policy {
  const statements = [unknownStatement(reading, node, '#0', reason)]
  return { kind: reading.kind, version: '2012-10-17', statements, ...place(node.at) }
}

/** Sids must be unique; a second one gets its position as well, so that evidence can be told apart. */
function uniqueIds(reading: Reading, statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>()
  return statements.map((statement, index) => {
    const taken = seen.has(statement.id)
    const id = taken ? `${statement.id}#${index}` : statement.id
    if (taken) report(reading, 'duplicate-sid', `the Sid \`${statement.id}\` is used twice`, statement.at)
    seen.add(id)
    return taken ? { ...statement, id } : statement
  })
}
