/// <reference types="node" />

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type HclParser, loadHclParser } from '../../src/sources/terraform/index.ts'

const require = createRequire(import.meta.url)
const bytes = (module: string): Uint8Array => readFileSync(require.resolve(module))

/** The parser for Terraform, as the command line loads it. */
export const parseHcl: HclParser = await loadHclParser({
  runtime: bytes('web-tree-sitter/web-tree-sitter.wasm'),
  grammar: bytes('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'),
})
