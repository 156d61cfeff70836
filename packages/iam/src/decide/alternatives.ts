import type { Formula } from './formula.ts'
import type { Literal, NormalFormula } from './literal.ts'
import { normalize } from './literal.ts'

/** All of these must hold together. */
export type Alternative = readonly Literal[]

/** More alternatives than anybody reads; the work is bounded by its square. */
const maxAlternatives = 64

type Term = ReadonlyMap<string, Literal>

/**
 * The formula as alternatives of which one must hold, simplified: none contradicts itself, none implies
 * another. No alternative at all means never; an empty one means always. `undefined` when there are too
 * many to be of use.
 */
export function alternativesOf(formula: Formula): readonly Alternative[] | undefined {
  const terms = expand(normalize(formula))
  return terms === undefined ? undefined : merge(terms).map((term) => [...term.values()])
}

function expand(formula: NormalFormula): readonly Term[] | undefined {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? [new Map()] : []
    case 'literal':
      return [new Map([[formula.literal.requirement.id, formula.literal]])]
    case 'or':
      return expandOr(formula.parts)
    case 'and':
      return expandAnd(formula.parts)
  }
}

function expandOr(parts: readonly NormalFormula[]): readonly Term[] | undefined {
  let terms: readonly Term[] | undefined = []
  for (const part of parts) {
    const more: readonly Term[] | undefined = expand(part)
    terms = bounded(more && terms && absorb(terms.concat(more)))
  }
  return terms
}

function expandAnd(parts: readonly NormalFormula[]): readonly Term[] | undefined {
  let terms: readonly Term[] | undefined = [new Map()]
  for (const part of parts) {
    const more: readonly Term[] | undefined = expand(part)
    terms = bounded(
      more && terms && absorb(terms.flatMap((term) => more.flatMap((next) => join(term, next)))),
    )
  }
  return terms
}

function bounded(terms: readonly Term[] | undefined): readonly Term[] | undefined {
  return terms !== undefined && terms.length <= maxAlternatives ? terms : undefined
}

/** Both terms together, or nothing when they contradict each other. */
function join(left: Term, right: Term): readonly Term[] {
  const joined = new Map(left)
  for (const [id, literal] of right) {
    const known = joined.get(id)
    if (known !== undefined && known.positive !== literal.positive) return []
    joined.set(id, literal)
  }
  return missesWhatItNeeds(joined) ? [] : [dropImplied(joined)]
}

/** A comparison that holds shows that its key is there. */
function keyShown({ requirement, positive }: Literal): string | undefined {
  if (requirement.kind !== 'holds' || !positive) return undefined
  const { clause } = requirement
  const vacuous = clause.ifExists || clause.operator === 'Null' || clause.qualifier === 'ForAllValues'
  return vacuous ? undefined : `missing ${clause.keyName}`
}

function missesWhatItNeeds(term: Term): boolean {
  return [...term.values()].some((literal) => {
    const shown = keyShown(literal)
    return shown !== undefined && term.get(shown)?.positive === true
  })
}

/** "The key is there" adds nothing to a comparison that holds. */
function dropImplied(term: Term): Term {
  const shown = new Set([...term.values()].map(keyShown))
  const kept = [...term].filter(([id, literal]) => literal.positive || !shown.has(id))
  return kept.length === term.size ? term : new Map(kept)
}

/** Leaves out every term that asks for at least what another asks for. */
function absorb(terms: readonly Term[]): readonly Term[] {
  const sorted = [...terms].sort((left, right) => left.size - right.size)
  const kept: Term[] = []
  for (const term of sorted) if (!kept.some((other) => asksNoMore(other, term))) kept.push(term)
  return kept
}

function asksNoMore(less: Term, more: Term): boolean {
  return [...less].every(([id, literal]) => more.get(id)?.positive === literal.positive)
}

/** Two terms that differ in the sign of one requirement alone are one term without it; until none is left. */
function merge(terms: readonly Term[]): readonly Term[] {
  for (let current = absorb(terms); ; ) {
    const merged = firstMerge(current)
    if (merged === undefined) return current
    current = absorb([...current, merged])
  }
}

function firstMerge(terms: readonly Term[]): Term | undefined {
  for (const left of terms) {
    for (const right of terms) {
      const merged = left.size >= right.size ? resolve(left, right) : undefined
      if (merged !== undefined) return merged
    }
  }
  return undefined
}

/** The longer term without a requirement of which the other has the opposite, when that is all it adds. */
function resolve(longer: Term, shorter: Term): Term | undefined {
  const clashes = [...shorter].filter(([id, literal]) => longer.get(id)?.positive !== literal.positive)
  const [[id] = []] = clashes
  if (clashes.length !== 1 || id === undefined || !longer.has(id)) return undefined
  const rest = new Map(longer)
  rest.delete(id)
  return rest
}
