/** A priority queue: the item with the smallest cost comes first, the earlier pushed of equal ones. */
export class Heap<T> {
  readonly #items: { readonly cost: number; readonly order: number; readonly item: T }[] = []
  #pushed = 0

  /** Adds an item. */
  push(cost: number, item: T): void {
    const items = this.#items
    let at = items.length
    items.push({ cost, order: this.#pushed++, item })
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#before(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  /** Takes the first item with its cost. */
  pop(): { readonly cost: number; readonly item: T } | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (first === undefined || last === undefined || items.length === 0) return first
    items[0] = last
    this.#sink()
    return first
  }

  #sink(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (left < this.#items.length && this.#before(left, least)) least = left
      if (right < this.#items.length && this.#before(right, least)) least = right
      if (least === at) return
      this.#swap(at, least)
      at = least
    }
  }

  #before(a: number, b: number): boolean {
    const [left, right] = [this.#items[a], this.#items[b]]
    if (left === undefined || right === undefined) return false
    return left.cost < right.cost || (left.cost === right.cost && left.order < right.order)
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#items[a], this.#items[b]]
    if (left === undefined || right === undefined) return
    this.#items[a] = right
    this.#items[b] = left
  }
}
