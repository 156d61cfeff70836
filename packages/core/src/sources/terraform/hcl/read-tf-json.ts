import type { Diagnostic } from '../../../workload/index.ts'
import { type MapNode, type Node, readDocument } from '../../document/index.ts'
import type { Attribute, Block, Body, Expression } from './expression.ts'
import type { HclParser } from './node.ts'
import { emptyBody, type HclFile } from './read-hcl.ts'
import { templateOfText } from './template-text.ts'

/** How many labels the blocks of a file have; what is not here is an argument. */
const labelled: ReadonlyMap<string, number> = new Map([
  ['resource', 2],
  ['data', 2],
  ['module', 1],
  ['variable', 1],
  ['output', 1],
  ['provider', 1],
  ['locals', 0],
  ['terraform', 0],
])
/** Blocks inside of blocks that mean something to Terraform itself. */
const inner: ReadonlyMap<string, number> = new Map([
  ['dynamic', 1],
  ['content', 0],
  ['lifecycle', 0],
  ['provisioner', 1],
  ['connection', 0],
  ['validation', 0],
])

/**
 * Reads Terraform's JSON notation. Strings are templates, and blocks of a resource are objects or lists of them.
 *
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function readTfJson(text: string, file: string, parse: HclParser): HclFile {
  const { roots, diagnostics } = readDocument(text, file)
  const [root] = roots
  if (root === undefined || root.kind !== 'map') return nothing(file, diagnostics)
  return { body: bodyOf(root, labelled, parse), comments: [], diagnostics }
}

function nothing(file: string, diagnostics: readonly Diagnostic[]): HclFile {
  const message = 'a Terraform file in JSON must hold an object'
  const said: readonly Diagnostic[] =
    diagnostics.length > 0 ? diagnostics : [{ code: 'invalid-hcl', severity: 'error', message, file }]
  return { body: emptyBody, comments: [], diagnostics: said }
}

function bodyOf(node: MapNode, blockTypes: ReadonlyMap<string, number>, parse: HclParser): Body {
  const attributes = new Map<string, Attribute>()
  const blocks: Block[] = []
  for (const { key, keyAt, value } of node.entries.values()) {
    const labels = blockTypes.get(key)
    if (key === '//') continue
    if (labels === undefined) {
      attributes.set(key, { name: key, nameAt: keyAt, value: expressionOfNode(value, parse) })
    } else
      collectBlocks(value, { type: key, labels: [], at: keyAt, endLine: value.at.endLine }, labels, {
        blocks,
        parse,
      })
  }
  return { attributes, blocks }
}

type Into = { readonly blocks: Block[]; readonly parse: HclParser }

/** Each level of objects above the body is a label; a list at any level is several. */
function collectBlocks(node: Node, head: Omit<Block, 'body'>, left: number, into: Into): void {
  if (node.kind === 'list') {
    for (const item of node.items) collectBlocks(item, head, left, into)
    return
  }
  if (node.kind !== 'map') return
  if (left === 0) into.blocks.push({ ...head, body: bodyOf(node, inner, into.parse) })
  else {
    for (const { key, keyAt, value } of node.entries.values()) {
      collectBlocks(value, { ...head, labels: [...head.labels, key], at: keyAt }, left - 1, into)
    }
  }
}

/** A JSON value as an expression. */
export function expressionOfNode(node: Node, parse: HclParser): Expression {
  const { at } = node
  switch (node.kind) {
    case 'list':
      return { kind: 'list', items: node.items.map((item) => expressionOfNode(item, parse)), at }
    case 'map': {
      const entries = [...node.entries.values()].map(({ key, keyAt, value }) => ({
        key: templateOfText(key, keyAt, parse),
        value: expressionOfNode(value, parse),
      }))
      return { kind: 'object', entries, at }
    }
    case 'call':
      return { kind: 'invalid', at }
    case 'scalar':
      if (node.isNull) return { kind: 'literal', value: null, at }
      if (node.style !== 'plain') return templateOfText(node.text, at, parse)
      return { kind: 'literal', value: plainScalar(node.text), at }
  }
}

function plainScalar(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  const number = Number(text)
  return Number.isFinite(number) ? number : text
}
