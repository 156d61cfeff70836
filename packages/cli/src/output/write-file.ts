import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../exit-code.ts'

/**
 * Writes a file so that nobody ever sees half of it: beside it first, then under its name. What is no plain
 * file (`/dev/stderr`, a pipe, a link) is written to directly.
 *
 * @throws {UsageError} when it cannot be written
 */
export function writeWhole(file: string, text: string): void {
  try {
    if (isReplaceable(file)) replace(file, text)
    else writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(
      `cannot write \`${file}\`: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function replace(file: string, text: string): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, text, { flag: 'wx' })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function isReplaceable(file: string): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat === undefined || stat.isFile()
}
