import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Beside the bundled command; in the workspace the sources are two folders away from it. */
const PLACES = ['./', '../../bundle/']

/**
 * A WebAssembly program that comes with the command.
 *
 * @throws {Error} when it is not there: a fault of the installation
 */
export function readModule(name: string): Uint8Array {
  for (const place of PLACES) {
    const bytes = readIfThere(fileURLToPath(new URL(place + name, import.meta.url)))
    if (bytes !== undefined) return bytes
  }
  throw new Error(`the installation is incomplete: there is no ${name}`)
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
