import { describe, expect, test } from 'vitest'
import { allOf, anyOf, type Judgement, judge, negate, onlyWhen, type Verdict } from './judgement.ts'

const of = (verdict: Verdict): Judgement =>
  judge(verdict, { resource: 'r', path: verdict, key: verdict }, `it is ${verdict}`, {
    evidence: [{ message: verdict }],
    assumes: [{ symbol: verdict, value: '' }],
    settle: `settle ${verdict}`,
  })

describe('joined judgements', () => {
  test.each<[Verdict, Verdict, Verdict, Verdict]>([
    ['pass', 'pass', 'pass', 'pass'],
    ['pass', 'fail', 'fail', 'pass'],
    ['fail', 'pass', 'fail', 'pass'],
    ['pass', 'unknown', 'unknown', 'pass'],
    ['fail', 'unknown', 'fail', 'unknown'],
    ['unknown', 'fail', 'fail', 'unknown'],
    ['fail', 'fail', 'fail', 'fail'],
    ['not-applicable', 'fail', 'fail', 'fail'],
    ['not-applicable', 'pass', 'pass', 'pass'],
    ['not-applicable', 'not-applicable', 'not-applicable', 'not-applicable'],
  ])('%s and %s: all %s, any %s', (left, right, all, any) => {
    expect(allOf(of(left), of(right)).verdict).toBe(all)
    expect(anyOf(of(left), of(right)).verdict).toBe(any)
  })

  test('the one that decides speaks, with the evidence of all that were judged', () => {
    const joined = allOf(of('pass'), of('fail'), of('not-applicable'))
    expect(joined.message).toBe('it is fail')
    expect(joined.evidence.map(({ message }) => message)).toEqual(['pass', 'fail'])
    expect(joined.assumes.map(({ symbol }) => symbol)).toEqual(['pass', 'fail'])
  })
})

describe('a judgement that matters only under a condition', () => {
  test.each<[Verdict, Verdict, Verdict]>([
    ['fail', 'fail', 'not-applicable'],
    ['pass', 'fail', 'fail'],
    ['pass', 'pass', 'pass'],
    ['unknown', 'fail', 'unknown'],
    ['unknown', 'pass', 'pass'],
    ['unknown', 'unknown', 'unknown'],
    ['not-applicable', 'fail', 'fail'],
  ])('condition %s, judgement %s: %s', (condition, then, expected) => {
    expect(onlyWhen(of(condition), () => of(then)).verdict).toBe(expected)
  })

  test('says what is not known and what settles it', () => {
    const judged = onlyWhen(of('unknown'), () => of('fail'))
    expect(judged.message).toBe('it is fail; whether it matters is not known: it is unknown')
    expect(judged.settle).toBe('settle unknown')
  })
})

test.each<[Verdict, Verdict]>([
  ['pass', 'fail'],
  ['fail', 'pass'],
  ['unknown', 'unknown'],
  ['not-applicable', 'not-applicable'],
])('the opposite of %s is %s', (verdict, opposite) => {
  expect(negate(of(verdict)).verdict).toBe(opposite)
})
