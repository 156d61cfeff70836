import { agentcoreDefaults } from './agentcore.ts'
import { aiServiceDefaults } from './ai-services.ts'
import { bedrockDefaults } from './bedrock.ts'
import { computeDefaults } from './compute.ts'
import { identityDefaults } from './identity.ts'
import { monitoringDefaults } from './monitoring.ts'
import { networkDefaults } from './network.ts'
import type { DefaultRow, Scalar, TypeDefaults } from './row.ts'
import { sagemakerHostingDefaults } from './sagemaker-hosting.ts'
import { sagemakerJobDefaults } from './sagemaker-jobs.ts'
import { sagemakerStudioDefaults } from './sagemaker-studio.ts'
import { storageDefaults } from './storage.ts'
import { vectorStoreDefaults } from './vector-stores.ts'

export type { DefaultRow, Scalar, TypeDefaults } from './row.ts'

/** Every row of the defaults table, by type. */
export const defaults: readonly TypeDefaults[] = [
  ...sagemakerStudioDefaults,
  ...sagemakerHostingDefaults,
  ...sagemakerJobDefaults,
  ...bedrockDefaults,
  ...agentcoreDefaults,
  ...aiServiceDefaults,
  ...vectorStoreDefaults,
  ...storageDefaults,
  ...identityDefaults,
  ...networkDefaults,
  ...computeDefaults,
  ...monitoringDefaults,
]

/** What holds for a property that is not written. */
export type Default =
  /** AWS documents this value. */
  | { readonly kind: 'value'; readonly value: Scalar; readonly source: string }
  /** There is no value; `meaning` says what its absence means. */
  | { readonly kind: 'none'; readonly meaning: string; readonly source: string }
  /** Something outside the resource decides, or AWS does not say: not known. `meaning` says by what. */
  | { readonly kind: 'depends'; readonly meaning: string; readonly source: string }

type Entry = { readonly row: DefaultRow; readonly source: string }

// Built once, on first use; the table never changes.
let index: ReadonlyMap<string, Entry> | undefined

function entries(): ReadonlyMap<string, Entry> {
  index ??= new Map(
    defaults.flatMap(({ type, source, rows }) =>
      rows.map((row): [string, Entry] => [`${type} ${row.path}`, { row, source: row.source ?? source }]),
    ),
  )
  return index
}

/**
 * AWS's default for a property of a type, or `undefined` when the table does not speak of it: then absence
 * is not known, and a control that judges the property needs a row.
 *
 * `missing` is the highest part of the path that is not written, where that is not the property itself: some
 * defaults differ when a whole configuration is missing (a bucket without `PublicAccessBlockConfiguration`
 * blocks public access, one with an empty configuration does not). Where only a missing parent has a row,
 * its row answers, since what is below it is missing with it.
 */
export function defaultOf(type: string, path: string, missing: string = path): Default | undefined {
  const wanted = anyItem(path)
  const parent = anyItem(missing)
  const entry = entries().get(`${type} ${wanted}`)
  if (entry !== undefined) return answer(entry, parent !== wanted)
  const above = parent === wanted ? undefined : entries().get(`${type} ${parent}`)
  return above === undefined || 'default' in above.row ? undefined : answer(above, false)
}

function answer({ row, source }: Entry, withoutParent: boolean): Default {
  if ('none' in row) return { kind: 'none', meaning: row.none, source }
  if ('depends' in row) return { kind: 'depends', meaning: row.depends, source }
  return { kind: 'value', value: withoutParent ? (row.without ?? row.default) : row.default, source }
}

/** The path with every selector as `[]`: rows speak of any item of a list. */
function anyItem(path: string): string {
  return path.replaceAll(/\[[^\]]*\]/g, '[]')
}
