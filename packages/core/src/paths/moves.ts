import { byText } from '../workload/index.ts'
import type { Finding, PathFacts, Requirement } from './facts.ts'
import type { Ask, Ground } from './ground.ts'
import { type Fact, factKey } from './technique.ts'
import { heldBy, roleOf, within } from './within.ts'

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
  readonly #asking: readonly Ground[]
  #byPrincipal: ReadonlyMap<string, readonly Ground[]> | undefined
  readonly #byPremise = new Map<string, Move[]>()
  readonly #done = new Set<string>()

  constructor(grounds: readonly Ground[], facts: PathFacts) {
    this.#facts = facts
    this.#asking = grounds.filter(({ asks }) => asks.length > 0)
    for (const ground of grounds) {
      if (ground.asks.length === 0) this.#add(moveOf(ground, undefined, []))
    }
  }

  /** The moves that a fact takes part in. */
  on(fact: string): readonly Move[] {
    if (fact.startsWith(ACTS_AS)) this.#explore(fact.slice(ACTS_AS.length))
    return this.#byPremise.get(fact) ?? []
  }

  /** All moves that the search came upon so far. */
  known(): ReadonlySet<Move> {
    return new Set([...this.#byPremise.values()].flat())
  }

  #explore(principal: string): void {
    if (this.#done.has(principal)) return
    this.#done.add(principal)
    const { isCounted } = this.#facts
    const grounds = isCounted?.(principal) === true ? this.#candidates(principal) : this.#asking
    for (const ground of grounds) {
      const requirements = this.#answers(principal, ground.asks)
      if (requirements !== undefined) this.#add(moveOf(ground, principal, requirements))
    }
  }

  #candidates(principal: string): readonly Ground[] {
    this.#byPrincipal ??= indexByPrincipal(this.#asking, this.#facts)
    return this.#byPrincipal.get(roleOf(principal)) ?? []
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

function moveOf(ground: Ground, principal: string | undefined, answers: readonly Requirement[]): Move {
  const held = ground.held.map(factKey)
  const gain = gainOf(ground, principal)
  const acting = principal === undefined ? [] : [`${ACTS_AS}${principal}`]
  return {
    ground,
    ...(principal !== undefined && { principal }),
    premises: [...new Set([...acting, ...held])],
    gain,
    gainKey: factKey(gain),
    requirements: [...answers, ...ground.requirements],
  }
}

/** Whoever takes a role within some compute holds it there, and nowhere else. */
function gainOf({ asks, gain }: Ground, principal: string | undefined): Fact {
  const compute = principal === undefined ? undefined : heldBy(principal).compute
  if (compute === undefined || !asks.some(({ kind }) => kind === 'assumes')) return gain
  return { ...gain, of: within(gain.of, compute) }
}

/** The moves that each principal may perhaps make, by the one of its asks that the fewest are allowed. */
function indexByPrincipal(
  grounds: readonly Ground[],
  facts: PathFacts,
): ReadonlyMap<string, readonly Ground[]> {
  if (facts.whoMay === undefined) return new Map()
  const who = answersTo(
    grounds.flatMap(({ asks }) => telling(asks).flatMap(questionsOf)),
    facts.whoMay,
  )
  const index = new Map<string, Ground[]>()
  for (const ground of grounds) {
    for (const principal of new Set(fewest(ground.asks, who))) {
      const list = index.get(principal)
      if (list === undefined) index.set(principal, [ground])
      else list.push(ground)
    }
  }
  return index
}

type Question = { readonly action: string; readonly on: string | undefined }
type WhoMay = (question: Question) => ReadonlySet<string>

const questionKey = ({ action, on }: Question): string => `${action}\n${on ?? ''}`

/**
 * The answers to some questions, each asked once and action by action: those about one action are worked out
 * together, for all resources, and only few actions are kept.
 */
function answersTo(questions: readonly Question[], whoMay: NonNullable<PathFacts['whoMay']>): WhoMay {
  const distinct = new Map(questions.map((question) => [questionKey(question), question]))
  const inOrder = [...distinct].sort(([, a], [, b]) => byText(a.action, b.action))
  const answers = new Map(inOrder.map(([key, { action, on }]) => [key, whoMay(action, on)]))
  return (question) => answers.get(questionKey(question)) ?? new Set()
}

/** What is asked on one resource is the rarer. */
function telling(asks: readonly Ask[]): readonly Ask[] {
  const specific = asks.filter((ask) => ask.kind !== 'can' || ask.on !== undefined)
  return specific.length > 0 ? specific : asks
}

/** Those who may perhaps do the rarest of what is asked. */
function fewest(asks: readonly Ask[], who: WhoMay): readonly string[] {
  const [first = []] = telling(asks)
    .map((ask) => questionsOf(ask).flatMap((question) => [...who(question)]))
    .sort((a, b) => a.length - b.length)
  return first
}

/** Any one of them is enough. */
function questionsOf(ask: Ask): readonly Question[] {
  switch (ask.kind) {
    case 'can':
      return ask.actions.map((action) => ({ action, on: ask.on }))
    case 'passes':
      return [{ action: 'iam:PassRole', on: ask.role }]
    case 'assumes':
      return [{ action: 'sts:AssumeRole', on: ask.role }]
  }
}
