import type {
  ConsoleAccess,
  ConsoleChokePoint,
  ConsoleControl,
  ConsoleData,
  ConsoleFinding,
  ConsoleFramework,
  ConsolePath,
  ConsoleRelation,
  ConsoleRequirement,
  ConsoleResource,
  ConsoleService,
  ConsoleUnit,
} from '@parapet/core'

/** A range of one input file. */
export type SourceAt = NonNullable<ConsoleFinding['at']>
/** How bad a finding is. */
export type Severity = ConsoleControl['severity']
/** A station in the life of a workload. */
export type Stage = ConsoleControl['stages'][number]
/** What a control is about. */
export type Domain = ConsoleControl['domain']
/** Pass, fail or not known. */
export type Verdict = ConsoleFinding['verdict']

/** What findings can be narrowed by. */
export const FACETS = [
  'verdict',
  'severity',
  'stage',
  'domain',
  'threat',
  'type',
  'unit',
  'control',
  'resource',
  'requirement',
  'settle',
  'suppressed',
] as const
export type Facet = (typeof FACETS)[number]

/** Facets whose values are listed with counts; the others are asked for by links only. */
export const COUNTED = [
  'verdict',
  'severity',
  'stage',
  'domain',
  'threat',
  'type',
  'unit',
  'suppressed',
] as const
export type CountedFacet = (typeof COUNTED)[number]

/** What findings can be ordered by; `rank` is the order of the report. */
export const SORTS = ['rank', 'severity', 'title', 'resource', 'place'] as const
export type Sort = (typeof SORTS)[number]

/** Which findings, in which order, and which part of them. */
export type FindingQuery = {
  /** Words that must all occur. */
  readonly text: string
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>
  readonly sort: Sort
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** A finding with its control and resource, as tables show it. */
export type FindingRow = {
  readonly finding: ConsoleFinding
  readonly control: ConsoleControl
  readonly resource: ConsoleResource
}

/** How many findings a value of a facet would leave, were it chosen. */
export type FacetCount = { readonly value: string; readonly count: number }

/** One page of findings. */
export type FindingPage = {
  readonly total: number
  /** Findings of the report without any narrowing. */
  readonly all: number
  readonly rows: readonly FindingRow[]
  readonly facets: Readonly<Record<CountedFacet, readonly FacetCount[]>>
}

/** A finding by itself, with those before and after it in the order of the report. */
export type FindingDetail = FindingRow & {
  readonly previous?: string
  readonly next?: string
}

/** Lines around a place. */
export type Excerpt = { readonly line: number; readonly lines: readonly string[] }

/** Verdicts counted. */
export type Tally = { readonly pass: number; readonly fail: number; readonly unknown: number }

/** A cell of the matrix of stages and domains. */
export type MatrixCell = Tally & { readonly stage: Stage; readonly domain: Domain; readonly controls: number }

/** One change that settles several findings: the remedy of a control. */
export type Change = {
  readonly control: ConsoleControl
  readonly findings: number
  /** The finding to start with. */
  readonly first: FindingRow
}

/** What would settle unknowns, and how many. */
export type Settlement = { readonly settle: string; readonly findings: number }

/** The state of affairs in one glance. */
export type Overview = {
  readonly counts: ConsoleData['counts']
  readonly severities: readonly { readonly severity: Severity; readonly fail: number }[]
  readonly matrix: readonly MatrixCell[]
  readonly changes: readonly Change[]
  readonly settlements: readonly Settlement[]
  readonly units: readonly ConsoleUnit[]
}

/** A resource with what was found at it. */
export type GraphNode = {
  readonly resource: ConsoleResource
  readonly fail: number
  readonly unknown: number
  /** The worst severity that fails here. */
  readonly worst?: Severity
}

/** Which part of the graph. */
export type GraphQuery = {
  /** Only what is tied to this resource, at most so many steps away. */
  readonly focus?: string
  readonly steps?: number
  readonly unit?: string
}

/** A part of the graph; `total` counts the nodes of the whole. */
export type GraphSlice = {
  readonly nodes: readonly GraphNode[]
  readonly relations: readonly ConsoleRelation[]
  readonly total: number
}

/** A requirement of a framework with the verdicts of the controls that give evidence for it. */
export type Requirement = Tally &
  Omit<ConsoleRequirement, 'controls'> & { readonly controls: readonly ConsoleControl[] }

/** A framework as far as controls give evidence for it. */
export type FrameworkCoverage = Omit<ConsoleFramework, 'requirements'> & {
  readonly requirements: readonly Requirement[]
}

/** What was looked at, for whom. */
export type Coverage = {
  readonly frameworks: readonly FrameworkCoverage[]
  /** Empty where the workload uses no service that is described. */
  readonly services: readonly ConsoleService[]
}

/** What the readers and controls had to say about the scan itself. */
export type Diagnostics = Pick<ConsoleData, 'diagnostics' | 'errors' | 'inputs' | 'units'>

/** What a page of the report says about itself, without asking. */
export type About = {
  readonly tool: ConsoleData['tool']
  readonly stamp?: string
  readonly has: { readonly map: boolean; readonly paths: boolean; readonly access: boolean }
  readonly troubles: number
  /** Made from a list of findings alone, which knows neither how resources are tied nor what files say. */
  readonly listOnly: boolean
}

/** Paths with names instead of ids where there are names. */
export type PathList = {
  readonly paths: readonly ConsolePath[]
  readonly chokePoints: readonly ConsoleChokePoint[]
}

/**
 * Where views get what they show. Every answer may take time and findings come in pages, so that a server
 * can stand behind it; the first implementation answers from the JSON in the file.
 */
export type ReportStore = {
  readonly about: About
  readonly overview: () => Promise<Overview>
  readonly findings: (query: FindingQuery) => Promise<FindingPage>
  readonly finding: (fingerprint: string) => Promise<FindingDetail | undefined>
  readonly excerpt: (at: SourceAt) => Promise<Excerpt | undefined>
  readonly graph: (query: GraphQuery) => Promise<GraphSlice>
  readonly resources: (ids: readonly string[]) => Promise<ReadonlyMap<string, ConsoleResource>>
  readonly coverage: () => Promise<Coverage>
  readonly diagnostics: () => Promise<Diagnostics>
  /** Absent where no paths were computed. */
  readonly paths?: () => Promise<PathList>
  /** Absent where access was not computed. */
  readonly access?: () => Promise<ConsoleAccess>
}
