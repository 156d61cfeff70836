import type { Finding } from '../scan/index.ts'
import type { SourceFiles } from '../workload/index.ts'
import { applyPlan } from './apply-plan.ts'
import { compare, type Objection } from './compare.ts'
import type { Fix, FixedFile, FixInput, FixReport, Left } from './fix.ts'
import { type Judged, judgeFiles, keyOf } from './judged.ts'
import { type Pieces, spliced, untouched } from './pieces.ts'
import type { Plan } from './plan.ts'
import { planFix } from './plan-fix.ts'
import { lossOf } from './replacement.ts'
import type { Splice } from './splice.ts'
import { nowOf } from './twins.ts'

type Applied = { readonly plan: Plan; readonly splices: Fix['splices'] }

/** One run over a workload: what stands so far, and what came of each finding. */
export class FixRun {
  readonly #input: FixInput
  /** The workload as it is, whole. */
  readonly #original: Judged
  readonly #fixes: Fix[] = []
  readonly #left: Left[] = []
  readonly #edited = new Set<string>()
  /** Files as the fixes leave them. */
  readonly #texts = new Map<string, string>()
  readonly #pieces = new Map<string, Pieces>()
  /** What is judged before and after a fix: the workload, or a part of it. */
  #now: Judged
  #done = 0

  constructor(input: FixInput, original: Judged) {
    this.#input = input
    this.#original = original
    this.#now = original
  }

  /**
   * Mends what fails within some of the files, which are read and judged without the others.
   *
   * @returns the findings that are not there when only these files are read
   */
  mendWithin(paths: readonly string[], findings: readonly Finding[]): readonly Finding[] {
    if (findings.length === 0) return []
    const files = overlay(this.#input.files, this.#texts)
    this.#now = judgeFiles({ paths: () => paths, read: files.read }, this.#input)
    const alone = findings.filter((finding) => this.#now.open.get(keyOf(finding))?.verdict === 'fail')
    this.mend(alone)
    return findings.filter((finding) => !alone.includes(finding))
  }

  /** Judges the whole workload with all fixes made. @returns whether they hold there, too */
  holdsTogether(): boolean {
    const before = this.#original
    this.#now = judgeFiles(overlay(this.#input.files, this.#texts), this.#input)
    const mended = this.#fixes.map(({ finding }) => finding)
    const { remaining, worse } = compare(before, this.#now, mended, this.#edited)
    return remaining.length === 0 && worse.length === 0
  }

  /** Mends what fails, within what was judged last: at first the whole workload. */
  mend(findings: readonly Finding[]): void {
    if (findings.length === 0) return
    const open = this.#stillOpen(findings)
    const { applied, later, files } = this.#apply(open)
    if (applied.length === 0) return
    const after = judgeFiles(files, this.#input)
    const tried = applied.map(({ plan }) => plan.finding)
    const objection = compare(this.#now, after, tried, editedBy(applied, this.#now))
    if (objection.remaining.length === 0 && objection.worse.length === 0) this.#accept(applied, after)
    else this.#divide(applied, objection)
    this.mend(later)
  }

  report(): FixReport {
    const standing = nowOf(
      this.#left.map(({ finding }) => finding),
      this.#now,
    )
    const isOpen = ({ finding }: Left): boolean => standing.has(finding)
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
    const standing = nowOf(findings, this.#now)
    return findings.flatMap((finding) => {
      const now = standing.get(finding)
      if (now !== undefined) return [now]
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
    /** What the changes of the others are in the way of: to be planned anew, once those are made. */
    readonly later: readonly Finding[]
    readonly files: SourceFiles
  } {
    const texts = new Map<string, string>()
    const files = overlay(this.#now.files, texts)
    const applied: Applied[] = []
    const later: Finding[] = []
    for (const finding of findings) {
      const plan = planFix(finding, this.#now, this.#isGenerated(finding))
      if ('reason' in plan) this.#leave(finding, plan.kind, plan.reason)
      else if (this.#input.inPlaceOnly === true && plan.impact !== 'in-place')
        this.#leave(finding, 'decision', 'it would replace the resource')
      else {
        const since = applied.flatMap(({ splices }) => splices)
        const result = applyPlan(plan, files, since)
        if ('refused' in result && since.length > 0) later.push(finding)
        else if ('refused' in result) this.#leave(finding, 'unsupported', result.refused)
        else {
          for (const [file, text] of result.texts) texts.set(file, text)
          applied.push({ plan, splices: result.splices })
        }
      }
    }
    return { applied, later, files }
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
    for (const id of editedBy(applied, this.#now)) this.#edited.add(id)
    this.#now = after
    for (const { plan, splices } of applied) {
      for (const { file, splice } of splices) this.#record(file, splice, after)
      if (splices.length === 0) this.#wentWith(plan.finding)
      else this.#fixes.push(this.#fixOf(plan, splices))
      this.#tick()
    }
  }

  #fixOf({ finding, impact, adds, overrides, checks }: Plan, splices: Fix['splices']): Fix {
    const loses = impact === 'in-place' ? undefined : lossOf(finding.resource.type)
    return {
      order: this.#fixes.length + 1,
      finding,
      also: [],
      impact,
      ...(loses !== undefined && { loses }),
      adds,
      overrides,
      checks,
      splices,
      generated: this.#isGenerated(finding),
    }
  }

  /** Whether a program writes the template. */
  #isGenerated({ resource }: Finding): boolean {
    return this.#original.graph.units.some(({ id, source }) => id === resource.unit && source === 'cdk')
  }

  #record(file: string, splice: Splice, { files }: Judged): void {
    this.#texts.set(file, files.read(file) ?? '')
    const pieces = this.#pieces.get(file) ?? untouched(this.#input.files.read(file)?.length ?? 0)
    this.#pieces.set(file, spliced(pieces, splice))
  }

  #fixedFile(file: string, pieces: Pieces): FixedFile {
    const generated = this.#fixes.some((fix) => fix.generated && fix.splices.some((one) => one.file === file))
    return {
      file,
      before: this.#input.files.read(file) ?? '',
      after: this.#texts.get(file) ?? '',
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

/** Files of which some have other texts, now or later. */
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
      return [id, ...plan.touches, ...added.filter((one) => graph.resource(one) === undefined)]
    }),
  )
}
