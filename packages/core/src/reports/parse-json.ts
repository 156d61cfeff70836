import type { SourceLocation } from '../workload/index.ts'

/** What stands where something else should: told with its path, caught where the parse began. */
export class ShapeError extends Error {}

/** A value of a foreign document with the path that leads to it. */
export type Found = { readonly value: unknown; readonly path: string }

/** The member of an object. @throws {ShapeError} when there is no object */
export function member({ value, path }: Found, name: string): Found {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ShapeError(`${path || 'the document'} is no object`)
  const own: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
  return { value: own, path: path === '' ? name : `${path}.${name}` }
}

/** @throws {ShapeError} when it is no text */
export function text({ value, path }: Found): string {
  if (typeof value !== 'string') throw new ShapeError(`${path} is no text`)
  return value
}

/** @throws {ShapeError} when it is no number that counts */
export function count({ value, path }: Found): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new ShapeError(`${path} is no count`)
  return value
}

/** @throws {ShapeError} when it is none of the words */
export function oneOf<T extends string>(found: Found, words: readonly T[]): T {
  const word = words.find((one) => one === found.value)
  if (word === undefined) throw new ShapeError(`${found.path} is none of ${words.join(', ')}`)
  return word
}

/** Each item, read. @throws {ShapeError} when it is no list */
export function list<T>({ value, path }: Found, read: (item: Found) => T): readonly T[] {
  if (!Array.isArray(value)) throw new ShapeError(`${path} is no list`)
  return value.map((item: unknown, index) => read({ value: item, path: `${path}[${index}]` }))
}

/** What need not be there. */
export function optional<T>(found: Found, read: (found: Found) => T): T | undefined {
  return found.value === undefined ? undefined : read(found)
}

/** A place in a file, as reports write it. */
export function locationOf(found: Found): SourceLocation {
  return {
    file: text(member(found, 'file')),
    line: count(member(found, 'line')),
    column: count(member(found, 'column')),
    endLine: count(member(found, 'endLine')),
    endColumn: count(member(found, 'endColumn')),
  }
}
