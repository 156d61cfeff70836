import type { Diagnostic } from '../../workload/index.ts'
import { child, mapUnder, textOf } from '../document/access.ts'
import { type MapNode, type Node, readDocument } from '../document/index.ts'

/** The parameters of a file, by name. */
export type ParametersFile = {
  readonly parameters: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

type Found = { readonly parameters: Map<string, string>; readonly faults: Node[] }

/** A value as CloudFormation takes it: a list becomes text with commas. */
function valueText(node: Node | undefined): string | undefined {
  if (node?.kind !== 'list') return textOf(node)
  const items = node.items.map(textOf)
  return items.every((item) => item !== undefined) ? items.join(',') : undefined
}

function put(found: Found, name: string | undefined, value: Node | undefined, whole: Node): void {
  const text = valueText(value)
  if (name === undefined || text === undefined) found.faults.push(whole)
  else found.parameters.set(name, text)
}

/** One item of a list: the AWS CLI's form, or `Name=Value`. */
function putItem(found: Found, item: Node): void {
  const assignment = textOf(item)
  if (item.kind === 'map') {
    // The stack keeps what it has where the CLI says so, and that is not in the file.
    if (textOf(child(item, 'UsePreviousValue')) === 'true') return
    put(found, textOf(child(item, 'ParameterKey')), child(item, 'ParameterValue'), item)
    return
  }
  const equals = assignment?.indexOf('=') ?? -1
  if (assignment === undefined || equals <= 0) found.faults.push(item)
  else found.parameters.set(assignment.slice(0, equals), assignment.slice(equals + 1))
}

function putEntries(found: Found, map: MapNode): void {
  for (const { key, value } of map.entries.values()) put(found, key, value, value)
}

/**
 * Reads a file of parameter values: the AWS CLI's list of `ParameterKey` and `ParameterValue`, a map under
 * `Parameters` (CodePipeline, CDK), a plain map, or a list of `Name=Value`; JSON or YAML.
 */
export function readParametersFile(text: string, file: string): ParametersFile {
  const { roots, diagnostics } = readDocument(text, file)
  const [root] = roots
  const found: Found = { parameters: new Map(), faults: [] }
  if (root?.kind === 'list') for (const item of root.items) putItem(found, item)
  else if (root?.kind === 'map') putEntries(found, mapUnder(root, 'Parameters') ?? root)
  else if (root !== undefined) found.faults.push(root)
  const faults = found.faults.map(
    (node): Diagnostic => ({
      code: 'invalid-parameters-file',
      severity: 'error',
      message: 'this is not a parameter with a value; it was not read',
      file,
      location: node.at,
    }),
  )
  return { parameters: found.parameters, diagnostics: [...diagnostics, ...faults] }
}
