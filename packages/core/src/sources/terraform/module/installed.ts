import type { SourceFiles } from '../../../workload/index.ts'
import { child, itemsOf, textOf } from '../../document/access.ts'
import { readDocument } from '../../document/index.ts'
import { resolvePath } from './paths.ts'

/**
 * The folders of the modules that `terraform init` installed for a root module, by their path of calls (`a.b`), as
 * `.terraform/modules/modules.json` lists them.
 */
export function installedModules(rootFolder: string, files: SourceFiles): ReadonlyMap<string, string> {
  const file = resolvePath(rootFolder, '.terraform/modules/modules.json')
  const text = file === undefined ? undefined : files.read(file)
  const found = new Map<string, string>()
  if (file === undefined || text === undefined) return found
  const [root] = readDocument(text, file).roots
  const list = root?.kind === 'map' ? child(root, 'Modules') : undefined
  for (const item of (list === undefined ? undefined : itemsOf(list)) ?? []) {
    if (item.kind !== 'map') continue
    const key = textOf(child(item, 'Key'))
    const folder = resolvePath(rootFolder, textOf(child(item, 'Dir')) ?? '..')
    if (key !== undefined && key !== '' && folder !== undefined) found.set(key, folder)
  }
  return found
}
