import type { Principal, PrincipalType } from '../principal/principal.ts'
import { readPrincipal } from '../principal/principal.ts'
import type { Hole, PolicyEntry, PolicyNode } from './node.ts'
import { textOf } from './node.ts'
import type { PrincipalSet } from './policy.ts'
import type { SourceRange } from './range.ts'
import type { Reading } from './reading.ts'
import { items, notRead, place, readEntries, readText, report, typeName } from './reading.ts'

/**
 * Reads `Principal` or `NotPrincipal`: `"*"`, or a map from a type to one name or several. What IAM refuses of
 * trust policies is in "Access Analyzer policy check reference".
 */
export function readPrincipals(reading: Reading, entry: PolicyEntry, negated: boolean): PrincipalSet {
  const node = entry.value
  const base = { negated, ...place(node.at) }
  if (node.kind === 'hole') return { ...base, principals: unknownPrincipals(node.hole, node.at).principals }
  if (node.kind === 'scalar' && node.value === '*') {
    if (reading.kind === 'trust') {
      report(
        reading,
        'invalid-principal',
        'a trust policy does not take `*`; `{"AWS": "*"}` is everyone',
        node.at,
      )
    }
    return { ...base, principals: [readPrincipal('AWS', '*', node.at)] }
  }
  if (node.kind !== 'map') {
    const written = node.kind === 'scalar' ? `\`${node.value}\`` : typeName(node)
    report(
      reading,
      'wrong-type',
      `a principal must be \`*\` or a map such as \`{"AWS": …}\`, not ${written}`,
      node.at,
    )
    return { ...base, principals: unknownPrincipals(notRead(reading, 'not a principal'), node.at).principals }
  }
  const { repeated } = readEntries(reading, node.entries)
  const doubts = repeated.flatMap(
    ({ value }) => unknownPrincipals(notRead(reading, 'twice'), value.at).principals,
  )
  const principals = [...node.entries.flatMap((item) => readTyped(reading, item)), ...doubts]
  if (principals.length === 0)
    report(reading, 'empty-list', `\`${entry.key}\` names nobody`, node.at, 'warning')
  return { ...base, principals }
}

/** A principal of which nothing is known. */
export function unknownPrincipals(hole: Hole, at: SourceRange | undefined): PrincipalSet {
  return { negated: false, principals: [{ kind: 'unknown', text: [hole], ...place(at) }], ...place(at) }
}

function readTyped(reading: Reading, { key, keyAt, value }: PolicyEntry): readonly Principal[] {
  const type = principalType(key)
  if (type === undefined) {
    report(reading, 'unknown-principal-type', `\`${key}\` is not a type of principal`, keyAt)
    return unknownPrincipals(notRead(reading, 'unknown type'), value.at).principals
  }
  return items(reading, value).map((item) => readOne(reading, type, item))
}

function readOne(reading: Reading, type: PrincipalType, item: PolicyNode): Principal {
  const text = readText(reading, item, type)
  const principal = readPrincipal(type, text, item.at)
  if (principal.kind === 'unknown' && typeof text === 'string') {
    report(reading, 'invalid-principal', `\`${textOf(text)}\` does not name a principal`, item.at)
  }
  return principal
}

function principalType(key: string): PrincipalType | undefined {
  switch (key) {
    case 'AWS':
    case 'Service':
    case 'Federated':
    case 'CanonicalUser':
      return key
    default:
      return undefined
  }
}
