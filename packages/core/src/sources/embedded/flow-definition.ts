import type { Diagnostic, MapValue, SourceFiles, Value } from '../../workload/index.ts'
import { unresolved } from '../values/make-value.ts'
import { readEmbeddedJson } from './read-embedded-json.ts'
import { withSubstitutions } from './substitute.ts'

type Read = { readonly properties: MapValue; readonly diagnostics: readonly Diagnostic[] }

/** Deeper than any definition that AWS takes. */
const maximumDepth = 400

/**
 * The properties of a Bedrock flow with its `DefinitionString` read as its `Definition`, whose form it has, and
 * with what `DefinitionSubstitutions` names filled in. A text that cannot be read leaves the definition
 * unknown.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-flow.html
 */
export function readFlowDefinition(properties: MapValue, files?: SourceFiles): Read {
  const text = properties.entries.get('DefinitionString')
  if (text === undefined || text.kind === 'absent' || properties.entries.has('Definition'))
    return { properties, diagnostics: [] }
  const { value, diagnostics } = readEmbeddedJson(text, files)
  const definition =
    value === undefined
      ? unresolved('DefinitionString', 'unsupported', text.at)
      : withSubstitutions(capitalized(value, 0), properties.entries.get('DefinitionSubstitutions'))
  const entries = new Map([...properties.entries, ['Definition', definition] as const])
  return { properties: { ...properties, entries }, diagnostics }
}

/** The API spells members of a definition with a small letter, CloudFormation with a capital one. */
function capitalized(value: Value, depth: number): Value {
  if (depth > maximumDepth) return value
  if (value.kind === 'list')
    return { ...value, items: value.items.map((item) => capitalized(item, depth + 1)) }
  if (value.kind !== 'map') return value
  const name = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1)
  return {
    ...value,
    entries: new Map([...value.entries].map(([key, entry]) => [name(key), capitalized(entry, depth + 1)])),
    ...(value.keys && { keys: new Map([...value.keys].map(([key, at]) => [name(key), at])) }),
  }
}
