import type { Judgement } from '../view/index.ts'
import type { WorldResult } from '../workload/index.ts'
import type { WorldVerdict } from './finding.ts'

/** The judgement on one place over all worlds. */
export type Merged = Judgement & { readonly worlds?: readonly WorldVerdict[] }

/**
 * Joins what one control says in several worlds, place by place.
 *
 * A verdict that is the same in all worlds is the verdict. Where a control has nothing to say in some
 * worlds and passes in all others, it passes. Otherwise the verdict is unknown and lists the worlds.
 * `complete` false means that not all worlds were looked at; then nothing is certain but a failure in all.
 */
export function mergeWorlds(
  worlds: readonly WorldResult<readonly Judgement[]>[],
  complete: boolean,
): readonly Merged[] {
  const [only] = worlds
  if (worlds.length === 1 && only !== undefined && complete) return only.result
  const places = new Map<string, Judgement>()
  for (const { result } of worlds) {
    for (const judgement of result) {
      const key = keyOf(judgement)
      if (!places.has(key)) places.set(key, judgement)
    }
  }
  return [...places.keys()].map((key) => mergePlace(key, worlds, complete))
}

function keyOf({ place }: Judgement): string {
  return `${place.resource}\n${place.key}`
}

function mergePlace(
  key: string,
  worlds: readonly WorldResult<readonly Judgement[]>[],
  complete: boolean,
): Merged {
  const said = worlds.flatMap(({ when, result }) => {
    const judgement = result.find((one) => keyOf(one) === key)
    return judgement === undefined || judgement.verdict === 'not-applicable' ? [] : [{ when, judgement }]
  })
  const silent = worlds.length - said.length
  const [first] = said
  if (first === undefined) return firstJudgement(key, worlds)
  const verdicts = new Set(said.map(({ judgement }) => judgement.verdict))
  const agreed = verdicts.size === 1 && (silent === 0 || first.judgement.verdict !== 'fail')
  if (agreed && (complete || first.judgement.verdict === 'unknown')) return first.judgement
  return undecided(said, complete)
}

function firstJudgement(key: string, worlds: readonly WorldResult<readonly Judgement[]>[]): Judgement {
  const found = worlds.flatMap(({ result }) => result).find((one) => keyOf(one) === key)
  if (found === undefined) throw new Error(`no judgement on ${key}`)
  return found
}

function undecided(
  said: readonly { readonly when: string; readonly judgement: Judgement }[],
  complete: boolean,
): Merged {
  const worst =
    said.find(({ judgement }) => judgement.verdict === 'fail') ??
    said.find(({ judgement }) => judgement.verdict === 'unknown') ??
    said[0]
  if (worst === undefined) throw new Error('no world to merge')
  const { judgement, when } = worst
  const limit = complete ? '' : '; not all of its possible deployments were looked at'
  return {
    ...judgement,
    verdict: 'unknown',
    message: when === '' ? `${judgement.message}${limit}` : `${judgement.message} when ${when}${limit}`,
    settle: 'give the values that decide it with --parameters',
    worlds: said.map((one) => ({
      when: one.when,
      verdict: one.judgement.verdict,
      message: one.judgement.message,
    })),
  }
}
