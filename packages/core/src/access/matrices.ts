import { world } from '@parapet/iam'
import type { Resource } from '../workload/index.ts'
import type { Asked, WorkloadAccess } from './workload-access.ts'

/** A matrix in two long rows of bits, one row of words for each principal. */
type Matrix = { readonly words: number; readonly must: Uint32Array; readonly may: Uint32Array }

/** Each takes 0.8 MB for 10,000 principals and 300 resources. */
const MOST_KEPT = 64

/** Answers for all principals and resources at once, action by action; the last are kept. */
export class Matrices {
  readonly #access: WorkloadAccess
  readonly #kept = new Map<string, Matrix>()

  constructor(access: WorkloadAccess) {
    this.#access = access
  }

  /** Positions of all principals that surely or perhaps may. */
  whoCan(action: string, asked: Asked): readonly { readonly index: number; readonly sure: boolean }[] {
    const column = asked.resource === undefined ? undefined : this.#columnOf(action, asked)
    if (column === undefined) return this.#whoCanElsewhere(action, asked)
    const { words, must, may } = this.#matrix(action)
    const found: { index: number; sure: boolean }[] = []
    const word = column >>> 5
    const bit = 1 << (column & 31)
    for (let index = 0, at = word; at < may.length; index++, at += words) {
      if (((may[at] ?? 0) & bit) !== 0) found.push({ index, sure: ((must[at] ?? 0) & bit) !== 0 })
    }
    return found
  }

  /** The resources on which a principal surely or perhaps may do an action. */
  whatCan(
    principal: number | world.PrincipalEntry,
    action: string,
  ): readonly { readonly resource: Resource; readonly sure: boolean }[] {
    const row = typeof principal === 'number' ? this.#row(principal, action) : this.#ownRow(principal, action)
    const { columns } = this.#access
    return columns.flatMap(({ resource }, column) => {
      const bit = 1 << (column & 31)
      if (((row.may[column >>> 5] ?? 0) & bit) === 0) return []
      // Of a resource that actions name in several ways, the one that this action means.
      if (this.#access.columnOf(resource, action) !== column) return []
      return [{ resource, sure: ((row.must[column >>> 5] ?? 0) & bit) !== 0 }]
    })
  }

  #columnOf(action: string, { resource, texts }: Asked): number | undefined {
    if (resource === undefined) return undefined
    const column = this.#access.columnOf(resource, action)
    const [text] = texts
    return column !== undefined && this.#access.columns[column]?.entry.arn === text ? column : undefined
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

  #row(principal: number, action: string): { readonly must: Uint32Array; readonly may: Uint32Array } {
    const { words, must, may } = this.#matrix(action)
    const from = principal * words
    return { must: must.subarray(from, from + words), may: may.subarray(from, from + words) }
  }

  /** Somebody whom no policy names: a world with nobody else. */
  #ownRow(entry: world.PrincipalEntry, action: string) {
    const compiled = world.compileWorld({ ...this.#access.compiled.world, principals: [entry] })
    const [row] = world.accessRows(compiled, action)
    return row ?? { must: new Uint32Array(0), may: new Uint32Array(0) }
  }

  #matrix(action: string): Matrix {
    const known = this.#kept.get(action)
    if (known !== undefined) return known
    const words = (this.#access.columns.length + 31) >>> 5
    const size = words * this.#access.holders.length
    const matrix = { words, must: new Uint32Array(size), may: new Uint32Array(size) }
    for (const { principal, must, may } of world.accessRows(this.#access.compiled, action)) {
      matrix.must.set(must, principal * words)
      matrix.may.set(may, principal * words)
    }
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete([...this.#kept.keys()][0] ?? '')
    this.#kept.set(action, matrix)
    return matrix
  }
}
