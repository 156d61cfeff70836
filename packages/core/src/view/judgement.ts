import type { Assumption, SourceLocation, Truth } from '../workload/index.ts'

/** Pass, fail, unknown, or "this control has nothing to say here". */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable'

/** Where a judgement holds: a property of a resource; an empty path is the resource itself. */
export type Place = {
  /** {@link Resource.id} of the resource in which the place lies. */
  readonly resource: string
  /** Property path for readers: `ProductionVariants[0].EnableSSMAccess`. */
  readonly path: string
  /** The same path with list items named by what identifies them, so that it survives reordering. */
  readonly key: string
  readonly at?: SourceLocation
  /** Set where a secret is written: no output shows the range, whatever it looks like. */
  readonly secret?: true
}

/** One fact that a judgement rests on, with where it stands. */
export type Evidence = { readonly message: string; readonly place?: Place }

/**
 * The verdict on one place, with what was seen there.
 *
 * `message` says what is so (`\`RootAccess\` is not set; the default is \`Enabled\``), `settle` what would
 * settle an unknown. `confidence` is `high` unless the verdict rests on something that is merely not there.
 */
export type Judgement = {
  readonly verdict: Verdict
  readonly place: Place
  readonly message: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly settle?: string
  readonly evidence: readonly Evidence[]
  readonly assumes: readonly Assumption[]
}

/** Reads a verdict as a truth; "not applicable" is true, since nothing speaks against it. */
export function truthOf(judgement: Judgement): Truth {
  return judgement.verdict === 'unknown' ? undefined : judgement.verdict !== 'fail'
}

/** The verdict of a truth. */
export function verdictOf(truth: Truth): 'pass' | 'fail' | 'unknown' {
  if (truth === undefined) return 'unknown'
  return truth ? 'pass' : 'fail'
}

/** A judgement on a place, given in parts. */
export function judge(
  verdict: Verdict | Truth,
  place: Place,
  message: string,
  rest: Partial<Pick<Judgement, 'confidence' | 'settle' | 'evidence' | 'assumes'>> = {},
): Judgement {
  const known = typeof verdict === 'string' ? verdict : verdictOf(verdict)
  return { verdict: known, place, message, confidence: 'high', evidence: [], assumes: [], ...rest }
}

/** The verdict that says nothing: the control does not concern this place. */
export function notApplicable(place: Place, message = 'not concerned'): Judgement {
  return judge('not-applicable', place, message)
}

/** All must hold. The first failure speaks, else the first unknown, else the first pass. */
export function allOf(first: Judgement, ...rest: readonly Judgement[]): Judgement {
  return mostTelling([first, ...rest], ['fail', 'unknown', 'pass', 'not-applicable'])
}

/** One must hold. The first pass speaks, else the first unknown, else the first failure. */
export function anyOf(first: Judgement, ...rest: readonly Judgement[]): Judgement {
  return mostTelling([first, ...rest], ['pass', 'unknown', 'fail', 'not-applicable'])
}

function mostTelling(judgements: readonly [Judgement, ...Judgement[]], order: readonly Verdict[]): Judgement {
  const speaker = order
    .map((verdict) => judgements.find((one) => one.verdict === verdict))
    .find((one) => one !== undefined)
  const all = judgements.filter((one) => one.verdict !== 'not-applicable')
  return {
    ...(speaker ?? judgements[0]),
    evidence: all.flatMap((one) => one.evidence),
    assumes: all.flatMap((one) => one.assumes),
  }
}

/**
 * Judges only where a condition holds: elsewhere the control is not applicable, and where that is not
 * known a failure is unknown.
 */
export function onlyWhen(condition: Judgement, then: () => Judgement): Judgement {
  if (condition.verdict === 'fail') return notApplicable(condition.place, condition.message)
  const judged = then()
  const assumes = [...condition.assumes, ...judged.assumes]
  if (condition.verdict !== 'unknown' || judged.verdict !== 'fail') return { ...judged, assumes }
  return {
    ...judged,
    verdict: 'unknown',
    message: `${judged.message}; whether it matters is not known: ${condition.message}`,
    ...(condition.settle !== undefined && { settle: condition.settle }),
    assumes,
  }
}

/** The opposite verdict; unknown and not-applicable stay what they are. */
export function negate(judgement: Judgement): Judgement {
  const opposite: Record<Verdict, Verdict> = {
    pass: 'fail',
    fail: 'pass',
    unknown: 'unknown',
    'not-applicable': 'not-applicable',
  }
  return { ...judgement, verdict: opposite[judgement.verdict] }
}

/** The same verdict, on a place that holds a secret and is never shown. */
export function onSecret(judgement: Judgement): Judgement {
  return { ...judgement, place: { ...judgement.place, secret: true } }
}

/** The same verdict in other words. */
export function inWords(judgement: Judgement, message: string): Judgement {
  return { ...judgement, message }
}
