import { Candidates } from './candidates.ts'
import type { Finding, PathFacts, Requirement } from './facts.ts'
import type { Ask, Ground } from './ground.ts'
import { type Fact, factKey } from './technique.ts'
import { heldBy, within } from './within.ts'

/** A move that somebody can make: a technique on resources, by a principal where one has to act. */
export type Move = {
  readonly ground: Ground
  readonly principal?: string
  /** Keys of the facts that the attacker must hold. */
  readonly premises: readonly string[]
  readonly gain: Fact
  readonly gainKey: string
  readonly requirements: readonly Requirement[]
}

const ACTS_AS = 'acts-as '

/**
 * The moves of a workload, found as the search needs them: those of a principal are worked out the first time
 * that it is held, so that nobody asks about principals that no attacker reaches.
 */
export class Moves {
  readonly #facts: PathFacts
  readonly #limit: number
  readonly #candidates: Candidates
  readonly #byPremise = new Map<string, Move[]>()
  readonly #done = new Set<string>()
  #count = 0
  #cut = false

  /** At `limit` moves no further principal is looked at. */
  constructor(
    grounds: Iterable<readonly Ground[]>,
    facts: PathFacts,
    limit: number = Number.POSITIVE_INFINITY,
  ) {
    this.#facts = facts
    this.#limit = limit
    this.#candidates = new Candidates(facts.whoMay)
    for (const some of grounds) {
      this.#candidates.add(some.filter(({ asks }) => asks.length > 0))
      for (const ground of some) {
        if (ground.asks.length === 0) this.#add(moveOf(ground, []))
      }
    }
  }

  /** The moves that a fact takes part in. */
  on(fact: string): readonly Move[] {
    if (fact.startsWith(ACTS_AS)) this.#explore(fact.slice(ACTS_AS.length))
    return this.#byPremise.get(fact) ?? []
  }

  /** Whether a principal was left out since this was asked last, because there are too many moves. */
  wasCut(): boolean {
    const cut = this.#cut
    this.#cut = false
    return cut
  }

  /** All moves that the search came upon so far. */
  known(): ReadonlySet<Move> {
    return new Set([...this.#byPremise.values()].flat())
  }

  #explore(principal: string): void {
    if (this.#done.has(principal)) return
    if (this.#count >= this.#limit) {
      this.#cut = true
      return
    }
    this.#done.add(principal)
    const number = this.#facts.numberOf(principal)
    if (number === undefined) return
    const acting = `${ACTS_AS}${principal}`
    for (const ground of this.#candidates.of(number)) {
      const requirements = this.#answers(principal, ground.asks)
      if (requirements !== undefined) this.#add(moveOf(ground, requirements, { principal, acting }))
    }
  }

  #answers(principal: string, asks: readonly Ask[]): readonly Requirement[] | undefined {
    const requirements: Requirement[] = []
    for (const ask of asks) {
      const answer = this.#answer(principal, ask)
      if (answer === undefined) return undefined
      requirements.push(...answer)
    }
    return requirements
  }

  #answer(principal: string, ask: Ask): Finding {
    switch (ask.kind) {
      case 'can':
        return this.#permission(principal, ask)
      case 'passes':
        return this.#facts.passes(principal, ask.role, ask.service)
      case 'assumes':
        return this.#facts.assumes(principal, ask.role)
    }
  }

  #permission(principal: string, { actions, on, surely }: Extract<Ask, { kind: 'can' }>): Finding {
    const answer = firstCertain(actions.map((action) => this.#facts.permits(principal, action, on)))
    return surely === true && answer?.every(isCertain) === false ? undefined : answer
  }

  #add(move: Move): void {
    this.#count += 1
    for (const premise of move.premises) {
      const list = this.#byPremise.get(premise)
      if (list === undefined) this.#byPremise.set(premise, [move])
      else list.push(move)
    }
  }
}

/** Any of several is enough; what is certain goes before what is not, and all that carry it count. */
function firstCertain(answers: readonly Finding[]): Finding {
  const known = answers.filter((answer) => answer !== undefined)
  const certain = known.filter((answer) => answer.every(isCertain))
  const [first, ...others] = certain.length > 0 ? certain : known
  const [one, ...beside] = first ?? []
  if (one === undefined || beside.length > 0 || others.length === 0) return first
  const supports = [one, ...others.flat()].flatMap((other) => other.supports)
  const distinct = new Map(supports.map((support) => [`${support.resource}\n${support.key}`, support]))
  return [{ ...one, supports: [...distinct.values()] }]
}

const isCertain = ({ conditions, unsettled }: Requirement): boolean =>
  conditions.length === 0 && unsettled !== true

type Actor = { readonly principal: string; readonly acting: string }

function moveOf(ground: Ground, answers: readonly Requirement[], actor?: Actor): Move {
  const { held, requirements } = ground
  const gain = actor === undefined ? ground.gain : gainOf(ground, actor.principal)
  return {
    ground,
    ...(actor && { principal: actor.principal }),
    premises: actor === undefined ? held : [actor.acting, ...held.filter((fact) => fact !== actor.acting)],
    gain,
    gainKey: gain === ground.gain ? ground.gainKey : factKey(gain),
    requirements: requirements.length === 0 ? answers : [...answers, ...requirements],
  }
}

/** Whoever takes a role within some compute holds it there, and nowhere else. */
function gainOf({ asks, gain }: Ground, principal: string): Fact {
  const { compute } = heldBy(principal)
  if (compute === undefined || !asks.some(({ kind }) => kind === 'assumes')) return gain
  return { ...gain, of: within(gain.of, compute) }
}
