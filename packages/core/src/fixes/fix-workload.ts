import type { Finding } from '../scan/index.ts'
import type { SourceFiles } from '../workload/index.ts'
import { applyPlan } from './apply-plan.ts'
import { compare, type Objection } from './compare.ts'
import type { Fix, FixedFile, FixReport, Left } from './fix.ts'
import { type Judged, type Judging, judgeFiles, keyOf } from './judged.ts'
import { type Pieces, spliced, untouched } from './pieces.ts'
import type { Plan } from './plan.ts'
import { planFix } from './plan-fix.ts'
import { lossOf } from './replacement.ts'
import type { Splice } from './splice.ts'

/** What to fix. */
export type FixInput = Judging & {
  readonly files: SourceFiles
  /** Failures, in the order in which they are to be mended. */
  readonly findings: readonly Finding[]
  /** Whether fixes that replace a resource are left out. */
  readonly inPlaceOnly?: boolean
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Mends failures by changing the text of their templates, each fix on top of those before it.
 *
 * A fix is proven before it is offered: its text is read and judged again, and the finding is gone, nothing is
 * new, nothing else has changed, and the same fix once more changes nothing. Fixes are tried together and, where
 * that fails, in halves, so that the number of readings grows with those that fail and not with all.
 */
export function fixWorkload(input: FixInput): FixReport {
  const run = new FixRun(input)
  run.mend(input.findings)
  return run.report()
}

type Applied = { readonly plan: Plan; readonly splices: Fix['splices'] }

/** One run over a workload: what stands so far, and what came of each finding. */
class FixRun {
  readonly #input: FixInput
  readonly #fixes: Fix[] = []
  readonly #left: Left[] = []
  readonly #original: Judged
  #now: Judged
  #pieces = new Map<string, Pieces>()
  #done = 0

  constructor(input: FixInput) {
    this.#input = input
    this.#original = judgeFiles(input.files, input)
    this.#now = this.#original
  }

  mend(findings: readonly Finding[]): void {
    if (findings.length === 0) return
    const open = this.#stillOpen(findings)
    const { applied, files } = this.#apply(open)
    if (applied.length === 0) return
    const after = judgeFiles(files, this.#input)
    const tried = applied.map(({ plan }) => plan.finding)
    const objection = compare(this.#now, after, tried, editedBy(applied, this.#now))
    if (objection.remaining.length === 0 && objection.worse.length === 0) this.#accept(applied, after)
    else this.#divide(applied, objection)
  }

  report(): FixReport {
    const isOpen = ({ finding }: Left): boolean => this.#now.open.get(keyOf(finding))?.verdict === 'fail'
    for (const { finding } of this.#left.filter((left) => !isOpen(left))) this.#wentWith(finding)
    return {
      fixes: this.#fixes,
      left: this.#left.filter(isOpen),
      files: [...this.#pieces].map(([file, pieces]) => this.#fixedFile(file, pieces)),
      after: [...this.#now.open.values()],
      graph: this.#now.graph,
    }
  }

  /** Without those that went with another one. */
  #stillOpen(findings: readonly Finding[]): readonly Finding[] {
    return findings.flatMap((finding) => {
      const now = this.#now.open.get(keyOf(finding))
      if (now?.verdict === 'fail') return [now]
      this.#wentWith(finding)
      return []
    })
  }

  /** Counts a finding that is gone to a fix of the same resource, else to the last one. */
  #wentWith(finding: Finding): void {
    const near = this.#fixes.findLastIndex((fix) => fix.finding.place.resource === finding.place.resource)
    const index = near === -1 ? this.#fixes.length - 1 : near
    const by = this.#fixes[index]
    if (by !== undefined) this.#fixes[index] = { ...by, also: [...by.also, finding] }
  }

  /** The text with as many fixes as can be written; what cannot is left. */
  #apply(findings: readonly Finding[]): {
    readonly applied: readonly Applied[]
    readonly files: SourceFiles
  } {
    const texts = new Map<string, string>()
    const files = overlay(this.#now.files, texts)
    const applied: Applied[] = []
    for (const finding of findings) {
      const plan = planFix(finding, this.#now.files, this.#isGenerated(finding))
      if ('reason' in plan) this.#leave(finding, plan.kind, plan.reason)
      else if (this.#input.inPlaceOnly === true && plan.impact !== 'in-place')
        this.#leave(finding, 'decision', 'it would replace the resource')
      else {
        const since = applied.flatMap(({ splices }) => splices)
        const result = applyPlan(plan, files, since)
        if ('refused' in result) this.#leave(finding, 'unsupported', result.refused)
        else {
          for (const [file, text] of result.texts) texts.set(file, text)
          applied.push({ plan, splices: result.splices })
        }
      }
    }
    return { applied, files }
  }

  #divide(applied: readonly Applied[], { remaining, worse }: Objection): void {
    const [first] = applied
    if (applied.length === 1 && first !== undefined) {
      const { finding } = first.plan
      this.#leave(finding, 'unproven', worse[0]?.message ?? 'the finding would still be there')
      return
    }
    if (worse.length === 0) {
      // Those that stay are known; the others are tried without them.
      const stay = new Set(remaining.map(keyOf))
      for (const finding of remaining) this.#leave(finding, 'unproven', 'the finding would still be there')
      this.mend(applied.map(({ plan }) => plan.finding).filter((finding) => !stay.has(keyOf(finding))))
      return
    }
    const [blamed, others] = blame(applied, worse)
    this.mend(others.map(({ plan }) => plan.finding))
    this.mend(blamed.map(({ plan }) => plan.finding))
  }

  #accept(applied: readonly Applied[], after: Judged): void {
    this.#now = after
    for (const { plan, splices } of applied) {
      for (const { file, splice } of splices) this.#record(file, splice)
      this.#fixes.push(this.#fixOf(plan, splices))
      this.#tick()
    }
  }

  #fixOf({ finding, impact, adds, overrides }: Plan, splices: Fix['splices']): Fix {
    const loses = impact === 'in-place' ? undefined : lossOf(finding.resource.type)
    return {
      order: this.#fixes.length + 1,
      finding,
      also: [],
      impact,
      ...(loses !== undefined && { loses }),
      adds,
      overrides,
      splices,
      generated: this.#isGenerated(finding),
    }
  }

  /** Whether a program writes the template. */
  #isGenerated({ resource }: Finding): boolean {
    return this.#original.graph.units.some(({ id, source }) => id === resource.unit && source === 'cdk')
  }

  #record(file: string, splice: Splice): void {
    const pieces = this.#pieces.get(file) ?? untouched(this.#input.files.read(file)?.length ?? 0)
    this.#pieces.set(file, spliced(pieces, splice))
  }

  #fixedFile(file: string, pieces: Pieces): FixedFile {
    const generated = this.#fixes.some((fix) => fix.generated && fix.splices.some((one) => one.file === file))
    return {
      file,
      before: this.#input.files.read(file) ?? '',
      after: this.#now.files.read(file) ?? '',
      pieces,
      generated,
    }
  }

  #leave(finding: Finding, kind: Left['kind'], reason: string): void {
    this.#left.push({ finding, kind, reason })
    this.#tick()
  }

  #tick(): void {
    this.#done += 1
    this.#input.onProgress?.(this.#done, this.#input.findings.length)
  }
}

