import type { Node } from '../sources/document/index.ts'
import type { Diagnostic } from '../workload/index.ts'
import type { AcceptedPath } from './accept-paths.ts'
import { unknownKey, wrongType } from './suppress-fields.ts'

/** The key of the settings under which accepted paths stand. */
export const ACCEPTED_PATHS = 'accepted-paths'

const KEYS = ['path', 'from', 'to', 'asset', 'reason', 'expires'] as const

type Read = { readonly paths: readonly AcceptedPath[]; readonly diagnostics: readonly Diagnostic[] }

/** The accepted paths of the settings; what cannot be read is a diagnostic. */
export function readAcceptedPaths(root: Node | undefined): Read {
  const list = root?.kind === 'map' ? root.entries.get(ACCEPTED_PATHS)?.value : undefined
  if (list === undefined || (list.kind === 'scalar' && list.isNull)) return { paths: [], diagnostics: [] }
  if (list.kind !== 'list') return refuse(`\`${ACCEPTED_PATHS}\` must be a list`, list)
  const parts = list.items.map(readItem)
  return {
    paths: parts.flatMap(({ paths }) => paths),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  }
}

function readItem(node: Node): Read {
  if (node.kind !== 'map') return refuse('an accepted path must be a map', node)
  const known = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const { key, keyAt, value } of node.entries.values()) {
    if (!KEYS.some((name) => name === key)) diagnostics.push(unknownKey(key, KEYS, keyAt))
    else if (value.kind === 'scalar' && !value.isNull) known.set(key, value.text)
    else diagnostics.push(wrongType(`\`${key}\` must be text`, value.at))
  }
  const names = ['path', 'from', 'to', 'asset'].some((key) => known.has(key))
  if (!names) {
    const { diagnostics: missing } = refuse('an accepted path needs a `path`, `from`, `to` or `asset`', node)
    return { paths: [], diagnostics: [...diagnostics, ...missing] }
  }
  const at = { ...node.at, endLine: node.at.line, endColumn: node.at.column + 1 }
  return { paths: [{ ...Object.fromEntries(known), at }], diagnostics }
}

function refuse(message: string, { at }: Node): Read {
  return { paths: [], diagnostics: [wrongType(`${message}, so it was not read`, at)] }
}
