import { describe, expect, test } from 'vitest'
import { caseNames, intendedDifferences, resultsOf } from './cases.ts'
import { normalize } from './normalize.ts'

describe('SAM templates expand to what the translator of AWS makes of them', () => {
  test.each(caseNames())('%s', (name) => {
    const { theirs, ours } = resultsOf(name)
    expect(ours).toEqual(theirs)
  })
})

describe('a difference that is left out of comparisons', () => {
  test.each(intendedDifferences())('$id', ({ theirs, ours, reason }) => {
    expect(reason.length).toBeGreaterThan(20)
    expect(theirs).not.toEqual(ours)
    expect(normalize({ Resources: theirs })).toEqual(normalize({ Resources: ours }))
  })
})
