import type { Finding } from '../scan/index.ts'
import type { Resource } from '../workload/index.ts'
import { contentOf } from './content.ts'
import type { Judged } from './judged.ts'
import { countTwins, twinKey } from './twins.ts'

/** What a proof found against some fixes that were made together; nothing is a proof. */
export type Objection = {
  /** Findings that are still there. */
  readonly remaining: readonly Finding[]
  /** Everything else that got worse. */
  readonly worse: readonly Worse[]
}

/** Something that got worse, in words, and the resource that it is about, where it is about one. */
export type Worse = { readonly message: string; readonly resource?: string }

/**
 * Compares a workload before and after: the mended findings are gone, no control fails or knows less than before,
 * nothing else is complained about, values fit the schema, and no other resource says anything else.
 *
 * @param edited ids of the resources that were to change
 */
export function compare(
  before: Judged,
  after: Judged,
  mended: readonly Finding[],
  edited: ReadonlySet<string>,
): Objection {
  const keys = new Set(mended.map(twinKey))
  return {
    remaining: remainingOf(before, after, mended),
    worse: [
      ...newFindings(before, after, keys),
      ...[...after.complaints]
        .filter((complaint) => !before.complaints.has(complaint))
        .map((message) => ({ message })),
      ...[...after.misfits].flatMap(([resource, problems]) =>
        newMisfits(before.misfits.get(resource) ?? [], problems).map((message) => ({ message, resource })),
      ),
      ...strayChanges(before, after, edited),
    ],
  }
}

/** Those of which as many are there as before. Of twins the number counts: one that is left has another name then. */
function remainingOf(before: Judged, after: Judged, mended: readonly Finding[]): readonly Finding[] {
  const known = countTwins(before.open.values())
  const now = countTwins(after.open.values())
  const gone = new Map<string, number>()
  return mended.filter((finding) => {
    const key = twinKey(finding)
    const counted = gone.get(key) ?? 0
    const isGone = (known.get(key) ?? 0) - (now.get(key) ?? 0) > counted
    if (isGone) gone.set(key, counted + 1)
    return !isGone
  })
}

function newFindings(before: Judged, after: Judged, mended: ReadonlySet<string>): readonly Worse[] {
  // A place may be named by what stands there, so that it has another name once that has changed.
  const renamed = [...before.open]
    .filter(([key, one]) => !after.open.has(key) && !mended.has(twinKey(one)))
    .map(([, one]) => groupOf(one))
  return [...after.open].flatMap(([key, finding]) => {
    const earlier = before.open.get(key)
    if (earlier !== undefined && (earlier.verdict === finding.verdict || finding.verdict === 'unknown'))
      return []
    if (earlier === undefined) {
      const index = renamed.indexOf(groupOf(finding))
      if (index >= 0) {
        renamed.splice(index, 1)
        return []
      }
    }
    const { control, verdict, place } = finding
    const state = verdict === 'fail' ? 'fail' : 'be unknown'
    return [
      { message: `\`${control.id}\` would ${state} at \`${place.resource}\``, resource: place.resource },
    ]
  })
}

const newMisfits = (before: readonly string[], after: readonly string[]): readonly string[] =>
  after.filter((problem) => !before.includes(problem))

const groupOf = ({ control, place, verdict }: Finding): string =>
  `${control.id}\n${place.resource}\n${verdict}`

function strayChanges(before: Judged, after: Judged, edited: ReadonlySet<string>): readonly Worse[] {
  const blocks = new Set([...edited].flatMap((id) => blockOf(before.graph.resource(id)) ?? []))
  const isEdited = (resource: Resource): boolean =>
    isPart(resource.id, edited) || blocks.has(blockOf(resource) ?? '')
  const others = before.graph.units.flatMap((unit) => unit.resources).filter((one) => !isEdited(one))
  return others.flatMap((resource) => {
    const now = after.graph.resource(resource.id)
    if (now === undefined) return [{ message: `\`${resource.id}\` would be gone` }]
    return contentOf(now) === contentOf(resource) ? [] : [{ message: `\`${resource.id}\` would change too` }]
  })
}

/** Where a resource is written. Several may be written as one: instances of a block, uses of a module or template. */
const blockOf = (resource: Resource | undefined): string | undefined =>
  resource?.at && `${resource.at.file}:${resource.at.line}:${resource.at.column}`

/** A job is a part of its state machine: the id of the one begins with that of the other. */
function isPart(id: string, edited: ReadonlySet<string>): boolean {
  if (edited.has(id)) return true
  return [...edited].some((one) => one.startsWith(`${id}/`) || id.startsWith(`${one}/`))
}
