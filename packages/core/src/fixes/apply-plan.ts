import type { SourceFiles } from '../workload/index.ts'
import { changeText } from './edit-text.ts'
import type { Fix } from './fix.ts'
import type { Plan, PlannedChange } from './plan-fix.ts'

/** The texts that a plan changes, as it leaves them, and the changes in order. */
export type AppliedPlan = {
  readonly texts: ReadonlyMap<string, string>
  readonly splices: Fix['splices']
}

/** Makes the changes of a plan, and makes sure that to make them once more changes nothing. */
export function applyPlan(plan: Plan, files: SourceFiles): AppliedPlan | { readonly refused: string } {
  const once = applyAll(plan.changes, files)
  if ('refused' in once) return once
  const read = (path: string): string | undefined => once.texts.get(path) ?? files.read(path)
  const twice = applyAll(plan.changes, { paths: files.paths, read })
  if ('refused' in twice) return twice
  const isSettled = [...twice.texts].every(([file, text]) => once.texts.get(file) === text)
  return isSettled ? once : { refused: 'to make the change twice is not to make it once' }
}

function applyAll(
  changes: readonly PlannedChange[],
  files: SourceFiles,
): AppliedPlan | { readonly refused: string } {
  const texts = new Map<string, string>()
  const splices: Fix['splices'][number][] = []
  for (const { file, change } of changes) {
    const text = texts.get(file) ?? files.read(file)
    if (text === undefined) return { refused: 'the file cannot be read' }
    const result = changeText(text, change)
    if ('refused' in result) return result
    if (result.splice !== undefined) splices.push({ file, splice: result.splice })
    texts.set(file, result.text)
  }
  return { texts, splices }
}
