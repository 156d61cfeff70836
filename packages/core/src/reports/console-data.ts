import type { Access } from '../access/index.ts'
import type { Control } from '../controls/index.ts'
import type { FixReport } from '../fixes/index.ts'
import type { Graph } from '../relations/index.ts'
import type { Finding, Relevance } from '../scan/index.ts'
import type { Evidence } from '../view/index.ts'
import { describeEdit, literalText, type Resource, type SourceLocation } from '../workload/index.ts'
import { consoleAccess } from './console-access.ts'
import { consoleFrameworks, consoleServices } from './console-coverage.ts'
import { consolePaths } from './console-paths.ts'
import { consoleSources } from './console-sources.ts'
import { kindOf, stagesOf, zoneOf } from './console-stage.ts'
import {
  CONSOLE_DATA_VERSION,
  type ConsoleControl,
  type ConsoleData,
  type ConsoleEvidence,
  type ConsoleFinding,
  type ConsoleRelation,
  type ConsoleResource,
} from './console-types.ts'
import { diffOfEach } from './fixes/index.ts'
import { type Masked, maskedOf } from './masked.ts'
import { countsOf, type Report, type Shown, shownFindings } from './report.ts'

/** The graph that a report was made from, why its resources matter, and when, where that is to be told. */
export type ConsoleInput = {
  readonly graph: Graph
  readonly relevance: ReadonlyMap<string, Relevance>
  /** Who may do what, where the search for attack paths has asked already; else it is worked out anew. */
  readonly access?: Access
  /** ISO 8601. */
  readonly stamp?: string
  /** Fixes that were proven, where that was asked for. */
  readonly fixes?: FixReport
}

/** The data of the HTML report: everything its views show, masked, as plain JSON. */
export function consoleData(
  report: Report,
  { graph, relevance, access, stamp, fixes }: ConsoleInput,
  shown: Shown,
): ConsoleData {
  const masked = maskedOf(report)
  const diffs = fixes === undefined ? new Map<string, string>() : diffOfEach(fixes, masked)
  const findings = shownFindings(report, shown).map((finding) => ({
    ...findingData(finding, masked),
    ...fixData(finding, diffs),
  }))
  const drawn = drawnResources(report, graph, relevance)
  const drawnIds = new Set(drawn.map(({ id }) => id))
  const stages = stagesOf(drawn, graph)
  const paths = report.paths && consolePaths(report.paths, masked)
  return {
    version: CONSOLE_DATA_VERSION,
    tool: report.tool,
    ...(stamp !== undefined && { stamp }),
    inputs: report.inputs,
    units: report.units.map(({ unit: { id, source, files, resources }, relevant }) => ({
      id,
      source,
      files,
      resources: resources.length,
      relevant,
    })),
    counts: countsOf(report),
    controls: controlsData(report.controls, report.findings),
    findings,
    resources: drawn.map((resource) => {
      const stage = stages.get(resource.id)
      return { ...resourceData(resource, graph, relevance, masked), ...(stage !== undefined && { stage }) }
    }),
    relations: drawn.flatMap(({ id }) => relationsOf(id, graph).filter(({ to }) => drawnIds.has(to))),
    sources: consoleSources(placesOf(findings, report, drawn), masked),
    ...(paths && { paths }),
    ...(relevance.size > 0 && { access: consoleAccess(graph, relevance, masked, access) }),
    frameworks: consoleFrameworks(report.controls),
    services: consoleServices(report.resources, report.findings),
    diagnostics: report.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      message: masked.prose(diagnostic.message),
    })),
    errors: report.errors.map((error) => ({ ...error, message: masked.prose(error.message) })),
  }
}

/** Resources that matter, that findings stand at, and what those are tied to; in the order of the input. */
function drawnResources(
  report: Report,
  graph: Graph,
  relevance: ReadonlyMap<string, Relevance>,
): readonly Resource[] {
  const core = new Set([...relevance.keys(), ...report.findings.map(({ resource }) => resource.id)])
  const near = [...core].flatMap((id) => [
    ...graph.edgesFrom(id).map(({ to }) => to.id),
    ...graph.edgesTo(id).map(({ from }) => from.id),
  ])
  const all = new Set([...core, ...near])
  const drawn = graph.units.flatMap(({ resources }) => resources.filter(({ id }) => all.has(id)))
  // Accounts are subjects of findings and no resources of the graph.
  const accounts = report.findings.flatMap(({ resource }) => (graph.resource(resource.id) ? [] : [resource]))
  return [...drawn, ...new Map(accounts.map((account) => [account.id, account])).values()]
}

