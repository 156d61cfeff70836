import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Compiled to tools/dist/gen/write.js: three folders below the root of the repository.
const root = new URL('../../../', import.meta.url)

/** Writes a generated file; `path` is relative to the root of the repository. */
export function writeGenerated(path: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(path, root)), text)
}

/** Reads a committed file; `path` is relative to the root of the repository. */
export function readCommitted(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
}
