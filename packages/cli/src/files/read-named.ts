import { readFileSync } from 'node:fs'
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
