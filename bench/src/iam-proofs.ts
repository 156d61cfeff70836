import { type Policy, proofs, readPolicyText } from '@parapet/iam'
import { randomFrom } from './random.ts'
import type { Figure } from './table.ts'

/** Policies of 300 Allows and 60 Denies, with wildcards at the end of names or in their middle. */
function large(
  middle: boolean,
  seed: number,
  change: 'none' | 'narrowed' | 'added' | 'public',
): readonly Policy[] {
  const random = randomFrom(seed)
  const name = (index: number) => (middle ? `*-${index % 97}-*/part-${index}-*` : `bucket-${index}/*`)
  const accounts = ['111122223333', '444455556666', '777788889999']
  const statements = Array.from({ length: 360 }, (_, index) => ({
    Effect: index % 6 === 5 ? 'Deny' : 'Allow',
    Principal: { AWS: accounts[Math.floor(random() * 3)] },
    Action: random() < 0.5 ? 's3:Get*' : ['s3:Put*', `s3:List${index % 7}*`],
    Resource: `arn:aws:s3:::${name(Math.floor(random() * 1000))}`,
    ...(random() < 0.3
      ? { Condition: { StringLike: { 'aws:PrincipalTag/team': `team-${index % 20}*` } } }
      : {}),
  }))
  const allows = statements.map((statement) =>
    change === 'narrowed' && statement.Effect === 'Allow'
      ? { ...statement, Action: 's3:GetObject' }
      : statement,
  )
  const added = {
    Effect: 'Allow',
    Principal: { AWS: accounts[0] },
    Action: 's3:DeleteObject',
    Resource: 'arn:aws:s3:::*-new/*',
  }
  const open = { ...added, Principal: '*' }
  const more = change === 'added' ? [added] : change === 'public' ? [open] : []
  const kept =
    change === 'narrowed'
      ? allows.filter(({ Effect, Action }) => Effect === 'Deny' || Action === 's3:GetObject')
      : allows
  const base =
    change === 'narrowed'
      ? kept.filter(
          (_s, index) => statements[index]?.Action === 's3:Get*' || statements[index]?.Effect === 'Deny',
        )
      : kept
  return [
    readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: [...base, ...more] }), 'resource')
      .policy,
  ]
}

/** The four questions, each with its expected answer. */
export function benchProofs(): readonly Figure[] {
  return [false, true].flatMap((middle) => {
    const where = middle ? 'wildcards in the middle' : 'wildcards at the end'
    const accounts = ['111122223333', '444455556666', '777788889999']
    const before = large(middle, 7, 'none')
    const questions: readonly (readonly [string, () => proofs.Proof, string])[] = [
      ['nobody outside three accounts', () => proofs.onlyThese(before, accounts), 'proven'],
      ['outsiders exist', () => proofs.onlyThese(large(middle, 7, 'public'), accounts), 'refuted'],
      [
        'no new access, narrowed',
        () => proofs.checkNoNewAccess(before, large(middle, 7, 'narrowed')),
        'proven',
      ],
      ['no new access, added', () => proofs.checkNoNewAccess(before, large(middle, 7, 'added')), 'refuted'],
    ]
    return questions.map(([what, ask, expected]): Figure => {
      const start = performance.now()
      const { outcome } = ask()
      const seconds = (performance.now() - start) / 1000
      if (outcome !== expected) throw new Error(`${what}, ${where}: ${outcome} instead of ${expected}`)
      return { what: `proof: ${what}, ${where}`, value: seconds, unit: 's', limit: 5 }
    })
  })
}
