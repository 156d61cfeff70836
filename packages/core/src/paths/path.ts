import type { AssumptionName } from '../access/index.ts'
import type { SourceLocation } from '../workload/index.ts'
import type { Support } from './facts.ts'
import type { Goal } from './goals.ts'
import type { Start } from './starts.ts'
import type { PathThreat, Technique } from './technique.ts'

/** One step of a path: who makes which move, what it gives, and where it is written that this goes. */
export type Hop = {
  readonly technique: Technique
  /** Ids of resources, `public`, `account`, or `account:<id>`. */
  readonly from: string
  readonly to: string
  readonly message: string
  /** Everything written in the inputs that the step rests on; the first is the most telling. */
  readonly evidence: readonly Support[]
  /** What must hold beside and could not be settled. */
  readonly conditions: readonly string[]
  /** What was taken for granted. */
  readonly assumptions: readonly AssumptionName[]
  readonly at?: SourceLocation
}

/** One way in: its steps in an order in which they can be made. */
export type Derivation = {
  readonly hops: readonly Hop[]
  readonly confidence: 'high' | 'medium' | 'low'
}

/** A way from a start to a goal on an asset. Its identity is these three; ways to it are at most three. */
export type AttackPath = {
  /** Stable over edits that change none of start, goal and asset. */
  readonly id: string
  readonly start: Start
  readonly goal: Goal
  /** Id of a resource, or `account`. */
  readonly asset: string
  readonly threats: readonly PathThreat[]
  readonly severity: Goal['severity']
  /** That of the surest derivation. */
  readonly confidence: 'high' | 'medium' | 'low'
  /** Surest and shortest first. */
  readonly derivations: readonly [Derivation, ...Derivation[]]
  readonly accepted?: { readonly reason: string; readonly expires?: string; readonly source: string }
}

/** One change that cuts paths, and which. */
export type ChokePoint = {
  /** What to change. */
  readonly fact: Support
  /** Ids of paths that end when it is changed, those of earlier choke points left out. */
  readonly cuts: readonly string[]
}

/** All paths of a workload and the changes that cut the most of them. */
export type Paths = {
  readonly paths: readonly AttackPath[]
  readonly chokePoints: readonly ChokePoint[]
  /** Where more paths may begin: the search met its limits before it was done with these. */
  readonly unsearched: readonly Start[]
}

/** How far a search goes. */
export type PathLimits = {
  /** At so many possible moves no further principal is looked at. */
  readonly moves: number
  /** At so many paths no further start is searched. */
  readonly paths: number
}
