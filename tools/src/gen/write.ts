import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Compiled to tools/dist/gen/write.js: three folders below the root of the repository.
const root = new URL('../../../', import.meta.url)

/** The path of a file or folder of the repository on this machine. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(path, root))
}

/** Writes a generated file; `path` is relative to the root of the repository. */
export function writeGenerated(path: string, text: string): void {
  writeFileSync(inRepository(path), text)
}

/** Reads a committed file; `path` is relative to the root of the repository. */
export function readCommitted(path: string): string {
  return readFileSync(inRepository(path), 'utf8')
}
