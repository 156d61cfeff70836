import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A checked-out repository: a folder with a file `<folder>.commit` beside it. */
export type Repository = { readonly name: string; readonly commit: string; readonly path: string }

/** The repositories below a folder, by name; `__` in a folder's name stands for `/`. */
export function repositoriesIn(dir: string): readonly Repository[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name: name.replaceAll('__', '/'),
      commit: commitOf(join(dir, `${name}.commit`)),
      path: join(dir, name),
    }))
}

function commitOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().slice(0, 7) : 'unknown'
}
