import type { Node } from '../sources/document/index.ts'
import type { EditValue } from '../workload/index.ts'

/** What a node says as a value, functions in their long form; `undefined` where it says nothing. */
export function writtenValue(node: Node | undefined): EditValue | undefined {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar':
      return node.isNull ? undefined : node.text
    case 'list': {
      const items = node.items.flatMap((item) => writtenValue(item) ?? [])
      return items.length === node.items.length
        ? node.items.map((item) => writtenValue(item) ?? '')
        : undefined
    }
    case 'map':
      return Object.fromEntries(
        [...node.entries.values()].flatMap(({ key, value }) => {
          const inner = writtenValue(value)
          return inner === undefined ? [] : [[key, inner] as const]
        }),
      )
    case 'call': {
      const argument = writtenValue(node.argument)
      if (argument === undefined) return undefined
      if (node.name === 'Ref' || node.name === 'Condition') return { [node.name]: argument }
      if (node.name !== 'GetAtt' || typeof argument !== 'string') return { [`Fn::${node.name}`]: argument }
      const dot = argument.indexOf('.')
      return { 'Fn::GetAtt': [argument.slice(0, dot), argument.slice(dot + 1)] }
    }
  }
}
