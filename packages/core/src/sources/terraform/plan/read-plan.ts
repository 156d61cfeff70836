import type { Diagnostic, MapValue, SourceFiles, Unit, Value } from '../../../workload/index.ts'
import { pseudoValue } from '../../cloudformation/pseudo.ts'
import { child, itemsOf, textOf } from '../../document/access.ts'
import { type Node, readDocument } from '../../document/index.ts'
import { absent } from '../../values/make-value.ts'
import { mapResources } from '../mapping/index.ts'
import { policyDocument } from '../module/policy-document.ts'
import type { TerraformResource } from '../resource.ts'
import { childScope, expressionsOf, type ModuleScope, type Referent } from './configuration.ts'
import { type Owner, plannedValue } from './planned-value.ts'

/** A plan or a state as a unit. */
export type PlanRead = { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads what `terraform show -json` writes for a plan or a state.
 *
 * Values are those that Terraform worked out. Relations of what is known only later come from the configuration, which
 * a plan holds and a state does not. Variables and earlier states are not looked at: they hold secrets.
 */
export function readPlan(files: SourceFiles, file: string): PlanRead {
  const text = files.read(file)
  if (text === undefined) return refused(file, 'unreadable', `\`${file}\` could not be read`)
  const { roots, diagnostics } = readDocument(text, file)
  const [root] = roots
  if (root === undefined) return { units: [], diagnostics: diagnostics.map(withoutPlace) }
  const version = textOf(child(root, 'format_version')) ?? ''
  const values = child(child(root, 'planned_values') ?? child(root, 'values'), 'root_module')
  if (values === undefined) {
    return refused(file, 'not-a-plan', 'the file has no values; write it with `terraform show -json`', 'note')
  }
  const notes = /^[01]\./.test(version) ? [] : [unknownFormat(file, version)]
  const resources = readResources(root, values, file)
  if (resources.length === 0) return { units: [], diagnostics: notes }
  const mapped = mapResources(resources, file)
  const unit: Unit = {
    id: file,
    source: 'terraform-plan',
    files: [file],
    resources: mapped.resources.map((resource) => ({
      ...resource,
      properties: unplacedMap(resource.properties),
    })),
    exports: [],
    outputs: new Map(),
    knowledge: 'partial',
  }
  const told = mapped.diagnostics.map((diagnostic) => ({ ...diagnostic, file: diagnostic.file || file }))
  return { units: [unit], diagnostics: [...notes, ...told] }
}

/** A place would show the line, which may be the whole plan. */
function withoutPlace({ code, severity, message, file }: Diagnostic): Diagnostic {
  return { code, severity, message, file }
}

function refused(
  file: string,
  code: string,
  message: string,
  severity: Diagnostic['severity'] = 'error',
): PlanRead {
  return { units: [], diagnostics: [{ code, severity, message, file }] }
}

function unknownFormat(file: string, version: string): Diagnostic {
  const message = `format \`${version}\` is newer than what is known here; it was read as format 1`
  return { code: 'unknown-plan-format', severity: 'warning', message, file }
}

/** What all resources of a file share. */
type Surroundings = {
  readonly changes: ReadonlyMap<string, Node>
  readonly place: TerraformResource['scope']
  readonly file: string
  /** The addresses of instances by the address without index. */
  readonly instances: ReadonlyMap<string, readonly string[]>
  /** Data sources by address, for policies that are put together later. */
  readonly data: Map<string, TerraformResource>
}

function readResources(root: Node, values: Node, file: string): readonly TerraformResource[] {
  const changes = new Map(
    members(root, 'resource_changes').flatMap((change) => {
      const address = textOf(child(change, 'address'))
      const planned = child(change, 'change')
      return address === undefined || planned === undefined ? [] : [[address, planned] as const]
    }),
  )
  const configuration = child(root, 'configuration')
  const scope: ModuleScope = { prefix: '', module: child(configuration, 'root_module') }
  const found = modulesIn(values, scope)
  const addresses = found.flatMap(({ node }) =>
    members(node, 'resources').flatMap((resource) => textOf(child(resource, 'address')) ?? []),
  )
  const instances = groupBy(addresses, withoutIndex)
  const around: Surroundings = { changes, place: placeOf(configuration), file, instances, data: new Map() }
  // Data sources first, since others are made from them.
  const data = found.flatMap(({ node, scope: at }) => resourcesIn(node, at, around, 'data'))
  for (const resource of data) around.data.set(resource.address, resource)
  return [...data, ...found.flatMap(({ node, scope: at }) => resourcesIn(node, at, around, 'managed'))]
}

type Module = { readonly node: Node; readonly scope: ModuleScope }

/** A module with all below it; documents nest at most so deep that this ends. */
function modulesIn(node: Node, scope: ModuleScope): readonly Module[] {
  const children = members(node, 'child_modules').flatMap((each) => {
    const address = textOf(child(each, 'address'))
    return address === undefined ? [] : modulesIn(each, childScope(scope, address))
  })
  return [{ node, scope }, ...children]
}

function members(node: Node | undefined, key: string): readonly Node[] {
  const list = child(node, key)
  return list === undefined ? [] : (itemsOf(list) ?? [])
}

function resourcesIn(
  module: Node,
  scope: ModuleScope,
  around: Surroundings,
  mode: TerraformResource['mode'],
): readonly TerraformResource[] {
  return members(module, 'resources').flatMap((node) => {
    const address = textOf(child(node, 'address'))
    const type = textOf(child(node, 'type'))
    if (address === undefined || type === undefined || textOf(child(node, 'mode')) !== mode) return []
    return [
      { address, type, mode, attributes: attributesOf(node, address, scope, around), scope: around.place },
    ]
  })
}

function attributesOf(node: Node, address: string, scope: ModuleScope, around: Surroundings): MapValue {
  const relative = address.startsWith(scope.prefix) ? address.slice(scope.prefix.length) : address
  const change = around.changes.get(address)
  const owner: Owner = {
    address,
    scope,
    document: (referent) => documentOf(referent, around),
    instances: (one) => around.instances.get(one) ?? [one],
  }
  const value = plannedValue(
    {
      value: child(node, 'values'),
      unknown: child(change, 'after_unknown'),
      sensitive: child(node, 'sensitive_values') ?? child(change, 'after_sensitive'),
      expression: expressionsOf(scope, withoutIndex(relative)),
    },
    owner,
    '',
  )
  return value.kind === 'map' ? value : { kind: 'map', entries: new Map() }
}

function withoutIndex(address: string): string {
  const open = address.endsWith(']') ? address.lastIndexOf('[') : -1
  return open === -1 ? address : address.slice(0, open)
}

function groupBy(
  addresses: readonly string[],
  key: (address: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const address of addresses) {
    const group = groups.get(key(address))
    if (group === undefined) groups.set(key(address), [address])
    else group.push(address)
  }
  return groups
}

/** A policy that the plan leaves for later is put together from the arguments of its data source. */
function documentOf({ address, attribute }: Referent, around: Surroundings): Value | undefined {
  const source = around.data.get(address)
  if (source?.type !== 'aws_iam_policy_document' || !/^(?:minified_)?json$/.test(attribute)) return undefined
  const nowhere = { file: around.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return policyDocument(source.attributes, nowhere)
}

/** A value without places, such as those that JSON inside of a text has; values nest no deeper than documents. */
function unplaced(value: Value): Value {
  const { at: _, ...rest } = value
  switch (rest.kind) {
    case 'list':
      return { ...rest, items: rest.items.map(unplaced) }
    case 'map':
      return unplacedMap(rest)
    case 'choice':
      return { ...rest, then: unplaced(rest.then), else: unplaced(rest.else) }
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return rest
  }
}

function unplacedMap({ entries, assumes }: MapValue): MapValue {
  return {
    kind: 'map',
    entries: new Map([...entries].map(([name, entry]) => [name, unplaced(entry)])),
    ...(assumes !== undefined && { assumes }),
  }
}

/** Where the default provider deploys, as far as its configuration is a constant. */
function placeOf(configuration: Node | undefined): TerraformResource['scope'] {
  const provider = child(child(configuration, 'provider_config'), 'aws')
  const region = textOf(child(child(child(provider, 'expressions'), 'region'), 'constant_value'))
  const given = region === undefined ? {} : { region }
  const pseudo = (name: string): Value => pseudoValue(name, given, '', undefined) ?? absent(undefined)
  return {
    partition: pseudo('AWS::Partition'),
    account: pseudo('AWS::AccountId'),
    region: pseudo('AWS::Region'),
  }
}
