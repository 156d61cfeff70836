import type { AssumptionName } from '../../access/index.ts'
import type { AttackPath, Derivation, Hop, Support } from '../../paths/index.ts'
import { nameOf, TAXONOMIES } from '../../paths/index.ts'
import type { Graph } from '../../relations/index.ts'
import type { NamedChokePoint, PathReport } from '../../scan/index.ts'
import { byText } from '../../workload/index.ts'
import type { Masked } from '../masked.ts'

/** Version of the JSON schema (`spec/schemas/paths.schema.json`); a minor step only adds. */
export const PATHS_JSON_VERSION = '1.0'

/** What a rendering of paths needs. */
export type PathInput = { readonly report: PathReport; readonly masked: Masked }

/** Paths and choke points as plain data, in the shape of `spec/schemas/paths.schema.json`. */
export function pathsData({ report, masked }: PathInput): {
  readonly paths: readonly object[]
  readonly chokePoints: readonly object[]
} {
  return {
    paths: report.paths.map((path) => pathData(path, report, masked)),
    chokePoints: report.chokePoints.map((point) => chokePointData(point, masked)),
  }
}

/** The same as a JSON text, two-space indented, one final newline. */
export function renderPathsJson(input: PathInput): string {
  return `${JSON.stringify({ version: PATHS_JSON_VERSION, taxonomies: TAXONOMIES, ...pathsData(input) }, undefined, 2)}\n`
}

function pathData(path: AttackPath, report: PathReport, masked: Masked): object {
  const [first, ...others] = path.derivations
  const data = (one: Derivation) => one.hops.map((hop) => hopData(hop, report, masked))
  return {
    id: path.id,
    title: masked.prose(titleOf(path, report.graph)),
    from: { id: path.start.id, kind: path.start.kind, title: masked.prose(path.start.title) },
    to: path.goal.id,
    asset: path.asset,
    threats: path.threats,
    severity: path.severity,
    confidence: path.confidence,
    assumptions: assumptionsOf(path),
    hops: data(first),
    ...(others.length > 0 && {
      alternatives: others.map((one) => ({ confidence: one.confidence, hops: data(one) })),
    }),
    ...(path.accepted && { accepted: { ...path.accepted, reason: masked.prose(path.accepted.reason) } }),
  }
}

function hopData(hop: Hop, report: PathReport, masked: Masked): object {
  const finding = report.findingOf(hop)
  return {
    technique: hop.technique.id,
    title: hop.technique.title,
    atlas: hop.technique.atlas,
    attack: hop.technique.attack,
    from: hop.from,
    to: hop.to,
    message: masked.prose(hop.message),
    location: hop.at,
    conditions: hop.conditions.map(masked.prose),
    evidence: hop.evidence.map((support) => supportData(support, masked)),
    ...(finding && { finding: finding.fingerprint }),
  }
}

function supportData({ kind, resource, path, at, text }: Support, masked: Masked): object {
  return { kind, resource, path, message: masked.prose(text), location: at }
}

function chokePointData({ fact, cuts, finding, remedy }: NamedChokePoint, masked: Masked): object {
  return {
    fact: supportData(fact, masked),
    ...(finding && { control: finding.control.id, finding: finding.fingerprint }),
    remedy: masked.prose(remedy),
    cuts,
  }
}

/** What was taken for granted for the surest way of a path. */
export function assumptionsOf({ derivations: [first] }: AttackPath): readonly AssumptionName[] {
  return [...new Set(first.hops.flatMap((hop) => hop.assumptions))].sort(byText)
}

/** A path in one line: who can do what to what. */
export function titleOf({ start, goal, asset }: AttackPath, graph: Graph): string {
  const of = asset === 'account' ? '' : `: ${nameOf(asset, graph)}`
  return `${start.title} can ${goal.title}${of}`
}
