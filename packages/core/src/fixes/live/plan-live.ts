import type { Graph } from '../../relations/index.ts'
import type { Finding } from '../../scan/index.ts'
import type { Edit, EditFields, EditValue, SourceFiles, Value } from '../../workload/index.ts'
import { bindValue } from '../bind.ts'
import { editsFor, fullPath } from '../plan.ts'
import { isFields, isList } from '../print-value.ts'
import { deriveBy } from '../recipes/index.ts'
import { gravest, type Impact, impactOf, lossOf } from '../replacement.ts'
import { templateOf } from '../template.ts'
import { withAt } from '../terraform/fresh.ts'
import { type Call, calls, NAMES } from './calls.ts'
import { NOT_KNOWN, plainValue } from './plain-value.ts'

/** A call of the AWS CLI, as its words and the JSON that it takes as input. */
export type LiveCall = {
  readonly service: string
  readonly operation: string
  readonly account: string
  readonly region: string
  readonly input: EditFields
  readonly note?: string
}

/** Calls that would mend a finding of a deployed resource. Nothing calls them. */
export type LiveFix = {
  readonly order: number
  readonly finding: Finding
  readonly impact: Impact
  readonly loses?: string
  readonly calls: readonly LiveCall[]
  /** What a person has to fill in, between angle brackets in the input. */
  readonly open: readonly string[]
  readonly checks: readonly string[]
}

/** A plan for deployed resources: calls to review, and what no call is known for, with the reason. */
export type LivePlan = {
  readonly fixes: readonly LiveFix[]
  readonly left: readonly { readonly finding: Finding; readonly reason: string }[]
}

const nowhere: SourceFiles = { paths: () => [], read: () => undefined }
const KEY_TO_NAME = '<ARN of a customer managed key>'

/** Plans calls for findings, in the order in which they are given. */
export function planLive(findings: readonly Finding[], graph: Graph): LivePlan {
  const fixes: LiveFix[] = []
  const left: LivePlan['left'][number][] = []
  // A later call that writes a part whole writes what an earlier one changed in it.
  const states = new Map<string, EditValue>()
  for (const finding of findings) {
    const { id, properties } = finding.resource
    const planned = planOne(finding, graph, states.get(id) ?? plainValue(properties))
    if (typeof planned === 'string') left.push({ finding, reason: planned })
    else {
      fixes.push({ ...planned.fix, order: fixes.length + 1 })
      states.set(id, planned.properties)
    }
  }
  return { fixes, left }
}

type Wanted = { properties: EditValue; paths: string[]; checks: string[]; open: string[] }

type Planned = { readonly fix: Omit<LiveFix, 'order'>; readonly properties: EditValue }

function planOne(finding: Finding, graph: Graph, properties: EditValue): Planned | string {
  const { resource } = finding
  const wanted: Wanted = { properties, paths: [], checks: [], open: [] }
  for (const edit of editsFor(finding)) {
    const problem = addEdit(edit, finding, graph, wanted)
    if (problem !== undefined) return problem
  }
  const impact = gravest(wanted.paths.map((path) => impactOf(resource.type, path)))
  if (impact === 'replacement') return 'what is deployed has to be made anew: no call changes it'
  const found = wanted.paths.map((path) => callFor(resource.type, path))
  const missing = found.indexOf(undefined)
  if (missing !== -1) return `no call is known that sets \`${wanted.paths[missing] ?? ''}\``
  const used = [...new Set(found.flatMap((call) => call ?? []))]
  const made = used.map((call) => liveCall(call, finding, wanted.properties))
  if (JSON.stringify(made).includes(NOT_KNOWN)) wanted.open.push(NOT_KNOWN)
  const loses = impact === 'in-place' ? undefined : lossOf(resource.type)
  const { open, checks } = wanted
  const fix = { finding, impact, ...(loses !== undefined && { loses }), calls: made, open, checks }
  return { fix, properties: wanted.properties }
}

/** @returns why no call makes the edit */
function addEdit(edit: Edit, finding: Finding, graph: Graph, wanted: Wanted): string | undefined {
  const { place } = finding
  switch (edit.kind) {
    case 'set':
    case 'add':
    case 'reference': {
      const path = fullPath(edit.path, place.path)
      if (path === undefined) return 'the list item is not known'
      if (edit.kind === 'reference' && edit.type !== 'AWS::KMS::Key')
        return `say which resource of type \`${edit.type}\` \`${path}\` names`
      const value = edit.kind === 'reference' ? KEY_TO_NAME : bound(edit.value, finding, wanted)
      if (value === undefined) return 'the value needs another resource'
      if (value === KEY_TO_NAME) wanted.open.push(KEY_TO_NAME)
      const segments = path.replaceAll('[', '.').replaceAll(']', '').split('.')
      const last = edit.kind === 'add' ? appended(wanted.properties, segments, value, edit.by) : segments
      if (last !== undefined) wanted.properties = withAt(wanted.properties, last, value)
      wanted.paths.push(path)
      return undefined
    }
    case 'derive': {
      const template = templateOf('', '')
      const derived = deriveBy(edit.recipe, {
        finding,
        template,
        graph,
        logicalId: undefined,
        files: nowhere,
      })
      if (derived === undefined || derived.makes !== undefined || derived.elsewhere !== undefined)
        return edit.text
      if (derived.check !== undefined) wanted.checks.push(derived.check)
      for (const one of derived.edits) {
        const problem = addEdit(one, finding, graph, wanted)
        if (problem !== undefined) return problem
      }
      return undefined
    }
    case 'create':
      return `add a resource of type \`${edit.type}\` for it`
    case 'remove':
      return 'no call is known that takes a property away'
    case 'advise':
      return edit.text
  }
}

