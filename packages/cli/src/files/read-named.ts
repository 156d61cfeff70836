import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../exit-code.ts'

/**
 * The text of a file that the user named; `what` says what it is for.
 *
 * @throws {UsageError} when it cannot be read
 */
export function readNamed(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`cannot read ${what} \`${file}\``)
  }
}

/** The text of a file that need not be there. */
export function readOptional(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch {
    return undefined
  }
}
