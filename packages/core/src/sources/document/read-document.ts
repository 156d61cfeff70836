import type { Diagnostic } from '../../workload/index.ts'
import { maximumDepth, maximumLength, nestsTooDeep } from './limits.ts'
import { indexLines } from './line-index.ts'
import type { Node } from './node.ts'
import { readJson } from './read-json.ts'
import { readYaml } from './read-yaml.ts'

/** The documents of a file: one for JSON, any number for YAML, none when it was refused. */
export type Documents = { readonly roots: readonly Node[]; readonly diagnostics: readonly Diagnostic[] }

/** Whether text is JSON is decided by how it begins, never by its file's name. */
export function beginsAsJson(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const char = text[index]
    if (char === '{' || char === '[') return true
    if (char !== ' ' && char !== '\t' && char !== '\n' && char !== '\r' && char !== '\uFEFF') return false
  }
  return false
}

function refusal(text: string, file: string): Diagnostic | undefined {
  const refused = (code: string, message: string): Diagnostic => ({ code, severity: 'error', message, file })
  if (text.length > maximumLength) {
    return refused('too-large', `the file is larger than ${maximumLength} characters and was not read`)
  }
  if (text.includes('\0')) return refused('not-text', 'the file holds NUL characters, so it is not text')
  if (text.includes('\uFFFD')) {
    return refused('not-utf8', 'the file is not UTF-8 text; save it as UTF-8 to have it read')
  }
  return undefined
}

/**
 * Reads a JSON or YAML file with the range of every node. Never throws: size, encoding and nesting are
 * checked before a parser sees the text.
 */
export function readDocument(text: string, file: string): Documents {
  const refused = refusal(text, file)
  if (refused !== undefined) return { roots: [], diagnostics: [refused] }
  if (!beginsAsJson(text)) return readYaml(text, file)
  if (nestsTooDeep(text)) {
    const message = `the document nests deeper than ${maximumDepth} levels and was not read`
    return { roots: [], diagnostics: [{ code: 'too-deep', severity: 'error', message, file }] }
  }
  const json = readJson(text, indexLines(text, file))
  if (json.root !== undefined) return { roots: [json.root], diagnostics: json.diagnostics }
  // A YAML flow mapping also begins with a brace; JSON's own fault is the better one to show when both fail.
  const yaml = readYaml(text, file)
  return yaml.roots.length > 0 ? yaml : { roots: [], diagnostics: json.diagnostics }
}
