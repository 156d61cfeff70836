import { callOf } from '../../cloudformation/functions.ts'
import type { MapNode, Node } from '../../document/index.ts'
import { type Draft, makeMap } from '../draft.ts'
import type { Expansion, Source } from '../expansion.ts'
import { branchesOf, isNoValue, itemsAt, plainMap } from '../nodes.ts'
import { managedPolicyArn } from './managed-policies.ts'
import { isPolicyTemplate, policyOfTemplate } from './policy-statements.ts'

/** What `Policies` of a function or state machine comes to. */
export type Policies = {
  readonly managed: readonly Exclude<Draft, undefined>[]
  readonly inline: readonly Draft[]
}

type Read = { readonly kind: 'managed' | 'document'; readonly value: Exclude<Draft, undefined> }

function ofTemplate(node: MapNode, source: Source, expansion: Expansion): Read | undefined {
  const [entry, other] = [...node.entries.values()]
  if (entry === undefined || other !== undefined || !isPolicyTemplate(entry.key)) {
    expansion.refuse(
      `a policy of \`${source.id}\` is neither a name, a document nor a policy template`,
      node.at,
    )
    return undefined
  }
  const made = policyOfTemplate(entry.key, plainMap(entry.value), entry.keyAt)
  if ('document' in made) return { kind: 'document', value: made.document }
  const names = made.missing.map((name) => `\`${name}\``).join(', ')
  expansion.refuse(`policy template \`${entry.key}\` needs ${names}`, entry.keyAt)
  return undefined
}

/** A branch that leaves nothing takes the kind of the other. */
function ofBranches(node: Node, source: Source, expansion: Expansion, wrap: Wrap): Read | undefined {
  const parts = branchesOf(node)
  if (parts === undefined) return undefined
  const read = (branch: Node): Read | undefined =>
    isNoValue(branch) ? undefined : readOne(branch, source, expansion, wrap)
  const then = read(parts.then)
  const otherwise = read(parts.else)
  const kind = then?.kind ?? otherwise?.kind
  if (kind === undefined) return undefined
  if (then !== undefined && otherwise !== undefined && then.kind !== otherwise.kind) {
    expansion.refuse(`the branches of a policy of \`${source.id}\` are of different kinds`, node.at)
    return undefined
  }
  const place = (made: Read | undefined, branch: Node): Exclude<Draft, undefined> => {
    if (made === undefined) return branch
    return kind === 'document' ? wrap(made.value) : made.value
  }
  const value = { 'Fn::If': [parts.condition, place(then, parts.then), place(otherwise, parts.else)] }
  return { kind, value: makeMap(value, node.at) }
}

type Wrap = (document: Exclude<Draft, undefined>) => Exclude<Draft, undefined>

function readOne(node: Node, source: Source, expansion: Expansion, wrap: Wrap): Read | undefined {
  if (branchesOf(node) !== undefined) return ofBranches(node, source, expansion, wrap)
  if (node.kind === 'scalar') {
    const isName = !node.isNull && !node.text.includes(':')
    return { kind: 'managed', value: isName ? makeMap(managedPolicyArn(node.text), node.at) : node }
  }
  if (callOf(node) !== undefined) return { kind: 'managed', value: node }
  if (node.kind === 'map') {
    return node.entries.has('Statement')
      ? { kind: 'document', value: node }
      : ofTemplate(node, source, expansion)
  }
  expansion.refuse(
    `a policy of \`${source.id}\` is neither a name, a document nor a policy template`,
    node.at,
  )
  return undefined
}

/** Reads the policies of a function or state machine, which may be one or a list of them. */
export function policiesOf(source: Source, role: string, expansion: Expansion): Policies {
  const managed: Exclude<Draft, undefined>[] = []
  const inline: Draft[] = []
  for (const [index, node] of itemsAt(source.properties, 'Policies').entries()) {
    const wrap: Wrap = (document) => ({ PolicyName: `${role}Policy${index}`, PolicyDocument: document })
    const read = readOne(node, source, expansion, wrap)
    if (read?.kind === 'managed') managed.push(read.value)
    if (read?.kind !== 'document') continue
    // The branches of a choice are wrapped one by one.
    const chosen = branchesOf(node) !== undefined
    inline.push(
      chosen
        ? read.value
        : makeMap({ PolicyName: `${role}Policy${index}`, PolicyDocument: read.value }, node.at),
    )
  }
  return { managed, inline }
}
