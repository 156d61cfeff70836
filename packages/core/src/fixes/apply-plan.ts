import type { SourceFiles } from '../workload/index.ts'
import { changeText } from './edit-text.ts'
import type { Fix } from './fix.ts'
import type { Plan, PlannedChange } from './plan.ts'
import { changePlace } from './terraform/place-change.ts'

/** The texts that a plan changes, as it leaves them, and the changes in order. */
export type AppliedPlan = {
  readonly texts: ReadonlyMap<string, string>
  readonly splices: Fix['splices']
}

/**
 * Makes the changes of a plan, and makes sure that to make them once more changes nothing.
 *
 * @param since the splices that the files had since the plan was made
 */
export function applyPlan(
  plan: Plan,
  files: SourceFiles,
  since: Fix['splices'],
): AppliedPlan | { readonly refused: string } {
  const once = applyAll(plan.changes, files, since, since)
  if ('refused' in once) return once
  const read = (path: string): string | undefined => once.texts.get(path) ?? files.read(path)
  const twice = applyAll(plan.changes, { paths: files.paths, read }, [...since, ...once.splices], since)
  if ('refused' in twice) return twice
  const isSettled = [...twice.texts].every(([file, text]) => once.texts.get(file) === text)
  return isSettled ? once : { refused: 'to make the change twice is not to make it once' }
}

function applyAll(
  changes: readonly PlannedChange[],
  files: SourceFiles,
  since: Fix['splices'],
  others: Fix['splices'],
): AppliedPlan | { readonly refused: string } {
  const texts = new Map<string, string>()
  const splices: Fix['splices'][number][] = []
  for (const { file, change } of changes) {
    const text = texts.get(file) ?? files.read(file)
    if (text === undefined) return { refused: 'the file cannot be read' }
    const earlier = [...since, ...splices].flatMap((one) => (one.file === file ? [one.splice] : []))
    const foreign = others.filter((one) => one.file === file).length
    const result = 'path' in change ? changeText(text, change) : changePlace(text, change, earlier, foreign)
    if ('refused' in result) return result
    if (result.splice !== undefined) splices.push({ file, splice: result.splice })
    texts.set(file, result.text)
  }
  return { texts, splices }
}
