// Bundles the command line into a few chunks (docs/decisions/0007-bundled-command-line.md).
import { copyFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const cli = new URL('../../packages/cli/', import.meta.url)
const bundle = fileURLToPath(new URL('bundle', cli))

rmSync(bundle, { recursive: true, force: true })
await build({
  input: fileURLToPath(new URL('dist/main.js', cli)),
  platform: 'node',
  // An optional peer: who reads accounts installs it beside the command.
  external: ['@parapet/aws'],
  // jsonc-parser's CommonJS build loads its parts in a way that no bundler can follow.
  resolve: { mainFields: ['module', 'main'] },
  output: { dir: bundle, format: 'esm', chunkFileNames: '[name].js' },
  // Emscripten's loader of web-tree-sitter holds an eval for programs that are linked at run time; none is here.
  checks: { eval: false },
  logLevel: 'warn',
})

// The parser for Terraform: read from the disk when there is something to parse.
const require = createRequire(import.meta.url)
for (const module of [
  'web-tree-sitter/web-tree-sitter.wasm',
  '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
]) {
  copyFileSync(require.resolve(module), join(bundle, basename(module)))
}
// The engine of Cedar likewise, for policies of AgentCore.
const cedar = new URL('cedar_wasm_bg.wasm', import.meta.resolve('@cedar-policy/cedar-wasm/web'))
copyFileSync(fileURLToPath(cedar), join(bundle, 'cedar_wasm_bg.wasm'))
