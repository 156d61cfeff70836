import { type Node, readDocument } from '../sources/document/index.ts'
import type { Deployment } from '../sources/index.ts'
import type { Diagnostic } from '../workload/index.ts'
import type { AcceptedPath } from './accept-paths.ts'
import { ACCEPTED_PATHS, readAcceptedPaths } from './accept-paths-config.ts'
import type { Scope } from './settings-scope.ts'
import { type Field, type SuppressionsRead, suppressionOf, unknownKey, wrongType } from './suppress-fields.ts'
import type { Suppression } from './suppress-rule.ts'
import { readDeployments, UNITS } from './units-config.ts'

/** The settings of a repository, from `parapet.yaml`. */
export type Config = {
  readonly suppressions: readonly Suppression[]
  /** Attack paths that somebody decided to live with. */
  readonly acceptedPaths: readonly AcceptedPath[]
  /** Units that are deployed together. */
  readonly deployments: readonly Deployment[]
}

/** Settings and what is wrong with them; what can be read counts. */
export type ConfigRead = { readonly config: Config; readonly diagnostics: readonly Diagnostic[] }

const nothing: SuppressionsRead = { suppressions: [], diagnostics: [] }

/**
 * Reads settings, YAML or JSON. Unknown keys and wrong types are diagnostics with a location. `scope` tells of which
 * part of a scan they speak.
 */
export function readConfig(text: string, file: string, scope: Scope = {}): ConfigRead {
  const { roots, diagnostics } = readDocument(text, file)
  const [root] = roots
  const read = root === undefined || isEmpty(root) ? nothing : readRoot(root)
  const accepted = readAcceptedPaths(root)
  const units = readDeployments(root)
  return {
    config: {
      suppressions: read.suppressions.map((one) => ({ ...one, ...scope })),
      acceptedPaths: accepted.paths.map((one) => ({ ...one, ...scope })),
      deployments: units.deployments.map((one) => inFolder(one, scope)),
    },
    diagnostics: [...diagnostics, ...read.diagnostics, ...accepted.diagnostics, ...units.diagnostics],
  }
}

/** Members of a unit are those of the folder of the settings. */
function inFolder(deployment: Deployment, { below }: Scope): Deployment {
  if (below === undefined) return deployment
  const members = deployment.members.map(({ pattern, at }) => ({ pattern: `${below}/${pattern}`, at }))
  return { ...deployment, members }
}

function readRoot(root: Node): SuppressionsRead {
  if (root.kind !== 'map') return refuse('the settings must be a map', root)
  return joined(
    [...root.entries.values()].map(({ key, keyAt, value }) => {
      if (key === 'suppressions') return readList(value)
      if (key === ACCEPTED_PATHS || key === UNITS) return nothing
      return {
        suppressions: [],
        diagnostics: [unknownKey(key, ['suppressions', ACCEPTED_PATHS, UNITS], keyAt)],
      }
    }),
  )
}

function readList(node: Node): SuppressionsRead {
  if (isEmpty(node)) return nothing
  if (node.kind !== 'list') return refuse('`suppressions` must be a list', node)
  return joined(node.items.map(readItem))
}

function readItem(node: Node): SuppressionsRead {
  if (node.kind !== 'map') return refuse('a suppression must be a map', node)
  const fields = [...node.entries.values()].map(({ key, keyAt, value }): Field => {
    const isText = value.kind === 'scalar' && !value.isNull
    return { key, at: keyAt, ...(isText && { text: value.text }) }
  })
  return suppressionOf(fields, { ...node.at, endLine: node.at.line, endColumn: node.at.column + 1 })
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.isNull

function refuse(message: string, { at }: Node): SuppressionsRead {
  return { suppressions: [], diagnostics: [wrongType(`${message}, so it was not read`, at)] }
}

/** Several readings as one. */
function joined(parts: readonly SuppressionsRead[]): SuppressionsRead {
  return {
    suppressions: parts.flatMap(({ suppressions }) => suppressions),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  }
}
