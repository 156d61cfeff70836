import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type HclParser, isTerraformFile, loadHclParser, type SourceFiles } from '@parapet/core'

/** Beside the bundled command; in the workspace the sources are two folders away from it. */
const PLACES = ['./', '../../bundle/']

/** The parser for Terraform, which is loaded only where there is something to parse. */
export async function parserFor(files: SourceFiles): Promise<HclParser | undefined> {
  if (!files.paths().some(isTerraformFile)) return undefined
  return loadHclParser({
    runtime: readModule('web-tree-sitter.wasm'),
    grammar: readModule('tree-sitter-terraform.wasm'),
  })
}

/** @throws {Error} when the module is not there: a fault of the installation */
function readModule(name: string): Uint8Array {
  for (const place of PLACES) {
    const bytes = readIfThere(fileURLToPath(new URL(place + name, import.meta.url)))
    if (bytes !== undefined) return bytes
  }
  throw new Error(`the parser for Terraform is incomplete: there is no ${name}`)
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
