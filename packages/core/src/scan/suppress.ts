import type { Control } from '../controls/index.ts'
import { groupBy } from '../workload/group-by.ts'
import { type Diagnostic, matchesGlob, type Resource } from '../workload/index.ts'
import { expiryProblem, reasonProblem } from './accountable.ts'
import type { Finding } from './finding.ts'
import { isInScope, matchesInScope } from './settings-scope.ts'
import { metadataSuppressions } from './suppress-metadata.ts'
import { type Suppression, sourceOf } from './suppress-rule.ts'

/** What suppressing needs to know beside the findings. */
export type SuppressOptions = {
  /** Those of the settings; those in templates are found at the resources. */
  readonly suppressions: readonly Suppression[]
  readonly resources: readonly Resource[]
  /** Every control there is: a suppression of none of them is a mistake. */
  readonly controls: readonly Control[]
  /** The controls that judged; suppressions of others are not called unused. Absent: all. */
  readonly judged?: readonly Control[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Findings with those marked that are suppressed, and what is wrong with the suppressions. */
export type SuppressResult = {
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Marks the failures and unknowns that a suppression covers; nothing is taken away. A suppression counts
 * when it has a reason, names a control that exists and has not expired; all else is a diagnostic, and so
 * is one that covers nothing.
 */
export function applySuppressions(
  findings: readonly Finding[],
  { suppressions, resources, controls, judged = controls, today }: SuppressOptions,
): SuppressResult {
  const local = resources.map(metadataSuppressions)
  const written = [...local.flatMap((read) => read.suppressions), ...suppressions]
  const problems = written.map((one) => problemOf(one, controls, today))
  const counting = written.filter((_, index) => problems[index] === undefined)
  const byResource = groupBy(counting, ({ standsAt }) => standsAt ?? '')
  const used = new Set<Suppression>()
  const marked = findings.map((finding) => {
    const near = byResource.get(finding.resource.id) ?? []
    const candidates = [...near, ...(byResource.get('') ?? [])]
    const cover = finding.verdict === 'pass' ? undefined : candidates.find((one) => covers(one, finding))
    if (cover === undefined) return finding
    used.add(cover)
    return suppressedBy(finding, cover)
  })
  const unused = counting.filter((one) => !used.has(one) && judged.some((control) => names(one, control)))
  return {
    findings: marked,
    diagnostics: [
      ...local.flatMap((read) => read.diagnostics),
      ...problems.flatMap((problem) => problem ?? []),
      ...unused.map((one) =>
        report('suppression-unused', one, 'covers no finding: remove it, or mend what it names'),
      ),
    ],
  }
}

function covers(suppression: Suppression, { control, resource, place }: Finding): boolean {
  const { resource: which, path, file } = suppression
  return (
    names(suppression, control) &&
    isInScope(suppression, resource.unit) &&
    (which === undefined ||
      matchesInScope(suppression, which, resource.id) ||
      matchesGlob(which, resource.address)) &&
    (path === undefined || matchesGlob(path, place.path)) &&
    (file === undefined ||
      [place.at, resource.at].some((at) => at && matchesInScope(suppression, file, at.file)))
  )
}

function names({ control: pattern }: Suppression, { id, aliases = [] }: Control): boolean {
  return [id, ...aliases].some((name) => matchesGlob(pattern, name))
}

function suppressedBy(finding: Finding, suppression: Suppression): Finding {
  const { reason = '', expires } = suppression
  const suppressed = { reason, source: sourceOf(suppression), ...(expires !== undefined && { expires }) }
  return { ...finding, suppressed }
}

function problemOf(one: Suppression, controls: readonly Control[], today: string): Diagnostic | undefined {
  const unexplained = reasonProblem(one.reason)
  if (unexplained !== undefined) return report(`suppression-${unexplained.code}`, one, unexplained.says)
  if (!controls.some((control) => names(one, control)))
    return report(
      'suppression-unknown-control',
      one,
      'names no control there is and does not count; `parapet controls` lists them',
    )
  const ended = expiryProblem(one.expires, today)
  return ended && report(`suppression-${ended.code}`, one, ended.says)
}

function report(code: string, { control, at }: Suppression, problem: string): Diagnostic {
  const message = `the suppression of \`${control}\` ${problem}`
  return { code, severity: 'warning', message, file: at.file, location: at }
}
