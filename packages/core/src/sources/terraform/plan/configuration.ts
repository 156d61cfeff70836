import { child, itemsOf, textOf } from '../../document/access.ts'
import type { MapNode, Node } from '../../document/index.ts'

/** A module as the configuration of a plan describes it, and where it was called from. */
export type ModuleScope = {
  /** `module.a["k"].`, or empty for the root. */
  readonly prefix: string
  readonly module: Node | undefined
  readonly call?: { readonly from: ModuleScope; readonly expressions: Node | undefined }
}

/** An attribute of a resource that an expression refers to. */
export type Referent = { readonly address: string; readonly attribute: string }

/** Modules call modules, and variables pass through them; deeper chains are given up. */
const deepest = 32
/** An expression that refers to more than so many things tells nothing. */
const mostReferents = 64

/** The module that a child of the values, such as `module.a["k"]`, is an instance of. */
export function childScope(parent: ModuleScope, address: string): ModuleScope {
  const own = address.startsWith(parent.prefix) ? address.slice(parent.prefix.length) : address
  const name = /^module\.([\w-]+)/.exec(own)?.[1] ?? ''
  const call = child(child(parent.module, 'module_calls'), name)
  return {
    prefix: `${address}.`,
    module: child(call, 'module'),
    call: { from: parent, expressions: child(call, 'expressions') },
  }
}

/** The expressions of a resource, by argument; `address` is relative to the module and has no index. */
export function expressionsOf(scope: ModuleScope, address: string): Node | undefined {
  for (const resource of itemsOfMember(scope.module, 'resources')) {
    if (textOf(child(resource, 'address')) === address) return child(resource, 'expressions')
  }
  return undefined
}

function itemsOfMember(node: Node | undefined, key: string): readonly Node[] {
  const list = child(node, key)
  return list === undefined ? [] : (itemsOf(list) ?? [])
}

/**
 * What an expression of the configuration refers to, through variables and outputs of modules. A plan lists
 * `aws_x.y.arn` and then its beginnings; only the longest counts.
 */
export function referentsOf(
  expression: Node | undefined,
  scope: ModuleScope,
  depth = 0,
): readonly Referent[] {
  if (expression === undefined || depth > deepest) return []
  const own = itemsOfMember(expression, 'references').flatMap((node) => textOf(node) ?? [])
  const longest = own.filter(
    (one) => !own.some((other) => other.startsWith(`${one}.`) || other.startsWith(`${one}[`)),
  )
  const found = longest.flatMap((reference) => follow(reference, scope, depth))
  const unique = new Map(found.map((one) => [`${one.address} ${one.attribute}`, one]))
  return [...unique.values()].slice(0, mostReferents)
}

function follow(reference: string, scope: ModuleScope, depth: number): readonly Referent[] {
  const [head = '', name = ''] = reference.split('.')
  const plainName = name.split('[')[0] ?? ''
  if (head === 'var') {
    const { call } = scope
    return call === undefined ? [] : referentsOf(child(call.expressions, plainName), call.from, depth + 1)
  }
  if (head === 'module') return followOutput(reference, scope, depth)
  return resourceIn(reference, scope)
}

/** `module.a["k"].out` leads to what the output refers to. */
function followOutput(reference: string, scope: ModuleScope, depth: number): readonly Referent[] {
  const parts = /^(module\.[\w-]+(?:\[[^\]]*\])?)\.([\w-]+)/.exec(reference)
  const [, address = '', output = ''] = parts ?? []
  if (address === '') return []
  const inner = childScope(scope, `${scope.prefix}${address}`)
  const expression = child(child(child(inner.module, 'outputs'), output), 'expression')
  return referentsOf(expression, inner, depth + 1)
}

const notResources: ReadonlySet<string> = new Set(['count', 'each', 'local', 'path', 'self', 'terraform'])

function resourceIn(reference: string, scope: ModuleScope): readonly Referent[] {
  const found = /^((?:data\.)?([A-Za-z][\w-]*)\.[\w-]+(?:\[[^\]]*\])?)(?:\.(.+))?$/.exec(
    reference.slice(0, 500),
  )
  const [, address = '', type = '', attribute = ''] = found ?? []
  if (address === '' || notResources.has(type)) return []
  return [{ address: `${scope.prefix}${address}`, attribute }]
}

/** The expressions of the blocks or of one block that stand under an argument. */
export function inside(expression: Node | undefined, index: number): MapNode | undefined {
  if (expression === undefined) return undefined
  const items = itemsOf(expression)
  const block = items === undefined ? expression : (items[index] ?? items[0])
  return block?.kind === 'map' && !block.entries.has('references') && !block.entries.has('constant_value')
    ? block
    : undefined
}
