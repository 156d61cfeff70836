import { Composer, type Document, Lexer, Parser, type YAMLParseError } from 'yaml'
import type { Diagnostic } from '../../workload/index.ts'
import { maximumDepth } from './limits.ts'
import { indexLines, type LineIndex } from './line-index.ts'
import type { Node } from './node.ts'
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts'
import { treeOf } from './yaml-tree.ts'

/** The documents of a YAML stream. Empty when the text is not YAML or was refused. */
export type YamlStream = { readonly roots: readonly Node[]; readonly diagnostics: readonly Diagnostic[] }

type Composed = { readonly documents: readonly Document.Parsed[]; readonly tooDeep: boolean }

/** How many entries the parser's stack has beyond the nesting of collections: the document and one scalar. */
const stackSlack = 2

/**
 * Parses and composes in one pass. The parser is iterative and its stack is as deep as the document nests,
 * so watching it refuses a deep document before the recursive composer sees it.
 */
function compose(text: string): Composed {
  const lexer = new Lexer()
  const parser = new Parser()
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents: Document.Parsed[] = []
  for (const lexeme of lexer.lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token))
    if (parser.stack.length > maximumDepth + stackSlack) return { documents: [], tooDeep: true }
  }
  for (const token of parser.end()) documents.push(...composer.next(token))
  documents.push(...composer.end())
  return { documents, tooDeep: false }
}

/**
 * Reads a YAML stream. Every scalar keeps its source text; anchors and merge keys are followed.
 *
 * A document that is not YAML gives one `invalid-yaml` diagnostic at its first fault and no root.
 */
export function readYaml(text: string, file: string): YamlStream {
  const lines = indexLines(text, file)
  const plain = readPlainYaml(text, lines)
  if (plain !== undefined) return { roots: [plain.root], diagnostics: plain.diagnostics }
  return readFullYaml(text, lines)
}

/** Reads a YAML stream with the full parser. */
export function readFullYaml(text: string, lines: LineIndex): YamlStream {
  const { file } = lines
  const { documents, tooDeep } = compose(text)
  if (tooDeep) {
    const message = `the document nests deeper than ${maximumDepth} levels and was not read`
    return { roots: [], diagnostics: [{ code: 'too-deep', severity: 'error', message, file }] }
  }
  const roots: Node[] = []
  const diagnostics: Diagnostic[] = []
  for (const document of documents) {
    const fault = document.errors[0]
    if (fault !== undefined) {
      diagnostics.push({
        code: 'invalid-yaml',
        severity: 'error',
        message: messageOf(fault),
        file,
        location: lines.range(fault.pos[0], fault.pos[1]),
      })
      continue
    }
    const tree = treeOf(document.contents, text, lines)
    for (const diagnostic of tree.diagnostics) diagnostics.push(diagnostic)
    if (tree.root !== undefined) roots.push(tree.root)
  }
  return { roots, diagnostics }
}

function messageOf(fault: YAMLParseError): string {
  const [first = ''] = fault.message.split('\n')
  return `this is not YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}`
}
