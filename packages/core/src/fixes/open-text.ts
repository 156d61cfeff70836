import { type Node, readDocument } from '../sources/document/index.ts'

/** A text as a document, with where its lines begin. */
type OpenText = { readonly text: string; readonly root?: Node; readonly lines: readonly number[] }

/** A fix looks at the same few texts over and over: those before and after, and what they hold. */
const KEPT = 6
// Reading is pure, so that this cache shows nowhere but in the time taken.
const kept: OpenText[] = []

function openText(text: string): OpenText {
  const index = kept.findIndex((one) => one.text === text)
  const found = index === -1 ? read(text) : kept.splice(index, 1)[0]
  const open = found ?? read(text)
  kept.unshift(open)
  if (kept.length > KEPT) kept.pop()
  return open
}

function read(text: string): OpenText {
  const [root, ...others] = readDocument(text, '').roots
  const lines = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return { text, lines, ...(root !== undefined && others.length === 0 && { root }) }
}

/** The one document that a text holds; `undefined` where it holds none or several. */
export const rootOf = (text: string): Node | undefined => openText(text).root

/** The offset at which a line begins; lines count from 1. */
export const startOfLine = (text: string, line: number): number =>
  openText(text).lines[line - 1] ?? text.length
