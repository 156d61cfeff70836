import { type Config, type Diagnostic, readConfig } from '@parapet/core'
import type { DiskFiles } from '../../files/disk-files.ts'
import { readNamed } from '../../files/read-named.ts'

const NAME = 'parapet.yaml'

/** What the settings say, and what is wrong with them. */
export type Settings = Config & { readonly diagnostics: readonly Diagnostic[] }

/**
 * The settings of a scan: of a file that the user names, or of every `parapet.yaml` between the root of the scan and
 * the inputs, and in the folders below them. Those of a folder speak of what is in it.
 *
 * @throws {UsageError} when the file that the user names cannot be read
 */
export function readSettings(files: DiskFiles, named?: string): Settings {
  if (named !== undefined) {
    const { config, diagnostics } = readConfig(readNamed(named, 'the settings'), named)
    return { ...config, diagnostics }
  }
  const read = foldersOf(files).flatMap((folder) => {
    const file = folder === '' ? NAME : `${folder}/${NAME}`
    const text = files.read(file)
    return text === undefined ? [] : [readConfig(text, file, folder === '' ? {} : { below: folder })]
  })
  return {
    suppressions: read.flatMap(({ config }) => config.suppressions),
    acceptedPaths: read.flatMap(({ config }) => config.acceptedPaths),
    deployments: read.flatMap(({ config }) => config.deployments),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** Folders that may hold settings, relative to the root: those above each input, and those in which a file was seen. */
function foldersOf(files: DiskFiles): readonly string[] {
  const seen = files.paths().filter((path) => path === NAME || path.endsWith(`/${NAME}`))
  return [...new Set([...files.folders, ...seen.map(parentOf)].flatMap(withParents))].sort()
}

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

function withParents(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...withParents(parentOf(folder))]
}
