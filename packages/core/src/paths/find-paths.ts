import { createHash } from 'node:crypto'
import type { Graph } from '../relations/index.ts'
import { byText } from '../workload/index.ts'
import { aimKey, chokePointsOf } from './choke-points.ts'
import { derivationsOf } from './explain.ts'
import type { PathFacts } from './facts.ts'
import { type Aim, aimsOf } from './goals.ts'
import { groundAll } from './ground.ts'
import { Moves } from './moves.ts'
import type { AttackPath, Derivation, PathLimits, Paths } from './path.ts'
import { explore, type Reached } from './search.ts'
import { type Start, startsOf } from './starts.ts'
import type { Technique } from './technique.ts'

/** What the search needs beside the workload. */
export type PathOptions = {
  readonly techniques: readonly Technique[]
  readonly facts: PathFacts
  /** Absent: the search ends only when all is found. */
  readonly limits?: PathLimits
  /** Marks the paths that somebody accepted. Absent: none. */
  readonly accept?: (path: AttackPath) => AttackPath
}

/**
 * Every way from a start to a goal, worst first, and the changes that cut the most of them. Starts are searched
 * from what is least within reach of the owner; where limits are met, those that were not are named. Pure.
 */
export function findPaths(
  graph: Graph,
  { techniques, facts, limits, accept = (path) => path }: PathOptions,
): Paths {
  const moves = new Moves(groundAll(techniques, graph, facts), facts, limits?.moves)
  const aims = aimsOf(graph)
  const found: AttackPath[] = []
  const unsearched: Start[] = []
  for (const start of startsOf(graph, facts)) {
    const isFull = found.length >= (limits?.paths ?? Number.POSITIVE_INFINITY)
    if (!isFull) found.push(...pathsFrom(start, aims, moves, graph))
    if (isFull || moves.wasCut()) unsearched.push(start)
  }
  const paths = found.map(accept).sort(byUrgency)
  const byKey = new Map(aims.map((aim) => [aimKey(aim.goal.id, aim.asset), aim]))
  return { paths, chokePoints: chokePointsOf({ paths, aims: byKey, moves }), unsearched }
}

function pathsFrom(start: Start, aims: readonly Aim[], moves: Moves, graph: Graph): readonly AttackPath[] {
  const reached = explore(start.facts, moves)
  return aims.flatMap((aim) => {
    const derivations = aim.facts
      .flatMap((fact) => derivationsOf(fact, reached, graph))
      .sort(bySureness)
      .slice(0, 3)
    const [first, ...others] = derivations
    return first === undefined ? [] : [pathOf(start, aim, [first, ...others])]
  })
}

function pathOf(start: Start, { goal, asset }: Aim, derivations: AttackPath['derivations']): AttackPath {
  const [first] = derivations
  return {
    id: createHash('sha256').update(`${start.id}\n${goal.id}\n${asset}`).digest('hex').slice(0, 12),
    start,
    goal,
    asset,
    threats: goal.threats,
    severity: goal.severity,
    confidence: first.confidence,
    derivations,
  }
}

const confidences = ['high', 'medium', 'low'] as const
const severities = ['critical', 'high', 'medium', 'low'] as const

const bySureness = (a: Derivation, b: Derivation): number =>
  confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) || a.hops.length - b.hops.length

function byUrgency(a: AttackPath, b: AttackPath): number {
  return (
    Number(a.accepted !== undefined) - Number(b.accepted !== undefined) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
    a.derivations[0].hops.length - b.derivations[0].hops.length ||
    byText(a.start.id, b.start.id) ||
    byText(a.goal.id, b.goal.id) ||
    byText(a.asset, b.asset)
  )
}

/** Which facts a start leads to; for tests of single techniques. */
export function reachFrom(
  start: Pick<Start, 'facts'>,
  graph: Graph,
  options: PathOptions,
): ReadonlyMap<string, Reached> {
  const moves = new Moves(groundAll(options.techniques, graph, options.facts), options.facts)
  return explore(start.facts, moves)
}
