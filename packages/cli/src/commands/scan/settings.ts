import { type Config, type Diagnostic, readConfig } from '@parapet/core'
import type { DiskFiles } from '../../files/disk-files.ts'
import { readNamed, readOptional } from '../../files/read-named.ts'

const CONFIG = 'parapet.yaml'

/** What the settings say, and what is wrong with them. */
export type Settings = Config & { readonly diagnostics: readonly Diagnostic[] }

/**
 * The settings: the file that is named, else `parapet.yaml` at the root of the scan, where there is one.
 *
 * @throws {UsageError} when the file that is named cannot be read
 */
export function readSettings({ root }: Pick<DiskFiles, 'root'>, config?: string): Settings {
  const text = config === undefined ? readOptional(root, CONFIG) : readNamed(config, 'the settings')
  const read = readConfig(text ?? '', config ?? CONFIG)
  return { ...read.config, diagnostics: text === undefined ? [] : read.diagnostics }
}
