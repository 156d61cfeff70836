import type { SourceLocation } from '../../../workload/index.ts'
import type { Entry, MapNode } from '../../document/index.ts'
import { type Draft, type Drafts, makeMap, sub } from '../draft.ts'
import { entryOf } from '../nodes.ts'
import { policyTemplates } from './policy-templates.ts'

const hole = /\$\{(\w+)\}/g

/** The names of a template's parameters. */
function parametersOf(rows: readonly string[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => [...row.matchAll(hole)].map(([, name]) => name ?? '')))]
}

function arnText(form: string, service: string): string {
  const [owner, rest] = form.includes('!') ? form.split('!', 2) : [service, form]
  if (rest?.startsWith(':::') === true) return `arn:\${AWS::Partition}:${owner}${rest}`
  return `arn:\${AWS::Partition}:${owner}:\${AWS::Region}:\${AWS::AccountId}:${rest}`
}

function resource(form: string, service: string, values: ReadonlyMap<string, Entry>): Draft {
  if (form === '*') return '*'
  const whole = /^=\$\{(\w+)\}$/.exec(form)?.[1]
  if (whole !== undefined) return values.get(whole)
  const text = arnText(form, service)
  const used = [...text.matchAll(hole)].map(([, name]) => name ?? '')
  if (used.length === 0) return sub(text)
  return sub(text, Object.fromEntries(used.map((name) => [name, values.get(name)])))
}

function conditionOf(text: string, service: string, values: ReadonlyMap<string, Entry>): Drafts {
  const [key = '', form = ''] = text.split(' is ')
  return { StringEquals: { [key]: resource(form, service, values) } }
}

function statement(row: string, values: ReadonlyMap<string, Entry>): Drafts {
  const [left = '', right = ''] = row.split(' on ')
  const [service = '', actions = ''] = left.split(': ')
  const [forms = '', condition] = right.split(' if ')
  return {
    Effect: 'Allow',
    Action: actions.split(' ').map((action) => `${service}:${action}`),
    Resource: forms.split(' ').map((form) => resource(form, service, values)),
    ...(condition === undefined ? {} : { Condition: conditionOf(condition, service, values) }),
  }
}

/** Whether AWS SAM has a policy template of that name. */
export function isPolicyTemplate(name: string): boolean {
  return Object.hasOwn(policyTemplates, name)
}

/** The policy document of a template, or the names of the parameters that have no value. */
export function policyOfTemplate(
  name: string,
  given: MapNode | undefined,
  at: SourceLocation,
): { readonly document: MapNode } | { readonly missing: readonly string[] } {
  const rows = policyTemplates[name] ?? []
  const values = new Map<string, Entry>()
  const missing: string[] = []
  for (const parameter of parametersOf(rows)) {
    const value = entryOf(given, parameter)
    if (value === undefined) missing.push(parameter)
    else values.set(parameter, value)
  }
  if (missing.length > 0) return { missing }
  return { document: makeMap({ Statement: rows.map((row) => statement(row, values)) }, at) }
}
