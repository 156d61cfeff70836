import type { Node, ScalarNode } from './node.ts'

function scalarOf({ text, style, isNull }: ScalarNode): string | number | boolean | null {
  if (isNull) return null
  if (style !== 'plain') return text
  if (text === 'true' || text === 'false') return text === 'true'
  // Only what JSON itself would write this way is a number: `007` and `1_000` are texts.
  const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined
  return number !== undefined && String(number) === text ? number : text
}

/** A node as plain data. A tag becomes the long form of the function it names. */
export function toPlain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return scalarOf(node)
    case 'list':
      return node.items.map(toPlain)
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, toPlain(value)]))
    case 'call': {
      const bare = node.name === 'Ref' || node.name === 'Condition' || node.name.startsWith('Fn::')
      return { [bare ? node.name : `Fn::${node.name}`]: toPlain(node.argument) }
    }
  }
}