/** Those that touch a resource that got worse, and the others; halves where that parts nothing. */
function blame(
  applied: readonly Applied[],
  worse: Objection['worse'],
): readonly [readonly Applied[], readonly Applied[]] {
  const resources = new Set(worse.flatMap(({ resource }) => resource ?? []))
  const blamed = applied.filter(({ plan }) => resources.has(plan.finding.resource.id))
  if (blamed.length > 0 && blamed.length < applied.length)
    return [blamed, applied.filter((one) => !blamed.includes(one))]
  const middle = Math.floor(applied.length / 2)
  return [applied.slice(middle), applied.slice(0, middle)]
}

/** Files of which some have other texts. */
function overlay(files: SourceFiles, texts: ReadonlyMap<string, string>): SourceFiles {
  return { paths: files.paths, read: (path) => texts.get(path) ?? files.read(path) }
}

/** Ids of the resources that plans change; the resources that they add are new, and no others. */
function editedBy(applied: readonly Applied[], { graph }: Judged): ReadonlySet<string> {
  return new Set(
    applied.flatMap(({ plan }) => {
      const { id, unit, address } = plan.finding.resource
      const folder = address.slice(0, address.lastIndexOf('/') + 1)
      const added = plan.adds.map(({ logicalId }) => `${unit}#${folder}${logicalId}`)
      return [id, ...added.filter((one) => graph.resource(one) === undefined)]
    }),
  )
}
