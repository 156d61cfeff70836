import type { TreeCursor } from 'web-tree-sitter'
import type { HclNode, HclParser } from './node.ts'

/** The two WebAssembly modules of the parser: tree-sitter itself and the grammar. */
export type HclBinaries = { readonly runtime: Uint8Array; readonly grammar: Uint8Array }

/** How deep a syntax tree is followed: at least two nodes make one level of an expression. */
const maximumNodeDepth = 550

/** Makes the parser for Terraform files; whoever reads files gives the modules. */
export async function loadHclParser({ runtime, grammar }: HclBinaries): Promise<HclParser> {
  const { Language, Parser } = await import('web-tree-sitter')
  await Parser.init({ wasmBinary: runtime })
  const parser = new Parser()
  parser.setLanguage(await Language.load(grammar))
  return (text) => {
    const tree = parser.parse(text)
    if (tree === null) return { type: 'ERROR', start: 0, end: text.length, children: [] }
    const cursor = tree.walk()
    const root = plainTree(cursor)
    cursor.delete()
    tree.delete()
    return root
  }
}

/** Copies a tree out of the parser's memory, which is not collected by itself. */
function plainTree(cursor: TreeCursor, depth = 0): HclNode {
  const type = cursor.nodeType
  const start = cursor.startIndex
  const end = cursor.endIndex
  if (depth === maximumNodeDepth) return { type: 'ERROR', start, end, children: [] }
  const children: HclNode[] = []
  if (cursor.gotoFirstChild()) {
    do children.push(plainTree(cursor, depth + 1))
    while (cursor.gotoNextSibling())
    cursor.gotoParent()
  }
  // A sign that is a node of its own, such as the end of a list, is missing with the one word in it.
  const isMissing = cursor.nodeIsMissing || (children.length === 1 && children[0]?.missing === true)
  return { type, start, end, children, ...(isMissing && { missing: true }) }
}
