import type { SourceLocation } from '../../../workload/index.ts'
import type { LineIndex } from '../../document/line-index.ts'
import type { HclNode } from './node.ts'

/** What the functions that read one syntax tree share. */
export type Reader = {
  readonly text: string
  readonly lines: LineIndex
  /** Says that something is no HCL. */
  readonly fault: (node: HclNode) => void
}

/** Where a node is written. */
export function placeOf(node: HclNode, { lines }: Reader): SourceLocation {
  return lines.range(node.start, node.end)
}

/** The text of a node. */
export function sourceOf(node: HclNode, { text }: Reader): string {
  return text.slice(node.start, node.end)
}

/** The first child of a kind. */
export function childOf(node: HclNode, type: string): HclNode | undefined {
  return node.children.find((child) => child.type === type)
}
