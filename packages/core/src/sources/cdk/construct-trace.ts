import type { Origin, Resource, SourceLocation } from '../../workload/index.ts'
import { literalText } from '../../workload/index.ts'
import { child, textOf } from '../document/access.ts'
import type { Node } from '../document/index.ts'

/** Finds the construct, and the user's line, that made a resource. */
export type ConstructTrace = (resource: Resource) => Origin | undefined

/**
 * Reads a stack's metadata in both forms: `aws:cdk:creationStack` per construct (newer assemblies), and the
 * `trace` of an `aws:cdk:logicalId` entry (older ones, with debugging on). Files inside `root`, the absolute
 * folder of the scan, are named relative to it.
 */
export function traceConstructs(metadata: Node | undefined, root: string | undefined): ConstructTrace {
  const lines = new Map<string, SourceLocation>()
  const byLogicalId = new Map<string, string>()
  for (const { key: path, value } of metadata?.kind === 'map' ? metadata.entries.values() : []) {
    for (const entry of value.kind === 'list' ? value.items : []) {
      const type = textOf(child(entry, 'type'))
      const id = textOf(child(entry, 'data'))
      if (type === 'aws:cdk:logicalId' && id !== undefined) byLogicalId.set(id, path)
      const frames = child(entry, type === 'aws:cdk:creationStack' ? 'data' : 'trace')
      const line = firstUserLine(frames, root)
      if (line !== undefined) lines.set(path, line)
    }
  }
  return (resource) => originOf(resource, byLogicalId, lines)
}

function originOf(
  resource: Resource,
  byLogicalId: ReadonlyMap<string, string>,
  lines: ReadonlyMap<string, SourceLocation>,
): Origin | undefined {
  const told = resource.metadata?.entries.get('aws:cdk:path')
  const logicalId = resource.address.slice(resource.address.lastIndexOf('/') + 1)
  const path = (told && literalText(told)) ?? byLogicalId.get(logicalId)
  if (path === undefined) return undefined
  const construct = path.replace(/^\//, '')
  const location = nearestLine(`/${construct}`, lines)
  return { construct, ...(location && { location }) }
}

/** The line of the construct itself, else of the nearest construct around it. */
function nearestLine(path: string, lines: ReadonlyMap<string, SourceLocation>): SourceLocation | undefined {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines.get(at)
    if (line !== undefined) return line
  }
  return undefined
}

/** `new Main (/app/lib/main.ts:5:3)`, the first frame that is the user's own code. */
function firstUserLine(frames: Node | undefined, root: string | undefined): SourceLocation | undefined {
  for (const frame of frames?.kind === 'list' ? frames.items : []) {
    const text = textOf(frame) ?? ''
    if (text.length > 1024 || text.includes('node_modules')) continue
    const found = /(?:^|[\s(])([^\s()]+):(\d{1,9}):(\d{1,9})\)?$/.exec(text)
    const [, file, line, column] = found ?? []
    if (file === undefined || file.startsWith('node:')) continue
    const place = { line: Number(line), column: Number(column) }
    return { file: relativeTo(root, file), ...place, endLine: place.line, endColumn: place.column + 1 }
  }
  return undefined
}

function relativeTo(root: string | undefined, file: string): string {
  const path = file.replace(/^file:\/\//, '').replaceAll('\\', '/')
  return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path
}
