import type { Finding } from '../scan/index.ts'
import { type Edit, type EditValue, PLACE } from '../workload/index.ts'
import type { TextChange } from './edit-text.ts'
import type { Impact } from './replacement.ts'
import type { PlaceChange } from './terraform/place-change.ts'

/** A change of one file. */
export type PlannedChange = { readonly file: string; readonly change: TextChange | PlaceChange }

/** What is to be done about a finding. */
export type Plan = {
  readonly finding: Finding
  readonly changes: readonly PlannedChange[]
  readonly impact: Impact
  /** Logical ids and types of resources that it adds. */
  readonly adds: readonly { readonly logicalId: string; readonly type: string }[]
  /** Property path and value of each direct change, for the hatches of generated templates. */
  readonly overrides: readonly { readonly path: string; readonly value?: EditValue }[]
  /** Ids of other resources that it changes. */
  readonly touches: readonly string[]
  /** What a person has to check, although the fix is proven. */
  readonly checks: readonly string[]
}

/** Why there is no plan: a person has to decide something, or the text cannot be changed. */
export type Unplanned = { readonly kind: 'decision' | 'unsupported'; readonly reason: string }

/** A person has to decide something. */
export const decision = (reason: string): Unplanned => ({ kind: 'decision', reason })
/** The text cannot be changed. */
export const unsupported = (reason: string): Unplanned => ({ kind: 'unsupported', reason })

/** The edits of a remedy that are for the resource of a finding. */
export const editsFor = ({ control, resource }: Finding): readonly Edit[] =>
  control.remedy.filter(({ on }) => on === undefined || on === resource.type)

/** A path of the resource; one that begins with a dot is below the list item that was judged. */
export function fullPath(path: string, place: string): string | undefined {
  if (path === PLACE) return place === '' ? undefined : place
  if (path.startsWith(`${PLACE}.`)) return place === '' ? undefined : `${place}${path.slice(PLACE.length)}`
  if (!path.startsWith('.')) return path
  const item = place.slice(0, place.lastIndexOf(']') + 1)
  return item === '' ? undefined : `${item}${path}`
}
