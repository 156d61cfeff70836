import type { KnownClause } from '../condition/clause.ts'
import { contains, disjoint } from '../pattern/algebra.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { Solver } from '../sat/solver.ts'
import type { Proposition } from './proposition.ts'

/** An atom of which a theory must find out whether it can be as the solver says. */
export type TheoryAtom =
  | { readonly kind: 'action' | 'resource'; readonly pattern: Pattern }
  | { readonly kind: 'clause'; readonly clause: KnownClause }
  | { readonly kind: 'missing'; readonly key: string }

/** A literal that the truth of the question rests on; negative when the atom must not hold. */
export type Support = { readonly variable: number; readonly positive: boolean; readonly atom: TheoryAtom }

/**
 * A proposition as clauses, with one variable for each distinct atom, and axioms that hold between
 * patterns: what is contained in a pattern implies it, what has nothing in common excludes each other.
 */
export class Encoding {
  readonly solver: Solver = new Solver()
  readonly #atoms = new Map<string, number>()
  readonly #theory = new Map<number, TheoryAtom>()
  readonly #selectors: readonly number[]
  readonly #literals = new Map<Proposition, number>()

  constructor(candidates: number) {
    this.#selectors = Array.from({ length: candidates }, () => this.solver.newVariable())
    this.solver.addClause(this.#selectors)
    // The first candidates are the plainest.
    const [first] = this.#selectors
    if (first !== undefined) this.solver.prefer(first)
    for (const [index, selector] of this.#selectors.entries()) {
      for (const other of this.#selectors.slice(index + 1)) this.solver.addClause([-selector, -other])
    }
  }

  /** Demands that the proposition hold. */
  require(proposition: Proposition): void {
    this.solver.addClause([this.#literal(proposition)])
  }

  /** Adds what is true of the atoms whatever the request; call once all propositions are in. */
  addAxioms(): void {
    const atoms = [...this.#theory]
    for (const kind of ['action', 'resource'] as const) this.#relatePatterns(atoms, kind)
    for (const [variable, atom] of atoms) {
      if (atom.kind !== 'clause' || atom.clause.qualifier === 'ForAllValues') continue
      const missing = this.#atoms.get(`missing ${atom.clause.keyName}`)
      if (missing !== undefined) this.solver.addClause([-variable, -missing])
    }
  }

  #relatePatterns(atoms: readonly (readonly [number, TheoryAtom])[], kind: 'action' | 'resource'): void {
    const patterns = atoms.flatMap(([variable, atom]) =>
      atom.kind === kind ? [{ variable, symbols: atom.pattern.symbols }] : [],
    )
    for (const [index, left] of patterns.entries()) {
      for (const right of patterns.slice(index + 1)) {
        if (disjoint(left.symbols, right.symbols)) this.solver.addClause([-left.variable, -right.variable])
        else {
          if (contains(left.symbols, right.symbols)) this.solver.addClause([left.variable, -right.variable])
          if (contains(right.symbols, left.symbols)) this.solver.addClause([-left.variable, right.variable])
        }
      }
    }
  }

  /** After the solver found an assignment: the candidate that it chose. */
  candidate(): number {
    return this.#selectors.findIndex((selector) => this.solver.value(selector))
  }

  selector(candidate: number): number {
    return this.#selectors[candidate] ?? 0
  }

  /**
   * After the solver found an assignment: the atoms on which the truth of the proposition rests, a small
   * choice among those that the assignment offers. The others may be as they like.
   */
  support(proposition: Proposition): readonly Support[] {
    const chosen = new Map<number, Support>()
    this.#collect(proposition, true, chosen)
    return [...chosen.values()]
  }

  #collect(proposition: Proposition, wanted: boolean, chosen: Map<number, Support>): void {
    switch (proposition.kind) {
      case 'constant':
      case 'principal':
      case 'open':
        return
      case 'not':
        this.#collect(proposition.of, !wanted, chosen)
        return
      case 'and':
      case 'or': {
        if ((proposition.kind === 'and') === wanted) {
          for (const part of proposition.parts) this.#collect(part, wanted, chosen)
          return
        }
        const fitting = proposition.parts.filter((part) => this.#holds(part) === wanted)
        const cheapest = fitting.sort(
          (left, right) => this.#cost(left, chosen) - this.#cost(right, chosen),
        )[0]
        if (cheapest !== undefined) this.#collect(cheapest, wanted, chosen)
        return
      }
      case 'action':
      case 'resource':
      case 'clause':
      case 'missing': {
        const variable = Math.abs(this.#literal(proposition))
        chosen.set(variable, { variable, positive: wanted, atom: proposition })
      }
    }
  }

  #holds(proposition: Proposition): boolean {
    const literal = this.#literal(proposition)
    return this.solver.value(Math.abs(literal)) === literal > 0
  }

  /** What needs no theory first, then what is needed anyway. */
  #cost(proposition: Proposition, chosen: ReadonlyMap<number, Support>): number {
    switch (proposition.kind) {
      case 'constant':
      case 'principal':
        return 0
      case 'open':
        return 9
      case 'not':
        return this.#cost(proposition.of, chosen)
      case 'and':
      case 'or':
        return 4
      case 'missing':
      case 'action':
      case 'resource':
      case 'clause':
        return chosen.has(Math.abs(this.#literal(proposition))) ? 1 : proposition.kind === 'clause' ? 3 : 2
    }
  }

  /** The literal that stands for a proposition; made once. */
  #literal(proposition: Proposition): number {
    const known = this.#literals.get(proposition)
    if (known !== undefined) return known
    const literal = this.#encode(proposition)
    this.#literals.set(proposition, literal)
    return literal
  }

  #encode(proposition: Proposition): number {
    switch (proposition.kind) {
      case 'constant': {
        const variable = this.#atom('true')
        this.solver.addClause([variable])
        return proposition.value ? variable : -variable
      }
      case 'not':
        return -this.#literal(proposition.of)
      case 'and':
        return this.#all(proposition.parts.map((part) => this.#literal(part)))
      case 'or':
        return -this.#all(proposition.parts.map((part) => -this.#literal(part)))
      case 'principal':
        return this.#principal(proposition.named, proposition.id)
      case 'open':
        return this.#atom(`open ${proposition.id}`)
      case 'missing':
        return this.#theoryAtom(`missing ${proposition.key}`, proposition)
      case 'action':
      case 'resource':
        return this.#theoryAtom(
          `${proposition.kind} ${JSON.stringify(proposition.pattern.tokens)}`,
          proposition,
        )
      case 'clause':
        return this.#theoryAtom(clauseId(proposition.clause), proposition)
    }
  }

  /** A variable that holds exactly when all literals do. */
  #all(literals: readonly number[]): number {
    const variable = this.solver.newVariable()
    for (const literal of literals) this.solver.addClause([-variable, literal])
    this.solver.addClause([variable, ...literals.map((literal) => -literal)])
    return variable
  }

  #principal(named: ReadonlyMap<number, boolean | undefined>, id: string): number {
    const parts = [...named].flatMap(([candidate, truth]) => {
      if (truth === false) return []
      const selector = this.selector(candidate)
      return [
        truth === true ? selector : this.#all([selector, this.#atom(`open principal ${id} ${candidate}`)]),
      ]
    })
    return -this.#all(parts.map((part) => -part))
  }

  #theoryAtom(name: string, atom: TheoryAtom): number {
    const variable = this.#atom(name)
    this.#theory.set(variable, atom)
    return variable
  }

  #atom(name: string): number {
    const known = this.#atoms.get(name)
    if (known !== undefined) return known
    const variable = this.solver.newVariable()
    this.#atoms.set(name, variable)
    return variable
  }
}

function clauseId(clause: KnownClause): string {
  const values = clause.values.map(({ pattern }) => JSON.stringify(pattern.tokens))
  return `clause ${clause.qualifier ?? ''} ${clause.operator} ${clause.ifExists} ${clause.keyName} ${values.join(' ')}`
}
