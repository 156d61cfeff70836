import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A hash over everything the built application is made of, so that an unchanged one is not built again. */
export function hashOfInputs(root) {
  const hash = createHash('sha256')
  const files = ['src', 'bin'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const all = [
    ...files,
    join(root, 'page.template'),
    join(root, 'package.json'),
    join(root, '../../package-lock.json'),
  ]
  for (const file of all.sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
