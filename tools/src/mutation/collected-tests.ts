import { format } from 'node:util'
import { chai, vi } from 'vitest'

/** A test of a file, with what runs around it. */
export type CollectedTest = {
  /** `FILE#NAME`, once in the whole collection. */
  readonly id: string
  readonly name: string
  readonly file: string
  readonly body: Body
  readonly scope: Scope
}

type Body = () => unknown

/** A `describe`, or a whole file. */
export type Scope = {
  readonly name: readonly string[]
  readonly parent?: Scope
  readonly beforeAll: Body[]
  readonly beforeEach: Body[]
  readonly afterEach: Body[]
  readonly afterAll: Body[]
}

type Declare = (name: string, body: Body) => void

/**
 * What our tests use of vitest, as far as they declare tests; the assertions are vitest's own. Tests are
 * collected, not run.
 */
export class TestCollection {
  readonly tests: CollectedTest[] = []
  readonly #ids = new Set<string>()
  #file = ''
  #scope: Scope = newScope()

  /** Collects what a file declares. */
  collect(file: string, declare: () => void): void {
    this.#file = file
    this.#scope = newScope()
    declare()
  }

  /** The module that the tests import as `vitest`. */
  api(): object {
    // Options, such as a time limit, may stand before the test.
    const test = (name: string, body: Body | { readonly timeout: number }, second?: Body) =>
      this.#add(name, second ?? (typeof body === 'function' ? body : () => undefined))
    const describe: Declare = (name, body) => this.#nest(name, body)
    const withTables = (declare: Declare) => Object.assign(declare, { each: each(declare) })
    return {
      test: withTables(test),
      it: withTables(test),
      describe: withTables(describe),
      expect: chai.expect,
      vi,
      beforeAll: (hook: Body) => this.#scope.beforeAll.push(hook),
      beforeEach: (hook: Body) => this.#scope.beforeEach.push(hook),
      afterEach: (hook: Body) => this.#scope.afterEach.push(hook),
      afterAll: (hook: Body) => this.#scope.afterAll.push(hook),
    }
  }

  #add(ownName: string, body: Body): void {
    const name = [...this.#scope.name, ownName].join(' ')
    let id = `${this.#file}#${name}`
    while (this.#ids.has(id)) id += '+'
    this.#ids.add(id)
    this.tests.push({ id, name, file: this.#file, body, scope: this.#scope })
  }

  #nest(name: string, body: Body): void {
    const outer = this.#scope
    this.#scope = newScope(name, outer)
    body()
    this.#scope = outer
  }
}

function newScope(name?: string, parent?: Scope): Scope {
  const names = [...(parent?.name ?? []), ...(name === undefined ? [] : [name])]
  const hooks = { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] }
  return parent === undefined ? { name: names, ...hooks } : { name: names, parent, ...hooks }
}

/** As vitest has it: rows are spread when all of them are lists. */
function each(declare: Declare) {
  return (table: readonly unknown[]) => (name: string, body: (...row: readonly unknown[]) => unknown) => {
    const lists: readonly unknown[][] = table.every((row) => Array.isArray(row))
      ? table
      : table.map((row) => [row])
    for (const [index, row] of lists.entries())
      declare(`${format(name, ...row)} ${index}`, () => body(...row))
  }
}
