import { isList, isMap, type Json } from './json.ts'

/** A place where two results differ. */
export type Difference = {
  readonly path: readonly string[]
  readonly theirs: Json | undefined
  readonly ours: Json | undefined
}

/** Every place where two results differ, the deepest that tells them apart. */
export function differences(
  theirs: Json | undefined,
  ours: Json | undefined,
  path: readonly string[] = [],
): readonly Difference[] {
  if (isMap(theirs) && isMap(ours)) {
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].sort()
    return keys.flatMap((key) => differences(theirs[key], ours[key], [...path, key]))
  }
  if (isList(theirs) && isList(ours) && theirs.length === ours.length) {
    return theirs.flatMap((item, index) => differences(item, ours[index], [...path, String(index)]))
  }
  return JSON.stringify(theirs) === JSON.stringify(ours) ? [] : [{ path, theirs, ours }]
}

function short(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 157)}...` : text
}

/** A difference as one line. */
export function differenceText({ path, theirs, ours }: Difference): string {
  return `${path.join('.')}: the translator has ${short(theirs)}, we have ${short(ours)}`
}
