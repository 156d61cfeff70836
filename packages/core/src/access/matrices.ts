import { world } from '@parapet/iam'
import type { Resource } from '../workload/index.ts'
import { type ColumnGroup, serviceOf, servicesOf } from './columns.ts'
import type { Asked, WorkloadAccess } from './workload-access.ts'

/** A matrix in two long rows of bits, one row of words for each principal. */
type Matrix = { readonly words: number; readonly must: Uint32Array; readonly may: Uint32Array }

/** So many words of matrices are kept: 64 MB. One takes 0.1 MB for 10,000 principals and 50 resources. */
const MOST_WORDS = 16_000_000

/** Answers for all principals and resources at once, action by action; the last are kept. */
export class Matrices {
  readonly #access: WorkloadAccess
  readonly #kept = new Map<string, Matrix>()
  #words = 0

  constructor(access: WorkloadAccess) {
    this.#access = access
  }

  /** Positions of all principals that surely or perhaps may. */
  whoCan(action: string, asked: Asked): readonly { readonly index: number; readonly sure: boolean }[] {
    const place = this.#placeOf(action, asked)
    if (place === undefined) return this.#whoCanElsewhere(action, asked)
    const { group, column } = place
    const { words, must, may } = this.#matrix(group, action)
    const found: { index: number; sure: boolean }[] = []
    const word = column >>> 5
    const bit = 1 << (column & 31)
    for (let index = 0, at = word; at < may.length; index++, at += words) {
      if (((may[at] ?? 0) & bit) !== 0) found.push({ index, sure: ((must[at] ?? 0) & bit) !== 0 })
    }
    return found
  }

  /** For each of some questions on one action the positions of all who surely or perhaps may. */
  whoMay(action: string, questions: readonly Asked[]): readonly (readonly number[])[] {
    const groups = new Map<ColumnGroup, number[][]>()
    const answers = questions.map((asked) => {
      const place = this.#placeOf(action, asked)
      if (place === undefined) return this.#whoCanElsewhere(action, asked).map(({ index }) => index)
      const { group, column } = place
      const columns = groups.get(group) ?? []
      groups.set(group, columns)
      const answer = columns[column] ?? []
      columns[column] = answer
      return answer
    })
    for (const [group, columns] of groups) {
      for (const { principal, may } of world.accessRows(group.compiled, action))
        sweep(may, principal, columns)
    }
    return answers
  }

  /** The resources on which a principal surely or perhaps may do an action. */
  whatCan(
    principal: number | world.PrincipalEntry,
    action: string,
  ): readonly { readonly resource: Resource; readonly sure: boolean }[] {
    return [...servicesOf(action)].flatMap((service) => {
      const group = this.#access.groups.get(service)
      return group === undefined ? [] : this.#whatCanIn(group, principal, action)
    })
  }

  #whatCanIn(group: ColumnGroup, principal: number | world.PrincipalEntry, action: string) {
    const row =
      typeof principal === 'number' ? this.#row(group, principal, action) : ownRow(group, principal, action)
    return group.columns.flatMap(({ resource }, column) => {
      const bit = 1 << (column & 31)
      if (((row.may[column >>> 5] ?? 0) & bit) === 0) return []
      // Of a resource that actions name in several ways, the one that this action means.
      if (group.columnOf(resource, action) !== column) return []
      return [{ resource, sure: ((row.must[column >>> 5] ?? 0) & bit) !== 0 }]
    })
  }

  /** The matrix and the column that answer a question; undefined for what is in none. */
  #placeOf(action: string, asked: Asked): { group: ColumnGroup; column: number } | undefined {
    const group = asked.resource && this.#groupOf(asked.resource)
    const column = group && this.#columnOf(group, action, asked)
    return group === undefined || column === undefined ? undefined : { group, column }
  }

  #groupOf(resource: Resource): ColumnGroup | undefined {
    return this.#access.groups.get(serviceOf(this.#access.naming.arnOf(resource)))
  }

  #columnOf(group: ColumnGroup, action: string, { resource, texts }: Asked): number | undefined {
    if (resource === undefined) return undefined
    const column = group.columnOf(resource, action)
    const [text] = texts
    return column !== undefined && group.columns[column]?.entry.arn === text ? column : undefined
  }

  #whoCanElsewhere(action: string, asked: Asked): readonly { index: number; sure: boolean }[] {
    const rows = world.accessRows(this.#access.compiledFor(asked), action)
    const found: { index: number; sure: boolean }[] = []
    for (const { principal, must, may } of rows) {
      if (may.some((word) => word !== 0))
        found.push({ index: principal, sure: must.some((word) => word !== 0) })
    }
    return found
  }

  #row(group: ColumnGroup, principal: number, action: string): Row {
    const { words, must, may } = this.#matrix(group, action)
    const from = principal * words
    return { must: must.subarray(from, from + words), may: may.subarray(from, from + words) }
  }

  #matrix(group: ColumnGroup, action: string): Matrix {
    const key = `${group.service} ${action}`
    const known = this.#kept.get(key)
    if (known !== undefined) return known
    const words = (group.columns.length + 31) >>> 5
    const size = words * this.#access.holders.length
    const matrix = { words, must: new Uint32Array(size), may: new Uint32Array(size) }
    for (const { principal, must, may } of world.accessRows(group.compiled, action)) {
      matrix.must.set(must, principal * words)
      matrix.may.set(may, principal * words)
    }
    this.#keep(key, matrix)
    return matrix
  }

  /** Forgets the oldest where there are too many. */
  #keep(key: string, matrix: Matrix): void {
    this.#words += 2 * matrix.may.length
    for (const [oldest, { may }] of this.#kept) {
      if (this.#words <= MOST_WORDS) break
      this.#kept.delete(oldest)
      this.#words -= 2 * may.length
    }
    this.#kept.set(key, matrix)
  }
}

type Row = { readonly must: Uint32Array; readonly may: Uint32Array }

/** Adds a principal to the answers of the columns in which it has a bit. */
function sweep(row: Uint32Array, principal: number, columns: readonly (number[] | undefined)[]): void {
  for (const [at, word] of row.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      columns[at * 32 + 31 - Math.clz32(rest & -rest)]?.push(principal)
    }
  }
}

/** Somebody whom no policy names: a world with nobody else. */
function ownRow(group: ColumnGroup, entry: world.PrincipalEntry, action: string): Row {
  const compiled = world.compileWorld({ ...group.compiled.world, principals: [entry] })
  const [row] = world.accessRows(compiled, action)
  return row ?? { must: new Uint32Array(0), may: new Uint32Array(0) }
}
