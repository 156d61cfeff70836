import { jsonTextsOf } from '../../schema/index.ts'
import type { Diagnostic, MapValue, SourceFiles } from '../../workload/index.ts'
import { readFlowDefinition } from './flow-definition.ts'
import { readEmbeddedJson } from './read-embedded-json.ts'

/**
 * The properties of a resource with the JSON read that some of them hold as text.
 *
 * What is no JSON, or not known, stays the text it is, so that what is asked of it is not known.
 */
export function readJsonTexts(
  properties: MapValue,
  type: string,
  files?: SourceFiles,
): { readonly properties: MapValue; readonly diagnostics: readonly Diagnostic[] } {
  if (type === 'AWS::Bedrock::Flow') return readFlowDefinition(properties, files)
  const names = jsonTextsOf(type).filter((name) => properties.entries.has(name))
  if (names.length === 0) return { properties, diagnostics: [] }
  const entries = new Map(properties.entries)
  const diagnostics = names.flatMap((name) => {
    const written = entries.get(name)
    if (written === undefined) return []
    const read = readEmbeddedJson(written, files)
    if (read.value !== undefined) entries.set(name, read.value)
    return read.diagnostics
  })
  return { properties: { ...properties, entries }, diagnostics }
}
