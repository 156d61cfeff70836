import type { Node } from '../sources/document/index.ts'
import type { Deployment } from '../sources/index.ts'
import type { Diagnostic, SourceLocation } from '../workload/index.ts'
import { unknownKey, wrongType } from './suppress-fields.ts'

/** The key of the settings that tells which units are deployed together. */
export const UNITS = 'units'

const KEYS = ['name', 'members', 'account', 'region', 'parameters'] as const

/** The deployments of the settings; what cannot be read is a diagnostic. */
export type DeploymentsRead = {
  readonly deployments: readonly Deployment[]
  readonly diagnostics: readonly Diagnostic[]
}

const nothing: DeploymentsRead = { deployments: [], diagnostics: [] }

/** Reads `units` of the settings. Names are told apart: a second unit of a name is not read. */
export function readDeployments(root: Node | undefined): DeploymentsRead {
  const list = root?.kind === 'map' ? root.entries.get(UNITS)?.value : undefined
  if (list === undefined || isEmpty(list)) return nothing
  if (list.kind !== 'list') return refused(`\`${UNITS}\` must be a list`, list.at)
  const diagnostics: Diagnostic[] = []
  const byName = new Map<string, Deployment>()
  for (const item of list.items) {
    const deployment = readDeployment(item, (problem) => diagnostics.push(problem))
    if (deployment === undefined) continue
    if (byName.has(deployment.name))
      diagnostics.push(wrongType(`there is a unit \`${deployment.name}\` already`, startOf(item)))
    else byName.set(deployment.name, deployment)
  }
  return { deployments: [...byName.values()], diagnostics }
}

type Report = (problem: Diagnostic) => void

function readDeployment(node: Node, report: Report): Deployment | undefined {
  if (node.kind !== 'map') {
    report(wrongType('a unit must be a map, so it was not read', node.at))
    return undefined
  }
  for (const { key, keyAt } of node.entries.values())
    if (!KEYS.some((known) => known === key)) report(unknownKey(key, KEYS, keyAt))
  const name = textOf(node, 'name', report)
  const members = readMembers(node.entries.get('members')?.value, report)
  if (name === undefined || members.length === 0) {
    report(wrongType('a unit needs a `name` and `members`, so it was not read', startOf(node)))
    return undefined
  }
  const account = textOf(node, 'account', report, ACCOUNT)
  const region = textOf(node, 'region', report, REGION)
  return {
    name,
    members,
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    parameters: readParameters(node.entries.get('parameters')?.value, report),
  }
}

type Form = { readonly test: RegExp; readonly says: string }

const ACCOUNT: Form = { test: /^\d{12}$/, says: 'must be the twelve digits of an account, in quotes' }
const REGION: Form = { test: /^[a-z]{2,4}(?:-[a-z]+)+-\d$/, says: 'must be a Region such as `eu-west-1`' }

type MapNode = Extract<Node, { kind: 'map' }>

function textOf(node: MapNode, key: string, report: Report, form?: Form): string | undefined {
  const value = node.entries.get(key)?.value
  if (value === undefined) return undefined
  const text = value.kind === 'scalar' && !value.isNull ? value.text : ''
  if (text !== '' && (form === undefined || form.test.test(text))) return text
  report(wrongType(`\`${key}\` ${form?.says ?? 'must be text'}`, startOf(value)))
  return undefined
}

function readMembers(node: Node | undefined, report: Report): Deployment['members'] {
  if (node === undefined) return []
  if (node.kind !== 'list') {
    report(wrongType('`members` must be a list of units', startOf(node)))
    return []
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'scalar' && !item.isNull) return [{ pattern: item.text, at: item.at }]
    report(wrongType('a member must be the id of a unit', startOf(item)))
    return []
  })
}

function readParameters(node: Node | undefined, report: Report): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  if (node === undefined || isEmpty(node)) return parameters
  if (node.kind !== 'map') {
    report(wrongType('`parameters` must be a map of names to values', startOf(node)))
    return parameters
  }
  for (const { key, value } of node.entries.values()) {
    if (value.kind === 'scalar' && !value.isNull) parameters.set(key, value.text)
    else report(wrongType(`the value of parameter \`${key}\` must be text`, startOf(value)))
  }
  return parameters
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.isNull

/** Where a node begins: a whole map would mark the rest of the file. */
function startOf({ at, kind }: Node): SourceLocation {
  return kind === 'scalar' ? at : { ...at, endLine: at.line, endColumn: at.column + 1 }
}

function refused(message: string, at: SourceLocation): DeploymentsRead {
  return { deployments: [], diagnostics: [wrongType(`${message}, so it was not read`, at)] }
}
