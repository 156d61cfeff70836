/** A statement of the questions that are compared: written as in a policy, without holes. */
export type Statement = {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

const actions = ['*', 's3:*', 's3:Get*', 's3:GetObject', 's3:*Object', 's3:Put?bject', 'sqs:*', 's3:*e*t*']
const resources = [
  '*',
  'arn:aws:s3:::data/*',
  'arn:aws:s3:::data/train/*',
  'arn:aws:s3:::*/a.csv',
  'arn:aws:s3:::d?ta/*',
  'arn:aws:s3:::home/x',
]
const operators = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIfExists',
  'StringLikeIfExists',
]
const values = ['a', 'b', 'ab', 'a*', '*b', '?', '*']

/** A small generator of repeatable random numbers (xorshift): the same seed gives the same questions. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** One to four statements over a small vocabulary, so that they meet. */
export function randomPolicy(random: (below: number) => number): readonly Statement[] {
  const one = (list: readonly string[]) => list[random(list.length)] ?? '*'
  const some = (list: readonly string[]) => Array.from({ length: 1 + random(2) }, () => one(list))
  return Array.from({ length: 1 + random(4) }, (): Statement => {
    const conditions = random(3) === 0 ? 0 : random(3)
    const clauses = Array.from({ length: conditions }, (): [string, Record<string, readonly string[]>] => {
      const key = `k${1 + random(2)}`
      return random(5) === 0
        ? ['Null', { [key]: [one(['true', 'false'])] }]
        : [one(operators), { [key]: some(values) }]
    })
    return {
      Effect: random(3) === 0 ? 'Deny' : 'Allow',
      Action: some(actions),
      Resource: some(resources),
      ...(conditions === 0 ? {} : { Condition: Object.fromEntries(clauses) }),
    }
  })
}
