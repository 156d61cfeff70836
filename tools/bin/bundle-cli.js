// Bundles the command line into a few chunks (docs/decisions/0007-bundled-command-line.md).
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const cli = new URL('../../packages/cli/', import.meta.url)
const bundle = fileURLToPath(new URL('bundle', cli))

rmSync(bundle, { recursive: true, force: true })
await build({
  input: fileURLToPath(new URL('dist/main.js', cli)),
  platform: 'node',
  // jsonc-parser's CommonJS build loads its parts in a way that no bundler can follow.
  resolve: { mainFields: ['module', 'main'] },
  output: { dir: bundle, format: 'esm', chunkFileNames: '[name].js' },
  logLevel: 'warn',
})
