import { propertyOf } from '../schema.ts'
import { agentcoreDefaults } from './agentcore.ts'
import { aiServiceDefaults } from './ai-services.ts'
import { bedrockDefaults } from './bedrock.ts'
import { computeDefaults } from './compute.ts'
import { identityDefaults } from './identity.ts'
import { monitoringDefaults } from './monitoring.ts'
import { networkDefaults } from './network.ts'
import { type DefaultRow, pageOf, type Scalar, type TypeDefaults } from './row.ts'
import { sagemakerHostingDefaults } from './sagemaker-hosting.ts'
import { sagemakerJobDefaults } from './sagemaker-jobs.ts'
import { sagemakerStudioDefaults } from './sagemaker-studio.ts'
import { storageDefaults } from './storage.ts'
import { vectorStoreDefaults } from './vector-stores.ts'

export type { Scalar } from './row.ts'

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

/** What holds for a property that is not written; `source` is the AWS page that says so. */
export type Default = { readonly source: string } & (
  | {
      readonly kind: 'value'
      /** What AWS documents. */
      readonly value: Scalar
      /** The value instead where not only the property but the configuration above it is missing. */
      readonly without?: Scalar
    }
  /** There is no value; `meaning` says what its absence means. */
  | { readonly kind: 'none'; readonly meaning: string }
  /** Something outside the resource decides, or AWS does not say: not known. `on` says what decides. */
  | { readonly kind: 'depends'; readonly on: string }
)

// Built once, on first use; the table never changes.
let index: ReadonlyMap<string, ReadonlyMap<string, Default>> | undefined

function answers(): ReadonlyMap<string, ReadonlyMap<string, Default>> {
  index ??= indexed()
  return index
}

function indexed(): ReadonlyMap<string, ReadonlyMap<string, Default>> {
  const types = new Map<string, Map<string, Default>>()
  for (const { type, source, rows } of defaults) {
    const paths = types.get(type) ?? new Map<string, Default>()
    types.set(type, paths)
    for (const row of rows) paths.set(row.path, answer(row, row.source ?? source))
  }
  return types
}

function answer(row: DefaultRow, source: string): Default {
  if ('none' in row) return { kind: 'none', meaning: row.none, source }
  if ('depends' in row) return { kind: 'depends', on: row.depends, source }
  const { default: value, without } = row
  return { kind: 'value', value, source, ...(without !== undefined && { without }) }
}

/**
 * AWS's default for a property of a type, or `undefined` when the table does not speak of it: then absence
 * is not known, and a control that judges the property needs a row. `path` is as in `propertyOf`; any
 * selector stands for any item.
 *
 * A required property needs no row. It is missing either with its parent, whose row then answers, or
 * against the schema: what holds then is not known.
 */
export function defaultOf(type: string, path: string): Default | undefined {
  const rows = answers().get(type)
  // Only what is spelled with a selector needs another spelling; most properties are asked for as the table has them.
  const wanted = path.includes('[') ? path.replaceAll(/\[[^\]]*\]/g, '[]') : path
  return rows?.get(wanted) ?? ofRequired(type, wanted)
}

function ofRequired(type: string, path: string): Default | undefined {
  if (propertyOf(type, path)?.required !== true) return undefined
  const dot = path.lastIndexOf('.')
  const parent = path.slice(0, Math.max(dot, 0))
  if (parent === '' || parent.endsWith(']')) {
    return { kind: 'depends', on: 'a value that AWS requires and that is not there', source: pageOf(type) }
  }
  const above = defaultOf(type, parent)
  return above?.kind === 'value' ? undefined : above
}
