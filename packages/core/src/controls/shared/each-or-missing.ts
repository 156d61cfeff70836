import type { Judgement, PropertyView } from '../../view/index.ts'

/** Judges every item of a list; a list that is absent or empty fails as a whole. */
export function eachOrMissing(
  list: PropertyView,
  judgeItem: (item: PropertyView) => Judgement,
): readonly Judgement[] {
  return list.present === false ? [list.isSet()] : list.each(judgeItem)
}
