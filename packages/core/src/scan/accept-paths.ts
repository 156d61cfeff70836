import { type AttackPath, nameOf } from '../paths/index.ts'
import type { Graph } from '../relations/index.ts'
import { type Diagnostic, matchesGlob, type SourceLocation } from '../workload/index.ts'
import { expiryProblem, reasonProblem } from './accountable.ts'
import { isInScope, matchesInScope, type Scope } from './settings-scope.ts'

/**
 * A path that somebody decided to live with, as it is written in the settings. `*` stands for any text in
 * `from`, `to` and `asset`; what is left out matches all.
 */
export type AcceptedPath = Scope & {
  /** The id of one path. */
  readonly path?: string
  /** The id or title of a start. */
  readonly from?: string
  /** The id of a goal. */
  readonly to?: string
  /** The id or address of an asset. */
  readonly asset?: string
  /** Without one it does not count. */
  readonly reason?: string
  /** `YYYY-MM-DD`: the last day on which it counts. */
  readonly expires?: string
  readonly at: SourceLocation
}

/** Marks accepted paths, and tells afterwards what is wrong with the settings. */
export type Accepting = {
  readonly accept: (path: AttackPath) => AttackPath
  readonly diagnostics: () => readonly Diagnostic[]
}

/** Marks the paths that settings accept. What has no reason, has expired or covers nothing is a diagnostic. */
export function acceptPaths(accepted: readonly AcceptedPath[], graph: Graph, today: string): Accepting {
  const problems = accepted.map((one) => problemOf(one, today))
  const counting = accepted.filter((_, index) => problems[index] === undefined)
  const used = new Set<AcceptedPath>()
  return {
    accept: (path) => {
      const cover = counting.find((one) => covers(one, path, graph))
      if (cover === undefined) return path
      used.add(cover)
      return { ...path, accepted: acceptanceOf(cover) }
    },
    diagnostics: () => [
      ...problems.flatMap((problem) => problem ?? []),
      ...counting
        .filter((one) => !used.has(one))
        .map((one) => report('accepted-path-unused', one, 'covers no path: remove it')),
    ],
  }
}

function covers(accepted: AcceptedPath, path: AttackPath, graph: Graph): boolean {
  const { path: id, from, to, asset } = accepted
  const matches = (pattern: string | undefined, ...names: readonly string[]): boolean =>
    pattern === undefined || names.some((name) => matchesInScope(accepted, pattern, name))
  return (
    (id === undefined || id === path.id) &&
    matches(from, path.start.id, path.start.title) &&
    (to === undefined || matchesGlob(to, path.goal.id)) &&
    matches(asset, path.asset, nameOf(path.asset, graph)) &&
    (accepted.below === undefined || unitsOf(path, graph).every((unit) => isInScope(accepted, unit)))
  )
}

/** The units of everything that a path passes; at least one, since no step is without a resource. */
function unitsOf({ asset, derivations: [first] }: AttackPath, graph: Graph): readonly string[] {
  const ids = [asset, ...first.hops.flatMap(({ from, to }) => [from, to])]
  return ids.flatMap((id) => graph.resource(id)?.unit ?? [])
}

function acceptanceOf({ reason = '', expires, at }: AcceptedPath) {
  return { reason, source: `${at.file}:${at.line}`, ...(expires !== undefined && { expires }) }
}

function problemOf(one: AcceptedPath, today: string): Diagnostic | undefined {
  const problem = reasonProblem(one.reason) ?? expiryProblem(one.expires, today)
  return problem && report(`accepted-path-${problem.code}`, one, problem.says)
}

function report(code: string, { at }: AcceptedPath, problem: string): Diagnostic {
  return { code, severity: 'warning', message: `the accepted path ${problem}`, file: at.file, location: at }
}
