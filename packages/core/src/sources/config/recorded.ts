import { type Node, readDocument } from '../document/index.ts'
import { toPlain } from '../document/to-plain.ts'

/** What AWS Config recorded, as plain data. */
export type Recorded = string | number | boolean | null | readonly Recorded[] | RecordedObject
/** An object of a record. */
export type RecordedObject = { readonly [member: string]: Recorded }

/** A node of a record as plain data. */
export function recordedOf(node: Node): Recorded {
  // A parse boundary: JSON has no calls, so that nothing but these kinds is in it.
  return toPlain(node) as Recorded
}

/** Parts of records are texts that hold JSON, some of them twice; IAM's are percent-encoded. Others stay. */
export function parsedText(value: Recorded): Recorded {
  if (typeof value !== 'string') return value
  const text = value.startsWith('%') ? decoded(value) : unquoted(value)
  if (!/^\s{0,100}[[{]/.test(text)) return value
  const { roots, diagnostics } = readDocument(text, 'record.json')
  const [root] = roots
  return root === undefined || diagnostics.length > 0 ? value : recordedOf(root)
}

/** The text inside of a text: AWS Config writes access control lists of buckets so, and answers of queries. */
export function unquoted(text: string): string {
  if (!text.startsWith('"')) return text
  try {
    const inner: unknown = JSON.parse(text)
    return typeof inner === 'string' ? inner : text
  } catch {
    return text
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether a part of a record is an object. */
export function isObject(value: Recorded | undefined): value is RecordedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; none for anything else. */
export function objectsOf(value: Recorded | undefined): readonly RecordedObject[] {
  return isList(value) ? value.filter(isObject) : []
}

/** Whether a part of a record is a list. */
export function isList(value: Recorded | undefined): value is readonly Recorded[] {
  return Array.isArray(value)
}

/**
 * The part at a path of members joined by dots: null where a part on the way is null, `undefined` where it was not
 * recorded.
 */
export function partAt(value: Recorded | undefined, path: string): Recorded | undefined {
  return path.split('.').reduce<Recorded | undefined>((at, member) => {
    if (at === null) return null
    return isObject(at) && Object.hasOwn(at, member) ? at[member] : undefined
  }, value)
}

/** The text at a path. */
export function textAt(value: Recorded | undefined, path: string): string | undefined {
  const part = partAt(value, path)
  return typeof part === 'string' ? part : undefined
}

/** The member of that name of each item; what is no list stays, null or not recorded. */
export function pluck(list: Recorded | undefined, member: string): Recorded | undefined {
  return isList(list) ? list.flatMap((item) => partAt(item, member) ?? []) : list
}

/** An object without what was not recorded. */
export function present(members: Readonly<Record<string, Recorded | undefined>>): RecordedObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
