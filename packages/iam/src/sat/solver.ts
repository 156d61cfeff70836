import { luby } from './luby.ts'

/** A literal: a variable from 1 on, negative for its negation. */
export type Lit = number

/**
 * A small CDCL solver: two watched literals, first unique implication point, activities, Luby restarts.
 * Clauses may be added between calls; what was learned stays. Not for large problems: a policy question
 * has thousands of clauses, not millions.
 */
export class Solver {
  /** By variable: 1, -1 or 0 for not assigned. */
  #values: Int8Array = new Int8Array(64)
  #levels: Int32Array = new Int32Array(64)
  #reasons: (readonly Lit[] | undefined)[] = []
  #activity: Float64Array = new Float64Array(64)
  #phases: Int8Array = new Int8Array(64)
  #watches = new Map<Lit, Lit[][]>()
  #trail: Lit[] = []
  #levelStarts: number[] = []
  #head = 0
  #variables = 0
  #bump = 1
  #contradiction = false

  /** A new variable. */
  newVariable(): number {
    this.#variables++
    if (this.#variables >= this.#values.length) this.#grow()
    return this.#variables
  }

  /** Tries the variable early, and as true: among several answers this makes the better ones likely. */
  prefer(variable: number): void {
    this.#phases[variable] = 1
    this.#activity[variable] = (this.#activity[variable] ?? 0) + this.#bump
  }

  /** Adds a clause: one of its literals must hold. */
  addClause(literals: readonly Lit[]): void {
    this.#backTo(0)
    const unique = [...new Set(literals)]
    if (unique.some((literal) => unique.includes(-literal) || this.#truth(literal) === 1)) return
    const open = unique.filter((literal) => this.#truth(literal) === 0)
    const [first, second] = open
    if (first === undefined) this.#contradiction = true
    else if (second === undefined) {
      if (!this.#assign(first, undefined) || this.#propagate() !== undefined) this.#contradiction = true
    } else this.#watch([...open])
  }

  /** Searches an assignment; `undefined` when the conflicts run out first. */
  solve(maxConflicts: number): boolean | undefined {
    this.#backTo(0)
    if (this.#contradiction) return false
    let conflicts = 0
    for (let restart = 1; ; restart++) {
      for (let budget = 64 * luby(restart); budget > 0; ) {
        const conflict = this.#propagate()
        if (conflict !== undefined) {
          if (this.#levelStarts.length === 0) {
            this.#contradiction = true
            return false
          }
          if (++conflicts > maxConflicts) return undefined
          budget--
          this.#learn(conflict)
        } else {
          const variable = this.#choose()
          if (variable === 0) return true
          this.#levelStarts.push(this.#trail.length)
          this.#assign((this.#phases[variable] ?? 0) > 0 ? variable : -variable, undefined)
        }
      }
      this.#backTo(0)
    }
  }

  /** After `solve` said true: does the variable hold? */
  value(variable: number): boolean {
    return this.#values[variable] === 1
  }

  #truth(literal: Lit): number {
    const value = this.#values[Math.abs(literal)] ?? 0
    return literal > 0 ? value : -value
  }

  #assign(literal: Lit, reason: readonly Lit[] | undefined): boolean {
    const truth = this.#truth(literal)
    if (truth !== 0) return truth === 1
    const variable = Math.abs(literal)
    this.#values[variable] = literal > 0 ? 1 : -1
    this.#levels[variable] = this.#levelStarts.length
    this.#reasons[variable] = reason
    this.#phases[variable] = literal > 0 ? 1 : -1
    this.#trail.push(literal)
    return true
  }

  #watch(clause: Lit[]): void {
    for (const literal of clause.slice(0, 2)) {
      const list = this.#watches.get(literal) ?? []
      list.push(clause)
      this.#watches.set(literal, list)
    }
  }

  /** Follows all that the assignments force; the clause that fails, if one does. */
  #propagate(): readonly Lit[] | undefined {
    while (this.#head < this.#trail.length) {
      const failed = -(this.#trail[this.#head++] ?? 0)
      const watching = this.#watches.get(failed)
      if (watching === undefined) continue
      const conflict = this.#visit(failed, watching)
      if (conflict !== undefined) return conflict
    }
    return undefined
  }

  #visit(failed: Lit, watching: Lit[][]): readonly Lit[] | undefined {
    let kept = 0
    let conflict: readonly Lit[] | undefined
    for (const clause of watching) {
      if (conflict !== undefined || !this.#moveWatch(clause, failed)) {
        watching[kept++] = clause
        const other = clause[0] ?? 0
        if (conflict === undefined && !this.#assign(other, clause)) conflict = clause
      }
    }
    watching.length = kept
    return conflict
  }

  /** Finds another literal to watch; false when the clause must stay, with the other watch in front. */
  #moveWatch(clause: Lit[], failed: Lit): boolean {
    if (clause[0] === failed) {
      clause[0] = clause[1] ?? 0
      clause[1] = failed
    }
    if (this.#truth(clause[0] ?? 0) === 1) return false
    for (let index = 2; index < clause.length; index++) {
      const literal = clause[index] ?? 0
      if (this.#truth(literal) === -1) continue
      clause[index] = failed
      clause[1] = literal
      const list = this.#watches.get(literal) ?? []
      list.push(clause)
      this.#watches.set(literal, list)
      return true
    }
    return false
  }

  /** Learns the clause of the first unique implication point and jumps back to where it is asserting. */
  #learn(conflict: readonly Lit[]): void {
    const level = this.#levelStarts.length
    const seen = new Set<number>()
    const learned: Lit[] = []
    let open = 0
    let reason = conflict
    let pivot = 0
    for (let at = this.#trail.length - 1; ; at--) {
      for (const literal of reason) {
        const variable = Math.abs(literal)
        if (variable === Math.abs(pivot) || seen.has(variable) || this.#levels[variable] === 0) continue
        seen.add(variable)
        this.#raise(variable)
        if (this.#levels[variable] === level) open++
        else learned.push(literal)
      }
      while (!seen.has(Math.abs(this.#trail[at] ?? 0))) at--
      pivot = this.#trail[at] ?? 0
      if (--open === 0) break
      reason = this.#reasons[Math.abs(pivot)] ?? []
    }
    this.#bump *= 1.05
    this.#assert([-pivot, ...learned])
  }

  #assert(clause: Lit[]): void {
    const levelOf = (literal: Lit) => this.#levels[Math.abs(literal)] ?? 0
    const rest = clause.slice(1).sort((left, right) => levelOf(right) - levelOf(left))
    const back = rest[0] === undefined ? 0 : levelOf(rest[0])
    this.#backTo(back)
    const [first = 0] = clause
    const learned = [first, ...rest]
    if (learned.length > 1) this.#watch(learned)
    this.#assign(first, learned)
  }

  #raise(variable: number): void {
    this.#activity[variable] = (this.#activity[variable] ?? 0) + this.#bump
    if ((this.#activity[variable] ?? 0) < 1e100) return
    for (let index = 1; index <= this.#variables; index++)
      this.#activity[index] = (this.#activity[index] ?? 0) * 1e-100
    this.#bump *= 1e-100
  }

  /** The open variable that was in the most recent conflicts; 0 when all are assigned. */
  #choose(): number {
    let best = 0
    let highest = -1
    for (let variable = 1; variable <= this.#variables; variable++) {
      const activity = this.#activity[variable] ?? 0
      if (this.#values[variable] === 0 && activity > highest) {
        best = variable
        highest = activity
      }
    }
    return best
  }

  #backTo(level: number): void {
    const start = this.#levelStarts[level]
    if (start === undefined) return
    for (const literal of this.#trail.splice(start)) {
      this.#values[Math.abs(literal)] = 0
      this.#reasons[Math.abs(literal)] = undefined
    }
    this.#levelStarts.length = level
    this.#head = Math.min(this.#head, start)
  }

  #grow(): void {
    const size = this.#values.length * 2
    const larger = <T extends Int8Array | Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.#values = larger(this.#values, new Int8Array(size))
    this.#levels = larger(this.#levels, new Int32Array(size))
    this.#activity = larger(this.#activity, new Float64Array(size))
    this.#phases = larger(this.#phases, new Int8Array(size))
  }
}
