import { byText } from '../workload/index.ts'
import type { Requirement, Support } from './facts.ts'
import type { Aim } from './goals.ts'
import type { Move, Moves } from './moves.ts'
import type { AttackPath, ChokePoint } from './path.ts'
import { Reachability } from './reachability.ts'
import type { Start } from './starts.ts'

/** At most so many choke points are named. */
export const CHOKE_POINT_LIMIT = 10

/** What is needed to tell what a change does: the paths, and how their goals are reached. */
export type ChokeInput = {
  readonly paths: readonly AttackPath[]
  readonly aims: ReadonlyMap<string, Aim>
  readonly moves: Moves
}

const supportKey = ({ resource, key }: Support): string => `${resource}\n${key}`

/**
 * The changes that cut the most paths, greedily: the best one, then the best beside it, and so on.
 *
 * What a change cuts is found by searching again without what it takes away, so that the count is exact.
 * Only what stands in a shown derivation can cut its path, which bounds each count from above: a candidate is
 * searched only while its bound may still win.
 */
export function chokePointsOf(input: ChokeInput): readonly ChokePoint[] {
  const points: ChokePoint[] = []
  const removed = new Set<string>()
  const known = input.moves.known()
  let open = input.paths.filter(({ accepted }) => accepted === undefined)
  const shown = new Set(open.flatMap(evidenceOf).map(supportKey))
  const search = { ...input, resting: movesBySupport(known, shown), reachability: new Reachability(known) }
  while (open.length > 0 && points.length < CHOKE_POINT_LIMIT) {
    const best = bestChange(open, removed, search)
    if (best === undefined) break
    points.push(best)
    removed.add(supportKey(best.fact))
    const cut = new Set(best.cuts)
    open = open.filter(({ id }) => !cut.has(id))
  }
  return points
}

type Candidate = { readonly fact: Support; readonly paths: readonly AttackPath[] }

function bestChange(
  open: readonly AttackPath[],
  removed: ReadonlySet<string>,
  search: ChokeSearch,
): ChokePoint | undefined {
  let best: ChokePoint | undefined
  for (const { fact, paths } of candidates(open)) {
    if (best !== undefined && paths.length < best.cuts.length) break
    const cuts = cutBy(movesWithout(new Set([...removed, supportKey(fact)]), search), paths, search)
    if (cuts.length === 0) continue
    if (best === undefined || isBetter(fact, cuts, best)) best = { fact, cuts }
  }
  return best
}

/** More paths; then what costs less to change; then what comes first in the text, so that the order is total. */
function isBetter(fact: Support, cuts: readonly string[], best: ChokePoint): boolean {
  if (cuts.length !== best.cuts.length) return cuts.length > best.cuts.length
  const cost = costs[fact.kind] - costs[best.fact.kind]
  return cost !== 0 ? cost < 0 : byText(supportKey(fact), supportKey(best.fact)) < 0
}

/** Narrowing a statement or setting a property is an edit; taking a relation or a route apart is a rebuild. */
const costs = { property: 1, statement: 2, route: 3, relation: 4 } as const

/** What the surest derivation of a path rests on. */
const evidenceOf = ({ derivations }: AttackPath): readonly Support[] =>
  derivations[0].hops.flatMap(({ evidence }) => evidence)

/** What the surest derivation of each path rests on, with the paths; most paths first. */
function candidates(open: readonly AttackPath[]): readonly Candidate[] {
  const found = new Map<string, { fact: Support; paths: Set<AttackPath> }>()
  for (const path of open) {
    for (const fact of evidenceOf(path)) {
      const key = supportKey(fact)
      const known = found.get(key)
      if (known === undefined) found.set(key, { fact, paths: new Set([path]) })
      else known.paths.add(path)
    }
  }
  return [...found.entries()]
    .sort(([a, left], [b, right]) => right.paths.size - left.paths.size || byText(a, b))
    .map(([, { fact, paths }]) => ({ fact, paths: [...paths] }))
}

/** What is worked out once for all candidates. */
type ChokeSearch = ChokeInput & {
  /** The moves that rest on each support that is shown. */
  readonly resting: ReadonlyMap<string, readonly Move[]>
  readonly reachability: Reachability
}

function movesBySupport(moves: Iterable<Move>, shown: ReadonlySet<string>): ChokeSearch['resting'] {
  const found = new Map([...shown].map((key): [string, Move[]] => [key, []]))
  for (const move of moves) {
    for (const { supports } of move.requirements) {
      for (const support of supports) found.get(supportKey(support))?.push(move)
    }
  }
  return found
}

/** The moves that cannot be made once some supports are taken away. */
function movesWithout(removed: ReadonlySet<string>, { resting }: ChokeSearch): ReadonlySet<Move> {
  const touched = [...removed].flatMap((key) => [...(resting.get(key) ?? [])])
  return new Set(touched.filter((move) => move.requirements.some((one) => isGone(one, removed))))
}

function cutBy(
  cut: ReadonlySet<Move>,
  paths: readonly AttackPath[],
  { aims, reachability }: ChokeSearch,
): readonly string[] {
  if (cut.size === 0) return []
  const byStart = new Map<Start, { readonly has: (fact: string) => boolean }>()
  return paths.flatMap((path) => {
    let held = byStart.get(path.start)
    if (held === undefined) {
      held = reachability.without(path.start.facts, cut)
      byStart.set(path.start, held)
    }
    const facts = aims.get(aimKey(path.goal.id, path.asset))?.facts ?? []
    return facts.some((fact) => held.has(fact)) ? [] : [path.id]
  })
}

/** Nothing carries the requirement any more. */
const isGone = ({ supports }: Requirement, removed: ReadonlySet<string>): boolean =>
  supports.length > 0 && supports.every((support) => removed.has(supportKey(support)))

/** One spelling per goal and asset. */
export const aimKey = (goal: string, asset: string): string => `${goal} ${asset}`
