import { type AttackPath, nameOf } from '../../paths/index.ts'
import { byText } from '../../workload/index.ts'
import { visible } from '../characters.ts'
import type { PathInput } from './path-json.ts'

type Node = { readonly id: string; readonly text: string; readonly shape: 'start' | 'step' | 'asset' }
type Arrow = { readonly from: string; readonly to: string; readonly text: string }
type Drawing = { readonly nodes: readonly Node[]; readonly arrows: readonly Arrow[] }

/** Paths as a flow chart in Mermaid. */
export function renderPathsMermaid(input: PathInput): string {
  const { nodes, arrows } = drawingOf(input)
  const open = { start: '([', step: '[', asset: '{{' }
  const close = { start: '])', step: ']', asset: '}}' }
  const lines = [
    'flowchart LR',
    ...nodes.map(({ id, text, shape }) => `  ${id}${open[shape]}"${mermaidText(text)}"${close[shape]}`),
    ...arrows.map(({ from, to, text }) => `  ${from} -->|"${mermaidText(text)}"| ${to}`),
  ]
  return `${lines.join('\n')}\n`
}

/** Paths as a graph in the DOT language of Graphviz. */
export function renderPathsDot(input: PathInput): string {
  const { nodes, arrows } = drawingOf(input)
  const shapes = { start: 'ellipse', step: 'box', asset: 'hexagon' }
  const lines = [
    'digraph paths {',
    '  rankdir=LR',
    ...nodes.map(({ id, text, shape }) => `  ${id} [label=${dotText(text)}, shape=${shapes[shape]}]`),
    ...arrows.map(({ from, to, text }) => `  ${from} -> ${to} [label=${dotText(text)}]`),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

// Quotes, brackets and line breaks would end a label; what Mermaid takes for markup becomes an entity.
const mermaidText = (text: string): string =>
  visible(text).replace(/["#&<>`|]/g, (sign) => `#${sign.charCodeAt(0)};`)

const dotText = (text: string): string => `"${visible(text).replace(/[\\"]/g, (sign) => `\\${sign}`)}"`

/** Each resource once, each move between two of them once. */
function drawingOf({ report, masked }: PathInput): Drawing {
  const open = report.paths.filter(({ accepted }) => accepted === undefined)
  const name = (id: string): string => nameOf(id, report.graph)
  const nodes = new Map<string, Node>()
  const arrows = new Map<string, Arrow>()
  const node = (key: string, text: string, shape: Node['shape']): string => {
    const known = nodes.get(key)
    const id = known?.id ?? `n${nodes.size}`
    if (known === undefined || shape === 'asset') nodes.set(key, { id, text: masked.prose(text), shape })
    return id
  }
  const arrow = (from: string, to: string, text: string): void => {
    if (from !== to) arrows.set(`${from} ${to} ${text}`, { from, to, text })
  }
  for (const path of open) {
    const start = node(path.start.id, path.start.title, 'start')
    const begun = new Set(path.start.facts.map(({ of }) => of))
    for (const { from, to, technique } of path.derivations[0].hops) {
      const source = begun.has(from) ? start : node(from, name(from), 'step')
      arrow(source, node(to, name(to), 'step'), technique.id)
    }
    markAsset(path, node, name)
  }
  return { nodes: [...nodes.values()], arrows: [...arrows.values()].sort(byPlace) }
}

function markAsset(
  { asset }: AttackPath,
  node: (key: string, text: string, shape: Node['shape']) => string,
  name: (id: string) => string,
): void {
  node(asset, name(asset), 'asset')
}

const byPlace = (a: Arrow, b: Arrow): number =>
  a.from.length - b.from.length || byText(a.from, b.from) || byText(a.to, b.to) || byText(a.text, b.text)
