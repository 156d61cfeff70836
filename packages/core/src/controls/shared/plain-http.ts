import { coverage, type Text } from '@parapet/iam'
import { type PlacedStatement, statementsOf } from '../../access/index.ts'
import type { PropertyView } from '../../view/index.ts'
import { or, type Truth } from '../../workload/index.ts'

const plainHttp = {
  keys: new Map([['aws:securetransport', { kind: 'known', values: ['false'] } as const]]),
  others: 'unknown',
} as const

/**
 * Whether a bucket's policy refuses to read and write objects without TLS. A policy that is not known may
 * do so.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
 */
export function refusesPlainHttp(document: PropertyView): Truth {
  const statements = statementsOf(document, 'resource')
  if (statements === undefined) return undefined
  const [first] = statements
  if (first === undefined) return false
  const objects = ['arn:aws:s3:::any-bucket/any-object', ...statements.flatMap(objectsOf)]
  const answers = objects.map((object) =>
    coverage(first.policy, {
      effect: 'Deny',
      principal: 'anyone',
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [object],
      context: plainHttp,
    }),
  )
  return or(...answers.map(({ truth }) => truth))
}

/** An object in each bucket that a statement names: what stands before the first slash, and a name. */
function objectsOf({ statement }: PlacedStatement): readonly Text[] {
  return (statement.resource?.patterns ?? []).map(({ pattern }) => {
    const parts: Exclude<Text, string>[number][] = []
    for (const token of pattern.tokens) {
      if (token.kind === 'hole') parts.push(token.hole)
      if (token.kind !== 'literal') continue
      const [bucket = '', object] = token.text.split('/')
      parts.push(bucket)
      if (object !== undefined) break
    }
    return [...parts, '/any-object']
  })
}
