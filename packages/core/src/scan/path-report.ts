import {
  type AttackPath,
  type ChokePoint,
  findPaths,
  type Hop,
  type PathFacts,
  type PathLimits,
  type Start,
  type Support,
  techniques,
} from '../paths/index.ts'
import type { Graph } from '../relations/index.ts'
import { groupBy } from '../workload/group-by.ts'
import { type Diagnostic, describeEdit, matchesGlob } from '../workload/index.ts'
import { type AcceptedPath, acceptPaths } from './accept-paths.ts'
import { type Finding, isOpenFailure } from './finding.ts'

/** A choke point with the control that judges its fact, and what to do. */
export type NamedChokePoint = ChokePoint & {
  /** What fails there, where a control does. */
  readonly finding?: Finding
  readonly remedy: string
}

/** Attack paths joined to what the controls found. */
export type PathReport = {
  readonly graph: Graph
  /** Those that nobody accepted first, then worst first. */
  readonly paths: readonly AttackPath[]
  readonly chokePoints: readonly NamedChokePoint[]
  /** The finding that a step rests on, if any. */
  readonly findingOf: (hop: Hop) => Finding | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** What finding paths needs beside the graph. */
export type PathReportOptions = {
  readonly facts: PathFacts
  readonly findings: readonly Finding[]
  readonly accepted: readonly AcceptedPath[]
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** How far to search; {@link PATH_LIMITS} where it is left out. */
  readonly limits?: PathLimits
}

/** Beyond these nobody reads on, and a search would take minutes and gigabytes. */
export const PATH_LIMITS: PathLimits = { moves: 500_000, paths: 25_000 }

/** Within a scan, where paths stand beside much else. */
export const SCAN_PATH_LIMITS: PathLimits = { moves: 20_000, paths: 1000 }

/** More resources than this are not searched within a scan at all: their policies alone would take seconds. */
export const SCAN_PATH_RESOURCES = 3000

/** Finds the paths of a workload, names the changes that cut them, and ties both to findings. */
export function reportPaths(
  graph: Graph,
  { facts, findings, accepted, today, limits = PATH_LIMITS }: PathReportOptions,
): PathReport {
  const accepting = acceptPaths(accepted, graph, today)
  const { paths, chokePoints, unsearched } = findPaths(graph, {
    techniques: techniques(),
    facts,
    limits,
    accept: accepting.accept,
  })
  const open = findings.filter(isOpenFailure)
  const byResource = groupBy(open, ({ place }) => place.resource)
  const at = (support: Support): Finding | undefined =>
    nearest(byResource.get(support.resource) ?? [], support)
  return {
    graph,
    paths,
    chokePoints: chokePoints.map((point) => named(point, at(point.fact))),
    findingOf: (hop) => hop.evidence.map(at).find((finding) => finding !== undefined),
    diagnostics: [...accepting.diagnostics(), ...limitReached(unsearched, graph)],
  }
}

/** Names those whose paths are not all told. */
function limitReached(unsearched: readonly Start[], graph: Graph): readonly Diagnostic[] {
  const [first, ...others] = unsearched
  if (first === undefined) return []
  const more = others.length === 0 ? '' : ` and of ${others.length} other starting points`
  return [
    {
      code: 'attack-paths-limit',
      severity: 'warning',
      message: `there may be more attack paths of ${first.title}${more}: the search ended at its limit; ask \`parapet paths\` about a part of the inputs`,
      file: first.at?.file ?? graph.units[0]?.files[0] ?? '',
      ...(first.at && { location: first.at }),
    },
  ]
}

/** The finding that stands at the fact, else one below it; of a property, else one above it. Most urgent first. */
function nearest(findings: readonly Finding[], { kind, path }: Support): Finding | undefined {
  const at = findings.find(({ place }) => place.path === path)
  if (at !== undefined || path === '') return at
  const below = findings.find(({ place }) => isBelow(place.path, path))
  if (below !== undefined || kind === 'statement') return below
  return findings.find(({ place }) => place.path !== '' && isBelow(path, place.path))
}

const isBelow = (path: string, above: string): boolean =>
  path.startsWith(`${above}.`) || path.startsWith(`${above}[`)

function named(point: ChokePoint, finding: Finding | undefined): NamedChokePoint {
  if (finding === undefined) return { ...point, remedy: remedyOf(point.fact) }
  return { ...point, finding, remedy: describeEdit(finding.control.remedy[0]) }
}

function remedyOf({ kind, path }: Support): string {
  switch (kind) {
    case 'statement':
      return 'narrow this statement to what is needed, or take it away'
    case 'property':
      return path === '' ? 'add what is missing' : `change \`${path}\``
    case 'route':
      return 'close this route'
    case 'relation':
      return `let \`${path}\` point at something of its own that may do less`
  }
}

/** How many paths that nobody accepted rest on each finding, by fingerprint. */
export function pathsOpenedBy({ paths, findingOf }: PathReport): ReadonlyMap<string, number> {
  const opened = new Map<string, number>()
  for (const { derivations, accepted } of paths) {
    if (accepted !== undefined) continue
    const findings = derivations[0].hops.flatMap((hop) => findingOf(hop)?.fingerprint ?? [])
    for (const fingerprint of new Set(findings)) opened.set(fingerprint, (opened.get(fingerprint) ?? 0) + 1)
  }
  return opened
}

/** Which paths to keep; `*` stands for any text. */
export type PathSelection = { readonly from?: string; readonly to?: string; readonly explain?: string }

/** A report with some of its paths, and the choke points that cut one of them. */
export function selectPaths(report: PathReport, { from, to, explain }: PathSelection): PathReport {
  const paths = report.paths.filter(
    ({ id, start, goal }) =>
      (explain === undefined || explain === id) &&
      (from === undefined || [start.id, start.kind, start.title].some((name) => matchesGlob(from, name))) &&
      (to === undefined || matchesGlob(to, goal.id)),
  )
  const kept = new Set(paths.map(({ id }) => id))
  const chokePoints = report.chokePoints
    .map((point) => ({ ...point, cuts: point.cuts.filter((id) => kept.has(id)) }))
    .filter(({ cuts }) => cuts.length > 0)
  return { ...report, paths, chokePoints }
}
