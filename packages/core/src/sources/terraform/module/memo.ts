import type { Value } from '../../../workload/index.ts'

/** Values by name, each worked out once. */
export class Memo {
  readonly #values = new Map<string, Value>()
  readonly #open = new Set<string>()

  /** The value of a name; `again` when it is asked for while it is being worked out. */
  get(name: string, work: () => Value, again: () => Value): Value {
    const known = this.#values.get(name)
    if (known !== undefined) return known
    if (this.#open.has(name)) return again()
    this.#open.add(name)
    const value = work()
    this.#open.delete(name)
    this.#values.set(name, value)
    return value
  }
}
