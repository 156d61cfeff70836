import { lstatSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UsageError } from '../exit-code.ts'
import { DiskFiles } from './disk-files.ts'

/**
 * The files below the paths that a user named. The root of the scan, to which all names are relative, is
 * the current folder where it holds all paths, else the deepest folder that holds them.
 *
 * @throws {UsageError} when a named path cannot be read
 */
export function openInputs(paths: readonly string[]): DiskFiles {
  const named = paths.length === 0 ? ['.'] : paths
  for (const path of named) requireReadable(path)
  return new DiskFiles(
    rootOf(named.map((path) => resolve(path))),
    named.map((path) => resolve(path)),
  )
}

function requireReadable(path: string): void {
  try {
    lstatSync(path)
  } catch {
    throw new UsageError(`cannot read \`${path}\`: there is no such file or folder, or it may not be read`)
  }
}

function rootOf(paths: readonly string[]): string {
  const here = process.cwd()
  const [first = here] = paths
  if (paths.every((path) => isInside(path, here))) return here
  let root = lstatSync(first).isDirectory() ? first : dirname(first)
  while (!paths.every((path) => isInside(path, root))) root = dirname(root)
  return root
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}
