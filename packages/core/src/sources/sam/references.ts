import { callOf } from '../cloudformation/functions.ts'
import type { Entry, MapNode, Node, ScalarNode } from '../document/index.ts'

type Names = ReadonlyMap<string, string>

function renamed(node: ScalarNode, names: Names): ScalarNode {
  const text = names.get(node.text)
  return text === undefined ? node : { ...node, text }
}

/** The text of `Fn::Sub` with `${Function.Alias}` and `${Function.Alias.Attribute}` renamed. */
function renamedHoles(node: ScalarNode, names: Names): ScalarNode {
  if (!node.text.includes('${')) return node
  const text = node.text.replaceAll(
    /\$\{(\w{1,255}\.\w{1,64})(\.[\w.]{1,255})?\}/g,
    (whole, name: string, rest?: string) => {
      const id = names.get(name)
      return id === undefined ? whole : `\${${id}${rest ?? ''}}`
    },
  )
  return text === node.text ? node : { ...node, text }
}

/** `Function.Alias.Attribute` written as one text. */
function renamedAttribute(node: ScalarNode, names: Names): ScalarNode {
  const dot = node.text.lastIndexOf('.')
  const id = names.get(node.text.slice(0, dot))
  return id === undefined ? node : { ...node, text: id + node.text.slice(dot) }
}

function renamedFirst(
  node: Node,
  rename: (node: ScalarNode, names: Names) => ScalarNode,
  names: Names,
): Node {
  if (node.kind === 'scalar') return rename(node, names)
  const first = node.kind === 'list' ? node.items[0] : undefined
  if (node.kind !== 'list' || first?.kind !== 'scalar') return node
  return { ...node, items: [rename(first, names), ...node.items.slice(1)] }
}

function renamedArgument(name: string, argument: Node, names: Names): Node {
  switch (name) {
    case 'Ref':
      return argument.kind === 'scalar' ? renamed(argument, names) : argument
    case 'Fn::GetAtt':
      return argument.kind === 'scalar'
        ? renamedAttribute(argument, names)
        : renamedFirst(argument, renamed, names)
    case 'Fn::Sub':
      return renamedFirst(argument, renamedHoles, names)
    default:
      return argument
  }
}

function renamedMap(node: MapNode, names: Names): MapNode {
  const call = callOf(node)
  let changed = false
  const entries = new Map<string, Entry>()
  for (const entry of node.entries.values()) {
    const own = call === undefined ? entry.value : renamedArgument(call.name, entry.value, names)
    const value = withReferences(own, names)
    changed ||= value !== entry.value
    entries.set(entry.key, value === entry.value ? entry : { ...entry, value })
  }
  return changed ? { ...node, entries } : node
}

/**
 * The node with references to what a SAM resource makes, such as `!Ref Function.Alias` or
 * `!Ref Api.Stage`, put to the logical ids of what was made.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function withReferences(node: Node, names: Names): Node {
  switch (node.kind) {
    case 'scalar':
      return node
    case 'list': {
      const items = node.items.map((item) => withReferences(item, names))
      return items.every((item, index) => item === node.items[index]) ? node : { ...node, items }
    }
    case 'map':
      return renamedMap(node, names)
    case 'call': {
      const name = callOf(node)?.name ?? node.name
      const argument = withReferences(renamedArgument(name, node.argument, names), names)
      return argument === node.argument ? node : { ...node, argument }
    }
  }
}
