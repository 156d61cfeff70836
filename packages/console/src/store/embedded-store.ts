import type { ConsoleData } from '@parapet/core'
import { FindingIndex } from './finding-index.ts'
import { once } from './once.ts'
import { coverageOf, overviewOf } from './overview.ts'
import type { About, Excerpt, FindingDetail, ReportStore, SourceAt } from './report-store.ts'
import { ResourceGraph } from './resource-graph.ts'

/** Lines shown above and below a place. */
const CONTEXT = 4
/** Longer ranges are shown from their start. */
const RANGE_LIMIT = 24

/** A store that answers from the data in the file. It is indexed once; parts are computed when asked for. */
export function embeddedStore(data: ConsoleData): ReportStore {
  const index = new FindingIndex(data)
  const graph = once(() => new ResourceGraph(data, index))
  const overview = once(() => overviewOf(data, index))
  const coverage = once(() => coverageOf(data))
  const resources = once(() => new Map(data.resources.map((resource) => [resource.id, resource])))
  const { paths, access, diagnostics, errors, inputs, units } = data
  return {
    about: aboutOf(data),
    overview: () => Promise.resolve(overview()),
    findings: (query) => Promise.resolve(index.page(query)),
    finding: (fingerprint) => Promise.resolve(detailOf(index, fingerprint)),
    excerpt: (at) => Promise.resolve(excerptOf(data, at)),
    graph: (query) => Promise.resolve(graph().slice(query)),
    resources: (ids) =>
      Promise.resolve(
        new Map(
          ids.flatMap((id) => {
            const resource = resources().get(id)
            return resource === undefined ? [] : [[id, resource] as const]
          }),
        ),
      ),
    coverage: () => Promise.resolve(coverage()),
    diagnostics: () => Promise.resolve({ diagnostics, errors, inputs, units }),
    ...(paths !== undefined && { paths: () => Promise.resolve(paths) }),
    ...(access !== undefined && { access: () => Promise.resolve(access) }),
  }
}

function aboutOf({
  tool,
  stamp,
  relations,
  resources,
  paths,
  access,
  diagnostics,
  errors,
}: ConsoleData): About {
  return {
    tool,
    ...(stamp !== undefined && { stamp }),
    has: {
      map: relations !== undefined && resources.length > 0,
      paths: paths !== undefined,
      access: access !== undefined,
    },
    listOnly: relations === undefined,
    troubles: errors.length + diagnostics.filter(({ severity }) => severity !== 'note').length,
  }
}

function detailOf(index: FindingIndex, fingerprint: string): FindingDetail | undefined {
  const found = index.one(fingerprint)
  if (found === undefined) return undefined
  const previous = index.rows[found.rank - 1]?.finding.fingerprint
  const next = index.rows[found.rank + 1]?.finding.fingerprint
  return { ...found.row, ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) }
}

function excerptOf(data: ConsoleData, at: SourceAt): Excerpt | undefined {
  const chunk = data.sources
    .find(({ file }) => file === at.file)
    ?.chunks.find(({ line, lines }) => line <= at.line && at.line < line + lines.length)
  if (chunk === undefined) return undefined
  const first = Math.max(chunk.line, at.line - CONTEXT)
  const last = Math.min(at.endLine, at.line + RANGE_LIMIT) + CONTEXT
  return { line: first, lines: chunk.lines.slice(first - chunk.line, last - chunk.line + 1) }
}
