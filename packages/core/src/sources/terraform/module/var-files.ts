import type { Diagnostic, SourceFiles } from '../../../workload/index.ts'
import { readDocument } from '../../document/index.ts'
import type { Expression } from '../hcl/expression.ts'
import type { HclParser } from '../hcl/node.ts'
import { readHcl } from '../hcl/read-hcl.ts'
import { expressionOfNode } from '../hcl/read-tf-json.ts'

/** A file of values for variables that the user names. */
export type VarFile = { readonly file: string; readonly text: string }

/** Values of variables by name, the last file winning, and what could not be read. */
export type GivenVariables = {
  readonly values: ReadonlyMap<string, Expression>
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The values that Terraform itself would load for a root module from the files of its folder, and after them those of the user's files.
 *
 * https://developer.hashicorp.com/terraform/language/values/variables
 */
export function readVarFiles(
  here: readonly string[],
  files: SourceFiles,
  named: readonly VarFile[],
  parse: HclParser,
): GivenVariables {
  const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)
  const main = here.filter((file) => /^terraform\.tfvars(?:\.json)?$/.test(nameOf(file))).sort()
  const auto = here.filter((file) => /\.auto\.tfvars(?:\.json)?$/.test(nameOf(file))).sort()
  const loaded = [...main, ...auto].map((file) => ({ file, text: files.read(file) ?? '' }))
  const values = new Map<string, Expression>()
  const diagnostics: Diagnostic[] = []
  for (const { file, text } of [...loaded, ...named]) {
    const read = readValues(text, file, parse)
    for (const [name, value] of read.values) values.set(name, value)
    diagnostics.push(...read.diagnostics)
  }
  return { values, files: [...main, ...auto], diagnostics }
}

function readValues(text: string, file: string, parse: HclParser): Omit<GivenVariables, 'files'> {
  if (!file.endsWith('.json')) {
    const { body, diagnostics } = readHcl(text, file, parse)
    return { values: new Map([...body.attributes].map(([name, { value }]) => [name, value])), diagnostics }
  }
  const { roots, diagnostics } = readDocument(text, file)
  const [root] = roots
  const entries = root?.kind === 'map' ? [...root.entries.values()] : []
  return {
    values: new Map(entries.map(({ key, value }) => [key, expressionOfNode(value, parse)])),
    diagnostics,
  }
}
