import { type Policy, proofs, readPolicyText } from '@parapet/iam'
import { randomFrom, randomPolicy, type Statement } from './random-policies.ts'
import { allows, declarations, is } from './smt-lib.ts'

/** A question with our verdict: the formula has a model exactly when that is `refuted`. */
export type Question = {
  readonly before: readonly Statement[]
  readonly after: readonly Statement[]
  readonly outcome: proofs.Proof['outcome']
  readonly formula: string
}

/**
 * Random questions whether a policy allows something new. Where we found a witness, the formula asks for
 * that very request: a solver of strings checks one at once, and may search for one for ever.
 */
export function questions(count: number, seed: number): readonly Question[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const [before, after] = [randomPolicy(random), randomPolicy(random)]
    const proof = proofs.checkNoNewAccess([read(before)], [read(after)])
    const formula = [
      declarations,
      `(assert ${allows(after)})`,
      `(assert (not ${allows(before)}))`,
      proof.outcome === 'refuted' ? is(fieldsOf(proof.witness)) : '',
    ].join('\n')
    return { before, after, outcome: proof.outcome, formula }
  })
}

function read(statements: readonly Statement[]): Policy {
  return readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statements }), 'identity').policy
}

type Witness = Extract<proofs.Proof, { outcome: 'refuted' }>['witness']

function fieldsOf({ action, resource, context }: Witness): Readonly<Record<string, string | undefined>> {
  const plain = (text: unknown) => (typeof text === 'string' ? text : undefined)
  const given = (key: string) => {
    const value = context?.keys.get(key)
    return value?.kind === 'known' ? plain(value.values[0]) : undefined
  }
  return {
    action: action.toLowerCase(),
    resource: plain(resource),
    k1: given('k1'),
    k2: given('k2'),
  }
}

/** Writes questions as JSON lines: `COUNT [SEED]`. */
export function main([count = '300', seed = '7']: readonly string[]): void {
  for (const question of questions(Number(count), Number(seed)))
    process.stdout.write(`${JSON.stringify(question)}\n`)
}
