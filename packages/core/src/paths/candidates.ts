import type { PathFacts } from './facts.ts'
import type { Ask, Ground } from './ground.ts'

/**
 * The moves that each principal may perhaps make, by its number: those of which it may do the part that is asked
 * of the fewest. Nobody has to be asked about the rest, and what nobody may do is not kept.
 *
 * Questions on one action are asked together, so that each action takes one sweep over all principals.
 */
export class Candidates {
  readonly #byPrincipal = new Map<number, Ground[]>()
  readonly #whoMay: PathFacts['whoMay']

  constructor(whoMay: PathFacts['whoMay']) {
    this.#whoMay = whoMay
  }

  add(grounds: readonly Ground[]): void {
    for (const [action, asking] of questions(grounds)) {
      const resources = [...asking.keys()]
      for (const [index, principals] of this.#whoMay(action, resources).entries()) {
        this.#add(principals, asking.get(resources[index]) ?? [])
      }
    }
  }

  /** Each once. */
  of(principal: number): ReadonlySet<Ground> {
    return new Set(this.#byPrincipal.get(principal))
  }

  #add(principals: readonly number[], grounds: readonly Ground[]): void {
    for (const principal of principals) {
      const known = this.#byPrincipal.get(principal)
      if (known === undefined) this.#byPrincipal.set(principal, [...grounds])
      else known.push(...grounds)
    }
  }
}

/** Moves by the action and the resource that they hang on; no resource stands for any. */
type Questions = ReadonlyMap<string, ReadonlyMap<string | undefined, readonly Ground[]>>

function questions(grounds: readonly Ground[]): Questions {
  const found = new Map<string, Map<string | undefined, Ground[]>>()
  for (const ground of grounds) {
    for (const { action, on } of questionsOf(mostTelling(ground.asks))) {
      const byResource = found.get(action) ?? new Map<string | undefined, Ground[]>()
      found.set(action, byResource)
      const asking = byResource.get(on)
      if (asking === undefined) byResource.set(on, [ground])
      else asking.push(ground)
    }
  }
  return found
}

/** Fewest may hand on or take a role; of the rest, what is asked on one resource is rarer than on any. */
function mostTelling(asks: readonly Ask[]): Ask | undefined {
  return (
    asks.find(({ kind }) => kind !== 'can') ??
    asks.find((ask) => ask.kind === 'can' && ask.on !== undefined) ??
    asks[0]
  )
}

type Question = { readonly action: string; readonly on: string | undefined }

/** Any one of them is enough. */
function questionsOf(ask: Ask | undefined): readonly Question[] {
  switch (ask?.kind) {
    case undefined:
      return []
    case 'can':
      return ask.actions.map((action) => ({ action, on: ask.on }))
    case 'passes':
      return [{ action: 'iam:PassRole', on: ask.role }]
    case 'assumes':
      return [{ action: 'sts:AssumeRole', on: ask.role }]
  }
}
