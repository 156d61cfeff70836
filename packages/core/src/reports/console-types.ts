import type { Domain, Framework, Responsibility, Severity, Stage, Threat } from '../controls/index.ts'
import type { AssetRole } from '../relations/index.ts'
import type { ControlError, Suppressed, WorldVerdict } from '../scan/index.ts'
import type { Assumption, Diagnostic, Origin, SourceLocation, Unit } from '../workload/index.ts'
import type { Counts, Input } from './report.ts'

/** Version of {@link ConsoleData}; a minor step only adds. */
export const CONSOLE_DATA_VERSION = '1.0'

/**
 * Everything the HTML report knows, as plain JSON: what is embedded in the file and what a console server
 * will answer from.
 *
 * Invariant: every free text in it is masked. Parts that are optional were not computed; a view without its
 * part says so and leaves the navigation.
 */
export type ConsoleData = {
  readonly version: typeof CONSOLE_DATA_VERSION
  readonly tool: { readonly name: string; readonly version: string }
  /** When the scan ran, in ISO 8601; only with `--stamp`. */
  readonly stamp?: string
  readonly inputs: readonly Input[]
  readonly units: readonly ConsoleUnit[]
  readonly counts: Counts
  readonly controls: readonly ConsoleControl[]
  /** In the order of the report: most urgent first. */
  readonly findings: readonly ConsoleFinding[]
  /** Resources that findings or relations name. */
  readonly resources: readonly ConsoleResource[]
  readonly relations?: readonly ConsoleRelation[]
  readonly sources: readonly ConsoleSource[]
  readonly diagnostics: readonly Diagnostic[]
  readonly errors: readonly ControlError[]
  readonly paths?: ConsolePaths
  readonly access?: ConsoleAccess
  readonly frameworks: readonly ConsoleFramework[]
  readonly services?: readonly ConsoleService[]
}

/** One unit of the scan. */
export type ConsoleUnit = {
  readonly id: string
  readonly source: Unit['source']
  readonly files: readonly string[]
  readonly resources: number
  /** Resources that belong to an AI workload. */
  readonly relevant: number
}

/** A control as readers see it, with how often it was judged and how; suppressed findings are not counted. */
export type ConsoleControl = {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly stages: readonly Stage[]
  readonly domain: Domain
  readonly threats: readonly Threat[]
  readonly responsibility: Responsibility
  readonly why: string
  /** What mends it, one instruction each; names of properties stand in backticks. */
  readonly remedy: readonly string[]
  readonly mappings: Readonly<Partial<Record<Framework, readonly string[]>>>
  readonly judged: { readonly pass: number; readonly fail: number; readonly unknown: number }
}

/** One place that was judged. `control` and `resource` are ids into the lists beside it. */
export type ConsoleFinding = {
  readonly fingerprint: string
  readonly control: string
  readonly verdict: 'pass' | 'fail' | 'unknown'
  readonly confidence: 'high' | 'medium' | 'low'
  readonly resource: string
  readonly path: string
  readonly at?: SourceLocation
  readonly message: string
  readonly assumptions: readonly Assumption[]
  readonly evidence: readonly ConsoleEvidence[]
  readonly worlds?: readonly WorldVerdict[]
  readonly settle?: string
  readonly suppressed?: Suppressed
  /** A verified change of the source, as a unified diff. */
  readonly fix?: { readonly title: string; readonly diff: string }
}

/** One fact that a verdict rests on. */
export type ConsoleEvidence = {
  readonly message: string
  readonly resource?: string
  readonly path?: string
  readonly at?: SourceLocation
}

/** What a resource is to a reader of the map. */
export type ResourceKind = 'ai' | 'data' | 'compute' | 'identity' | 'key' | 'network' | 'monitoring' | 'other'

/** A resource as the map draws it. */
export type ConsoleResource = {
  readonly id: string
  readonly unit: string
  readonly address: string
  readonly type: string
  readonly kind: ResourceKind
  /** Where in the life of a workload it stands; absent when nothing says so. */
  readonly stage?: Stage
  /** The resource that encloses it on the network: {@link ConsoleResource.id} of a VPC. */
  readonly zone?: string
  readonly assets: readonly AssetRole[]
  /** Why it belongs to an AI workload; absent when it only stands beside one. */
  readonly because?: string
  readonly account?: string
  readonly region?: string
  readonly arn?: string
  readonly at?: SourceLocation
  readonly origin?: Origin
}

/** A property of one resource that points at another. */
export type ConsoleRelation = {
  readonly from: string
  readonly to: string
  readonly path: string
  /** What the relation makes of its target. */
  readonly makes?: AssetRole
}

/** Stretches of one input file around what the report names, masked. */
export type ConsoleSource = { readonly file: string; readonly chunks: readonly ConsoleChunk[] }

/** Consecutive lines, the first of which is `line` (from 1). Long lines are cut. */
export type ConsoleChunk = { readonly line: number; readonly lines: readonly string[] }

/** Attack paths and the changes that cut the most of them. */
export type ConsolePaths = {
  readonly paths: readonly ConsolePath[]
  readonly chokePoints: readonly ConsoleChokePoint[]
}

/** One way from where an attacker starts to an asset. */
export type ConsolePath = {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly confidence: 'high' | 'medium' | 'low'
  readonly threats: readonly Threat[]
  /** Names of the start and the asset; ids of resources where they are resources. */
  readonly from: string
  readonly asset: string
  readonly hops: readonly ConsoleHop[]
  readonly accepted?: { readonly reason: string; readonly expires?: string }
}

/** One step of a path: who reaches what, by which technique, and the line that allows it. */
export type ConsoleHop = {
  readonly from: string
  readonly to: string
  readonly technique: string
  readonly message: string
  readonly at?: SourceLocation
  /** Fingerprint of the finding that this step rests on. */
  readonly finding?: string
}

/** A change that cuts paths. */
export type ConsoleChokePoint = {
  readonly title: string
  readonly remedy: string
  /** Ids of the paths that end with it. */
  readonly cuts: readonly string[]
  readonly at?: SourceLocation
  readonly finding?: string
}

/** Who can do what to each AI resource. */
export type ConsoleAccess = { readonly grants: readonly ConsoleGrant[] }

/** One principal's decision on one resource. */
export type ConsoleGrant = {
  readonly principal: string
  /** Whether the principal belongs to another account or to nobody in particular. */
  readonly external: boolean
  readonly resource: string
  readonly actions: readonly string[]
  readonly decision: 'allowed' | 'conditional' | 'unknown'
  /** What a conditional or unknown decision hangs on. */
  readonly condition?: string
  readonly evidence: readonly ConsoleEvidence[]
}

/** A framework as far as it is listed here. */
export type ConsoleFramework = {
  readonly id: string
  readonly title: string
  /** Where the framework itself is to be read. */
  readonly source: string
  readonly scope: string
  readonly requirements: readonly ConsoleRequirement[]
}

/** One requirement, in our own words. */
export type ConsoleRequirement = {
  readonly id: string
  readonly text: string
  /** What no configuration shows, and an auditor needs besides. */
  readonly beyond?: string
  /** Positions in {@link ConsoleData.controls} of those that give evidence for it. */
  readonly controls: readonly number[]
}

/** A service of the workload: what AWS does, and what is yours, with how that stands. */
export type ConsoleService = {
  readonly title: string
  readonly resources: number
  readonly aws: readonly string[]
  readonly yours: readonly {
    readonly text: string
    readonly fail: number
    readonly unknown: number
    readonly pass: number
  }[]
}
