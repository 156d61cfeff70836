import { type HclParser, isTerraformFile, loadHclParser, type SourceFiles } from '@parapet/core'
import { readModule } from './read-module.ts'

/** The parser for Terraform, which is loaded only where there is something to parse. */
export async function parserFor(files: SourceFiles): Promise<HclParser | undefined> {
  if (!files.paths().some(isTerraformFile)) return undefined
  return loadHclParser({
    runtime: readModule('web-tree-sitter.wasm'),
    grammar: readModule('tree-sitter-terraform.wasm'),
  })
}