/** The path of a new item of a list; `undefined` where an item is there already. */
function appended(
  properties: EditValue,
  path: readonly string[],
  value: EditValue,
  by: string | undefined,
): readonly string[] | undefined {
  const list = at(properties, path)
  const items = list !== undefined && isList(list) ? list : []
  const name = (one: EditValue): EditValue | undefined => (by === undefined ? one : at(one, [by]))
  return items.some((item) => name(item) !== undefined && name(item) === name(value))
    ? undefined
    : [...path, String(items.length)]
}

/** A value of the account that the resource is in; `undefined` where it refers to what is not there. */
function bound(value: EditValue, { resource }: Finding, wanted: Wanted): EditValue | undefined {
  const known: Readonly<Record<string, string>> = {
    'AWS::AccountId': textOf(resource.scope.account),
    'AWS::Partition': textOf(resource.scope.partition),
    'AWS::Region': textOf(resource.scope.region),
  }
  let isKnown = true
  const fill = (text: string): string =>
    text.replaceAll(/\$\{([^}]*)\}/g, (whole, name: string) => {
      isKnown &&= known[name] !== undefined
      return known[name] ?? whole
    })
  const result = bindValue(value, {
    text: (text) => text,
    fields: (fields) => {
      const { Ref: name, 'Fn::Sub': text, '@supplied': type, '@same-as': same } = fields
      if (type === 'AWS::KMS::Key') {
        wanted.open.push(KEY_TO_NAME)
        return KEY_TO_NAME
      }
      if (typeof same === 'string') return at(wanted.properties, same.split('.')) ?? ''
      if (typeof name === 'string') return fill(`\${${name}}`)
      if (typeof text === 'string') return fill(text)
      isKnown &&= !Object.keys(fields).some((key) => /^(?:Fn::|@)/.test(key))
      return undefined
    },
  })
  return isKnown && !JSON.stringify(result).includes('@self') ? result : undefined
}

const textOf = (value: Value): string => (value.kind === 'scalar' ? String(value.value) : '')

const callFor = (type: string, path: string): Call | undefined =>
  calls.find(
    (call) =>
      call.type === type &&
      call.sets.some((one) => path === one || (/^[.[]/.test(path.slice(one.length)) && path.startsWith(one))),
  )

function liveCall(call: Call, { resource }: Finding, properties: EditValue): LiveCall {
  const input = filled(call.input, call, resource, properties)
  return {
    service: call.service,
    operation: call.operation,
    account: textOf(resource.scope.account),
    region: textOf(resource.scope.region),
    input: input !== undefined && isFields(input) ? input : {},
    ...(call.note !== undefined && { note: call.note }),
  }
}

function filled(
  value: EditValue,
  call: Call,
  resource: Finding['resource'],
  properties: EditValue,
): EditValue | undefined {
  if (typeof value === 'string') {
    if (value === '@') return resource.address
    if (value === '#') {
      const name = at(properties, [NAMES[resource.type] ?? ''])
      return (
        name ??
        resource.address.slice(Math.max(...[':', '/'].map((one) => resource.address.lastIndexOf(one))) + 1)
      )
    }
    const found = value.startsWith('$') ? at(properties, value.slice(1).split('.')) : value
    return found === undefined ? undefined : spelled(found, call)
  }
  if (!isFields(value)) return value
  const fields = Object.entries(value).flatMap(([key, field]): (readonly [string, EditValue])[] => {
    const inner = filled(field, call, resource, properties)
    if (inner === undefined || (isFields(inner) && Object.keys(inner).length === 0)) return []
    return [[key, call.asText?.includes(key) === true ? JSON.stringify(inner) : inner]]
  })
  return Object.fromEntries(fields)
}

/** The fields of a value as the API spells them. */
function spelled(value: EditValue, call: Call): EditValue {
  if (isList(value)) return value.map((item) => spelled(item, call))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const name = call.renames?.[key] ?? key
      const own = call.spelling === 'camel' ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name
      return [own, spelled(field, call)]
    }),
  )
}

function at(value: EditValue, path: readonly string[]): EditValue | undefined {
  return path.reduce<EditValue | undefined>((inner, key) => {
    if (inner !== undefined && isList(inner)) return inner[Number(key)]
    return isFields(inner) ? inner[key] : undefined
  }, value)
}
