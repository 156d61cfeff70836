import type { MapValue, SourceLocation, Value } from '../../../workload/index.ts'
import { textParts } from '../../../workload/index.ts'
import { readEmbeddedJson } from '../../embedded/read-embedded-json.ts'
import { assuming, scalar, uniteAssumptions } from '../../values/make-value.ts'
import { valueOfParts } from '../../values/text.ts'

/**
 * The policy that an `aws_iam_policy_document` makes, with the place of each statement.
 *
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocument(attributes: MapValue, at: SourceLocation): MapValue {
  const get = (name: string): Value | undefined => present(attributes.entries.get(name))
  const sources = [...documentsOf(get('source_json')), ...documentsOf(get('source_policy_documents'))]
  const overrides = [...documentsOf(get('override_policy_documents')), ...documentsOf(get('override_json'))]
  const own = itemsOf(get('statement')).map((item) => eachBranch(item, statement))
  let statements: readonly Value[] = [...sources.flatMap(statementsOf)]
  statements = withOverrides(statements, own)
  for (const override of overrides) statements = withOverrides(statements, statementsOf(override))
  const id = get('policy_id')
  const entries = new Map<string, Value>([
    ['Version', get('version') ?? scalar('2012-10-17', at)],
    ...(id === undefined ? [] : [['Id', id] as const]),
    ['Statement', { kind: 'list', items: statements, at }],
  ])
  const assumes = uniteAssumptions([attributes.assumes, get('statement')?.assumes])
  return assuming({ kind: 'map', entries, at }, assumes)
}

function present(value: Value | undefined): Value | undefined {
  return value === undefined || value.kind === 'absent' ? undefined : value
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  return value.kind === 'list' ? value.items : [value]
}

/** The work done in each branch of a choice. */
function eachBranch(value: Value, work: (map: MapValue) => Value): Value {
  if (value.kind === 'choice') {
    return { ...value, then: eachBranch(value.then, work), else: eachBranch(value.else, work) }
  }
  return value.kind === 'map' ? assuming(work(value), value.assumes) : value
}

/** Documents given as JSON text or as what `jsonencode` was given. */
function documentsOf(value: Value | undefined): readonly Value[] {
  return itemsOf(value).flatMap((document) => {
    if (document.kind === 'absent' || (document.kind === 'scalar' && document.value === '')) return []
    return [readEmbeddedJson(document).value ?? document]
  })
}

/** The statements of a document; one that is not known is an unknown statement. */
function statementsOf(document: Value): readonly Value[] {
  if (document.kind !== 'map') return [document]
  const statements = document.entries.get('Statement')
  return itemsOf(statements).map((item) => assuming(item, document.assumes))
}

/** A statement whose `Sid` is there already takes its place; others come after. */
function withOverrides(statements: readonly Value[], later: readonly Value[]): readonly Value[] {
  const result = [...statements]
  for (const each of later) {
    const sid = sidOf(each)
    const place = sid === undefined ? -1 : result.findIndex((one) => sidOf(one) === sid)
    if (place === -1) result.push(each)
    else result[place] = each
  }
  return result
}

function sidOf(statement: Value): string | undefined {
  const sid = statement.kind === 'map' ? statement.entries.get('Sid') : undefined
  return sid?.kind === 'scalar' && sid.value !== '' ? String(sid.value) : undefined
}

const plainKeys: readonly (readonly [string, string])[] = [
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
]

function statement({ entries, keys, at }: MapValue): MapValue {
  const made = new Map<string, Value>()
  const places = new Map<string, SourceLocation>()
  for (const [from, to] of plainKeys) {
    const value = present(entries.get(from))
    if (value !== undefined) made.set(to, from === 'sid' ? value : withPolicyVariables(value))
    const place = keys?.get(from)
    if (place !== undefined) places.set(to, place)
  }
  if (!made.has('Effect'))
    made.set('Effect', at === undefined ? { kind: 'scalar', value: 'Allow' } : scalar('Allow', at))
  addPrincipals(made, 'Principal', entries.get('principals'))
  addPrincipals(made, 'NotPrincipal', entries.get('not_principals'))
  addConditions(made, entries.get('condition'))
  return { kind: 'map', entries: made, keys: places, ...(at && { at }) }
}

/** The provider writes `&{aws:username}` for what a policy calls `${aws:username}`. */
function withPolicyVariables(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(withPolicyVariables) }
  if (value.kind !== 'scalar' && value.kind !== 'text') return value
  const parts = textParts(value) ?? []
  if (value.at === undefined || !parts.some((part) => typeof part === 'string' && part.includes('&{'))) {
    return value
  }
  const changed = parts.map((part) => (typeof part === 'string' ? part.replaceAll('&{', '${') : part))
  return valueOfParts(changed, value.at, [value])
}

function addPrincipals(made: Map<string, Value>, key: string, blocks: Value | undefined): void {
  const items = itemsOf(blocks)
  const byType = new Map<string, Value>()
  for (const item of items) {
    const type = item.kind === 'map' ? item.entries.get('type') : undefined
    const identifiers = item.kind === 'map' ? item.entries.get('identifiers') : undefined
    // Who is meant where a part is not known is not known either.
    if (type?.kind !== 'scalar' || identifiers === undefined) return void made.set(key, item)
    const name = String(type.value)
    byType.set(name, united(byType.get(name), withPolicyVariables(identifiers)))
  }
  const anyone = byType.get('*')
  const [first] = items
  if (anyone !== undefined && byType.size === 1)
    made.set(key, { kind: 'scalar', value: '*', ...(anyone.at && { at: anyone.at }) })
  else if (byType.size > 0)
    made.set(key, { kind: 'map', entries: byType, ...(first?.at && { at: first.at }) })
}

function united(earlier: Value | undefined, later: Value): Value {
  if (earlier === undefined) return later
  return { ...later, kind: 'list', items: [...itemsOf(earlier), ...itemsOf(later)] }
}

function addConditions(made: Map<string, Value>, blocks: Value | undefined): void {
  const tests = new Map<string, Map<string, Value>>()
  const items = itemsOf(blocks)
  for (const item of items) {
    const [test, variable, values] =
      item.kind === 'map' ? ['test', 'variable', 'values'].map((name) => item.entries.get(name)) : []
    if (test?.kind !== 'scalar' || variable?.kind !== 'scalar' || values === undefined) {
      return void made.set('Condition', item)
    }
    const operator = String(test.value)
    const variables = tests.get(operator) ?? new Map<string, Value>()
    const name = String(variable.value)
    variables.set(name, united(variables.get(name), withPolicyVariables(values)))
    tests.set(operator, variables)
  }
  const at = items[0]?.at
  const entries = [...tests].map(([operator, variables]): [string, Value] => {
    return [operator, { kind: 'map', entries: variables, ...(at && { at }) }]
  })
  if (entries.length > 0) made.set('Condition', { kind: 'map', entries: new Map(entries), ...(at && { at }) })
}