function resourceData(
  resource: Resource,
  graph: Graph,
  relevance: ReadonlyMap<string, Relevance>,
  masked: Masked,
): ConsoleResource {
  const { id, unit, address, type, scope, names, at, origin } = resource
  const because = relevance.get(id)
  const zone = zoneOf(id, graph)
  const account = literalText(scope.account)
  const region = literalText(scope.region)
  const arn = names.find((name) => name.startsWith('arn:'))
  return {
    id,
    unit,
    address,
    type,
    kind: kindOf(type),
    assets: [...graph.assetsOf(id)].sort(),
    ...(because !== undefined && { because: reasonOf(because, graph, masked) }),
    ...(zone !== undefined && { zone }),
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    ...(arn !== undefined && { arn }),
    ...(at !== undefined && { at }),
    ...(origin !== undefined && { origin }),
  }
}

function reasonOf(relevance: Relevance, graph: Graph, masked: Masked): string {
  switch (relevance.kind) {
    case 'ai-resource':
      return 'its type belongs to an AI service'
    case 'consumer':
      return masked.prose(relevance.because)
    case 'attached':
      return `tied to \`${graph.resource(relevance.to)?.address ?? relevance.to}\` by \`${relevance.path}\``
    case 'account-wide':
      return `watches the account of \`${graph.resource(relevance.to)?.address ?? relevance.to}\``
  }
}

function relationsOf(id: string, graph: Graph): readonly ConsoleRelation[] {
  return graph.edgesFrom(id).map(({ to, rule }) => ({
    from: id,
    to: to.id,
    path: rule.path,
    ...(rule.makes !== undefined && { makes: rule.makes }),
  }))
}

/** Controls with how often each was judged and how; suppressed findings apart. */
export function controlsData(
  controls: readonly Control[],
  findings: readonly Pick<Finding, 'control' | 'verdict' | 'suppressed'>[],
): readonly ConsoleControl[] {
  const judged = new Map(controls.map(({ id }) => [id, { pass: 0, fail: 0, unknown: 0 }]))
  for (const { control, verdict, suppressed } of findings) {
    const counts = judged.get(control.id)
    if (counts !== undefined && suppressed === undefined) counts[verdict] += 1
  }
  return controls.map((control) => ({
    id: control.id,
    title: control.title,
    severity: control.severity,
    stages: control.stages,
    domain: control.domain,
    threats: control.threats,
    responsibility: control.responsibility,
    why: control.why,
    remedy: control.remedy.map(describeEdit),
    mappings: control.mappings,
    judged: judged.get(control.id) ?? { pass: 0, fail: 0, unknown: 0 },
  }))
}

function findingData(finding: Finding, masked: Masked): ConsoleFinding {
  const { place, worlds, settle, suppressed } = finding
  return {
    fingerprint: finding.fingerprint,
    control: finding.control.id,
    verdict: finding.verdict,
    confidence: finding.confidence,
    resource: finding.resource.id,
    path: place.path,
    message: masked.prose(finding.message),
    assumptions: finding.assumptions.map(({ symbol, value }) => ({ symbol, value: masked.prose(value) })),
    evidence: finding.evidence.map((evidence) => evidenceData(evidence, masked)),
    ...(place.at !== undefined && { at: place.at }),
    ...(worlds !== undefined && {
      worlds: worlds.map(({ when, verdict, message }) => ({
        when: masked.prose(when),
        verdict,
        message: masked.prose(message),
      })),
    }),
    ...(settle !== undefined && { settle: masked.prose(settle) }),
    ...(suppressed !== undefined && {
      suppressed: { ...suppressed, reason: masked.prose(suppressed.reason) },
    }),
  }
}

function fixData(
  { fingerprint, control }: Finding,
  diffs: ReadonlyMap<string, string>,
): Pick<ConsoleFinding, 'fix'> {
  const diff = diffs.get(fingerprint)
  const [first] = control.remedy
  return diff === undefined ? {} : { fix: { title: describeEdit(first), diff } }
}

function evidenceData({ message, place }: Evidence, masked: Masked): ConsoleEvidence {
  return {
    message: masked.prose(message),
    ...(place && { resource: place.resource, path: place.path }),
    ...(place?.at !== undefined && { at: place.at }),
  }
}

function placesOf(
  findings: readonly ConsoleFinding[],
  report: Report,
  drawn: readonly Resource[],
): readonly SourceLocation[] {
  return [
    ...findings.flatMap(({ at, evidence }) => [at, ...evidence.map((one) => one.at)]),
    ...report.diagnostics.map(({ location }) => location),
    ...drawn.map(({ at }) => at),
  ].filter((at) => at !== undefined)
}
